using System.Globalization;
using NewsNotebooks.Timelines;
using Plotly.NET;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>When it was reported against when it happened.</summary>
public static class ReportingLagChart
{
    /// <summary>
    /// A point for each day that an article speaks of: when it was reported across, when it happened up. On the line lies what is reported on its day;
    /// below it what is looked back at, above it what is to come.
    /// </summary>
    /// <param name="entries">The dated sentences; those without publication and those that are no day are left out.</param>
    /// <param name="title">What the chart shows.</param>
    public static NewsChart ToReportingLagChart(this IEnumerable<TimelineEntry> entries, string title = "When it was reported, and when it happened")
    {
        var points = entries.Where(entry => entry is { Granularity: "day", Published: not null }).Select(entry => (Reported: entry.Published!.Value.Local.Date, Happened: entry.From, entry.Sentence))
            .GroupBy(point => (point.Reported, point.Happened)).Select(group => (group.Key.Reported, group.Key.Happened, Count: group.Count(), group.First().Sentence)).OrderBy(point => point.Reported).ThenBy(point => point.Happened).ToList();
        if (points.Count == 0) return Empty(title, "No days in dated articles to show.");
        var (first, last) = (points.Min(point => point.Reported), points.Max(point => point.Reported));
        var margin = TimeSpan.FromDays(Math.Max(3, (last - first).TotalDays * 0.04));
        var outside = points.Count(point => point.Happened < first - margin || point.Happened > last + margin);
        var layout = Layout(title, outside > 0 ? $"{Plural(outside, "point")} outside the frame: double-click to see all" : "", 460);
        var line = Set(new Trace2D("scatter"), ("mode", "lines"), ("x", new[] { Iso(first), Iso(last) }), ("y", new[] { Iso(first), Iso(last) }), ("hoverinfo", "skip"), ("line", Object(("color", "rgba(128,128,128,0.5)"), ("width", 2))));
        var dots = Set(new Trace2D("scatter"), ("mode", "markers"), ("x", points.Select(point => Iso(point.Reported)).ToArray()), ("y", points.Select(point => Iso(point.Happened)).ToArray()),
            ("hovertext", points.Select(point => $"<b>{Day(point.Happened)}</b>, reported {Day(point.Reported)}<br>{Plural(point.Count, "sentence")}<br>{Hover(point.Sentence, lines: 3)}").ToArray()), ("hoverinfo", "text"),
            ("marker", Object(("size", points.Select(point => Math.Min(20, 6 + (2 * point.Count))).ToArray()), ("opacity", 0.7), ("color", points.Select(point => point.Happened > point.Reported ? Colours[1] : Colours[0]).ToArray()))));
        Set(layout, ("showlegend", false), ("hovermode", "closest"),
            ("xaxis", Set(DateAxis(), ("title", Object(("text", "reported"))), ("range", new[] { Iso(first - margin), Iso(last + margin) }))),
            ("yaxis", Set(DateAxis(), ("title", Object(("text", "happened"))), ("range", new[] { Iso(first - margin), Iso(last + margin) }))));
        return new NewsChart(Figure([line, dots], layout), title, [.. points.Select(point => (Day(point.Happened), "reported " + Day(point.Reported)))]);
    }

    private static string Day(DateTime day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static string Iso(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
