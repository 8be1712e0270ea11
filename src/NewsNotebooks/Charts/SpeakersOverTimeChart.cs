using System.Globalization;
using NewsNotebooks.Attribution;
using Plotly.NET;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>Who is quoted when, as lines.</summary>
public static class SpeakersOverTimeChart
{
    private static readonly string[] Symbols = ["circle", "square", "diamond", "cross", "triangle-up", "x", "star"];

    /// <summary>A line a speaker: quotations in each stretch of time, none counted as 0; at most seven lines, the most quoted speakers.</summary>
    /// <param name="rows">Counts, for instance <c>quotations.SpeakersOverTime()</c>.</param>
    /// <param name="top">How many speakers are shown, 1 to 7.</param>
    /// <param name="title">What the chart shows.</param>
    public static NewsChart ToSpeakersOverTimeChart(this IEnumerable<SpeakerOverTime> rows, int top = 5, string title = "Who is quoted when")
    {
        var all = rows.ToList();
        if (all.Count == 0) return Empty(title, "No dated quotations with a known speaker.");
        var times = all.Select(row => row.From).Distinct().Order().ToList();
        var speakers = all.GroupBy(row => row.Speaker).OrderByDescending(group => group.Sum(row => row.Count)).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        var shown = speakers.Take(Math.Clamp(top, 1, Colours.Count)).ToList();
        var further = speakers.Count - shown.Count;
        var layout = Layout(title, further > 0 ? $"{Plural(further, "speaker")} with fewer quotations not shown" : "", 420);
        Set(layout, ("xaxis", DateAxis()), ("yaxis", CountAxis("quotations", shown.Max(group => group.Max(row => row.Count)))), ("hovermode", "closest"), ("showlegend", true),
            ("legend", Object(("orientation", "h"), ("x", 0), ("xanchor", "left"), ("y", 1.02), ("yanchor", "bottom"))));
        return new NewsChart(Figure(shown.Select((speaker, i) => (Trace)Line(speaker.Key, speaker.ToDictionary(row => row.From), times, i)), layout), title,
            [.. shown.SelectMany(speaker => speaker.OrderBy(row => row.From).Select(row => ($"{row.Speaker}, {Day(row.From)}", Number(row.Count))))]);
    }

    private static Trace2D Line(string speaker, Dictionary<DateOnly, SpeakerOverTime> rows, List<DateOnly> times, int index) => Set(new Trace2D("scatter"),
        ("mode", "lines+markers"),
        ("name", Label(speaker)),
        ("x", times.Select(Day).ToArray()),
        ("y", times.Select(time => rows.TryGetValue(time, out var row) ? row.Count : 0).ToArray()),
        ("hovertext", times.Select(time => rows.TryGetValue(time, out var row)
            ? $"<b>{Hover(speaker)}</b>, from {Day(time)}<br>{Plural(row.Count, "quotation")} in {Plural(row.Articles, "article")}" : $"<b>{Hover(speaker)}</b>, from {Day(time)}<br>not quoted").ToArray()),
        ("hoverinfo", "text"),
        ("line", Object(("color", Colours[index]), ("width", 2.5))),
        ("marker", Object(("symbol", Symbols[index]), ("size", 8))));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
