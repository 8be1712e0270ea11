using NewsNotebooks.Attribution;
using static NewsNotebooks.Charts.ChartText;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>Who is quoted when, as lines.</summary>
public static class SpeakersOverTimeChart
{
    /// <summary>A line a speaker: quotations in each stretch of time, none counted as 0; at most eight lines, the most quoted speakers.</summary>
    /// <param name="rows">Counts, for instance <c>quotations.SpeakersOverTime()</c>.</param>
    /// <param name="top">How many speakers are shown, 1 to 8.</param>
    /// <param name="title">What the chart shows.</param>
    public static NewsChart ToSpeakersOverTimeChart(this IEnumerable<SpeakerOverTime> rows, int top = 5, string title = "Who is quoted when")
    {
        var all = rows.ToList();
        if (all.Count == 0) return Nothing.ToDraw(title, "No dated quotations with a known speaker.");
        var times = all.Select(row => row.From).Distinct().Order().ToList();
        var speakers = all.GroupBy(row => row.Speaker).OrderByDescending(group => group.Sum(row => row.Count)).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        var shown = speakers.Take(Math.Clamp(top, 1, MostSeries)).ToList();
        var lines = shown.Select(speaker => Line(speaker.Key, speaker.ToDictionary(row => row.From), times)).ToList();
        var note = speakers.Count > shown.Count ? $"{Plural(speakers.Count - shown.Count, "speaker")} with fewer quotations not shown" : "";
        var source = $"{Plural(all.Sum(row => row.Count), "quotation")} by {Plural(speakers.Count, "speaker")}, from {Day(times[0])} on";
        var most = shown.Max(group => group.Max(row => row.Count));
        return new NewsChart(new ChartFrame(title) { Source = source, Description = Describe(title, [.. shown.SelectMany(speaker => speaker)], times) },
            frame => TimeLines.Draw(frame, lines, MonthAxis(times.Count < 8 && times[^1].DayNumber - times[0].DayNumber > 100 ? times.Count : 99), CountAxis("quotations", most), note),
            [.. shown.SelectMany(speaker => speaker.OrderBy(row => row.From).Select(row => ($"{row.Speaker}, {Iso(row.From)}", Number(row.Count))))]);
    }

    private static TimeLine Line(string speaker, Dictionary<DateOnly, SpeakerOverTime> rows, List<DateOnly> times) => new(speaker,
        [.. times.Select(time => (time, rows.TryGetValue(time, out var row) ? row.Count : 0.0, $"<b>{Hover(speaker)}</b>, from {Day(time)}<br>"
            + (row is null ? "not quoted" : $"{Plural(row.Count, "quotation")} in {Plural(row.Articles, "article")}")))]);

    private static string Describe(string title, List<SpeakerOverTime> shown, List<DateOnly> times) =>
        $"Line chart: {title}, {Day(times[0])} to {Day(times[^1])}, number of quotations. Most: "
        + string.Join("; ", shown.GroupBy(row => row.Speaker).Take(3).Select(group => $"{group.Key}, {Number(group.Sum(row => row.Count))} in all")) + ".";
}
