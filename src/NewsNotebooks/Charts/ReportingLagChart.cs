using NewsNotebooks.Timelines;
using Plotly.NET;
using static NewsNotebooks.Charts.ChartText;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>When it was reported against when it happened.</summary>
public static class ReportingLagChart
{
    private static readonly string[] Sides = ["looked back at", "to come"];

    private sealed record Point(DateTime Reported, DateTime Happened, int Count, string Sentence);

    /// <summary>
    /// A point for each day that an article speaks of: when it was reported across, when it happened up. On the line lies what is reported on its day;
    /// below it what is looked back at, above it what is to come.
    /// </summary>
    /// <param name="entries">The dated sentences; those without publication and those that are no day are left out.</param>
    /// <param name="title">What the chart shows.</param>
    public static NewsChart ToReportingLagChart(this IEnumerable<TimelineEntry> entries, string title = "When it was reported, and when it happened")
    {
        var days = entries.Where(entry => entry is { Granularity: "day", Published: not null }).ToList();
        var points = days.GroupBy(entry => (Reported: entry.Published!.Value.Local.Date, Happened: entry.From))
            .Select(group => new Point(group.Key.Reported, group.Key.Happened, group.Count(), group.First().Sentence)).OrderBy(point => point.Reported).ThenBy(point => point.Happened).ToList();
        if (points.Count == 0) return Nothing.ToDraw(title, "No days in dated articles to show.");
        var source = $"{Plural(days.Count, "dated sentence")} in {CorpusScope.Of(days.Select(entry => (entry.DocId, entry.Outlet, entry.Published)))}";
        var description = $"Dot chart: {title}. {source}; {Number(points.Count(point => point.Happened < point.Reported))} days looked back at, {Number(points.Count(point => point.Happened > point.Reported))} to come, {Number(points.Count(point => point.Happened == point.Reported))} on the day itself.";
        return new NewsChart(new ChartFrame(title) { Source = source, Description = description }, frame => Draw(frame, points), [.. points.Select(point => (Day(point.Happened), "reported " + Day(point.Reported)))]);
    }

    private static GenericChart Draw(ChartFrame frame, List<Point> points)
    {
        var (first, last) = (points.Min(point => point.Reported), points.Max(point => point.Reported));
        var margin = TimeSpan.FromDays(Math.Max(3, (last - first).TotalDays * 0.04));
        var outside = points.Count(point => point.Happened < first - margin || point.Happened > last + margin);
        var (layout, _) = frame.Layout(340, 92, 24, 60, LegendHeight(Sides, frame.Width - 90), "on the line: reported on its day", outside > 0 ? $"{Plural(outside, "point")} outside the frame: double-click to see all" : "");
        var line = Set(new Trace2D("scatter"), ("mode", "lines"), ("x", new[] { Iso(first), Iso(last) }), ("y", new[] { Iso(first), Iso(last) }), ("hoverinfo", "skip"), ("showlegend", false), ("line", Object(("color", Stroke), ("width", frame.Px(1.5)))));
        var range = new[] { Iso(first - margin), Iso(last + margin) };
        Set(layout, ("hovermode", "closest"), ("showlegend", true), ("legend", Set(Legend(), ("itemsizing", "constant"))),
            ("xaxis", Set(DateAxis(), ("title", Object(("text", "reported"), ("standoff", 8))), ("range", range), ("tickformat", "%b\n%Y"))),
            ("yaxis", Set(DateAxis(), ("title", Object(("text", "happened"), ("standoff", 8))), ("range", range), ("tickformat", "%b %Y"))));
        return Figure([line, Dots(points, false, frame), Dots(points, true, frame)], layout);
    }

    private static Trace2D Dots(List<Point> all, bool toCome, ChartFrame frame)
    {
        var points = all.Where(point => point.Happened > point.Reported == toCome).ToList();
        return Set(new Trace2D("scatter"), ("mode", "markers"), ("name", Sides[toCome ? 1 : 0]), ("x", points.Select(point => Iso(point.Reported)).ToArray()), ("y", points.Select(point => Iso(point.Happened)).ToArray()),
            ("hovertext", points.Select(point => $"<b>{Day(point.Happened)}</b>, reported {Day(point.Reported)}<br>{Plural(point.Count, "sentence")}<br>{Hover(point.Sentence, lines: 3)}").ToArray()), ("hoverinfo", "text"),
            ("marker", Object(("size", points.Select(point => frame.Px(Math.Min(20, 6 + (2 * point.Count)))).ToArray()), ("opacity", 0.75), ("color", Colour(toCome ? 1 : 0)), ("symbol", toCome ? "diamond" : "circle"), ("line", Object(("width", 0))))));
    }
}
