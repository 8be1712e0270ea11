using NewsNotebooks.Timelines;
using Plotly.NET;
using static NewsNotebooks.Charts.ChartText;

namespace NewsNotebooks.Charts;

/// <summary>What happened when, as points and bars on a line of time.</summary>
public static class TimelineChart
{
    private const int MostLabelled = 24;

    /// <summary>
    /// A row a date in order of time, days as points, longer periods as bars whose length grows with theirs, with the first sentence said of it. From 25 dates on,
    /// or where so many rows do not fit, a scale of time: days as points by the number of articles that speak of them, periods as bars below, the sentences in the hover text.
    /// </summary>
    /// <param name="entries">The dated sentences.</param>
    /// <param name="title">What the chart shows.</param>
    public static NewsChart ToTimelineChart(this IEnumerable<TimelineEntry> entries, string title = "What happened when")
    {
        var rows = TimelineRow.Of(entries);
        if (rows.Count == 0) return Nothing.ToDraw(title, "No dated sentences to show.");
        var all = rows.SelectMany(row => row.Entries).ToList();
        var source = $"{Plural(all.Count, "dated sentence")} in {CorpusScope.Of(all.Select(entry => (entry.DocId, entry.Outlet, entry.Published)))}";
        return new NewsChart(new ChartFrame(title) { Source = source, Description = Describe(title, rows) }, frame => Draw(frame, rows), [.. rows.Select(row => (row.Name, row.Entries[0].Sentence))]);
    }

    private static GenericChart Draw(ChartFrame frame, List<TimelineRow> rows) =>
        rows.Count <= MostLabelled && frame.Rows(rows.Count, 17) == rows.Count ? TimelineList.Draw(frame, rows) : TimelineScale.Draw(frame, rows);

    private static string Describe(string title, List<TimelineRow> rows)
    {
        var most = rows.OrderByDescending(row => row.Articles).ThenBy(row => row.From).Take(3).Select(row => $"{row.Name} ({Plural(row.Articles, "article")}: {Cut(row.Entries[0].Sentence, 480)})");
        return $"Timeline: {title}. {Plural(rows.Count, "date")} from {rows[0].Name} to {rows.MaxBy(row => row.To)!.Name}, {Number(rows.Count(row => !row.IsPeriod))} of them days; most spoken of: {string.Join("; ", most)}.";
    }
}
