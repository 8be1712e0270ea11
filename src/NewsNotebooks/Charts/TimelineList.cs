using Plotly.NET;
using static NewsNotebooks.Charts.ChartText;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>A short timeline: a row a date, with what is said of it. Dates far apart leave no room on a scale of time, so rows stand in order.</summary>
internal static class TimelineList
{
    private static readonly int[] Width = [0, 100];

    /// <summary>How long a bar of ten days is, and the longest one, in pixels of text of the usual size.</summary>
    private const double LengthOfTenfold = 11, Longest = 44;

    public static GenericChart Draw(ChartFrame frame, List<TimelineRow> rows)
    {
        var left = 26 + rows.Max(row => ChartText.Width(row.Name));
        var periods = rows.Any(row => row.IsPeriod);
        var textAt = periods ? 58 : 18;
        var room = frame.Width - left - textAt - 8;
        var (layout, height) = frame.Layout(37 * rows.Count, left, 8, 4, 0, periods ? "points: days; bars: longer periods, by the logarithm of their length" : "", rows.Any(row => row.IsPublication) ? "hollow: only the day of publication is known" : "");
        // Two lines where rows are high enough.
        var lines = height / rows.Count >= frame.Px(33) ? 2 : 1;
        var ys = Enumerable.Range(0, rows.Count).ToArray();
        Set(layout,
            // The plot is as wide as it is: sentences and bars are placed by shifts in pixels.
            ("xaxis", Object(("visible", false), ("range", Width), ("fixedrange", true))),
            ("yaxis", Object(("automargin", true), ("range", new[] { rows.Count - 0.4, -0.6 }), ("ticks", "outside"), ("ticklen", frame.Px(9)), ("tickcolor", "rgba(0,0,0,0)"), ("tickvals", ys), ("ticktext", rows.Select(row => Escape(row.Name)).ToArray()), ("showgrid", false), ("zeroline", false), ("fixedrange", true))),
            ("shapes", rows.Select((row, y) => (row, y)).Where(at => at.row.IsPeriod).Select(at => Bar(at.row, at.y, frame)).Prepend(Spine(rows.Count, frame)).ToArray()));
        ChartFrame.Annotate(layout, rows.Select((row, y) => Sentence(row, y, lines, room, textAt, frame)));
        var points = Set(new Trace2D("scatter"), ("mode", "markers"), ("x", rows.Select(_ => 0).ToArray()), ("y", ys), ("cliponaxis", false), ("hovertext", rows.Select(row => row.Describe()).ToArray()), ("hoverinfo", "text"), ("customdata", rows.Select(row => row.Source).ToArray()),
            ("marker", Object(("size", rows.Select(row => frame.Px(Math.Min(17, 7 + row.Articles))).ToArray()), ("opacity", 1), ("color", rows.Select(row => row.Colour).ToArray()), ("symbol", rows.Select(row => row.Symbol).ToArray()), ("line", Object(("width", 0))))));
        return Figure([points], layout);
    }

    private static DynamicObj.DynamicObj Spine(int rows, ChartFrame frame) => Object(("type", "line"), ("layer", "below"), ("x0", 0), ("x1", 0), ("y0", 0), ("y1", rows - 1), ("line", Object(("color", Stroke), ("width", frame.Px(2)))));

    private static DynamicObj.DynamicObj Bar(TimelineRow row, int y, ChartFrame frame) => Object(("type", "rect"), ("layer", "below"), ("xsizemode", "pixel"), ("xanchor", 0), ("ysizemode", "pixel"), ("yanchor", y),
        ("x0", 0), ("x1", frame.Px(Math.Min(Longest, LengthOfTenfold * Math.Log10((row.To - row.From).TotalDays) + 8))), ("y0", frame.Px(-4)), ("y1", frame.Px(4)), ("fillcolor", row.Colour), ("line", Object(("width", 0))));

    private static DynamicObj.DynamicObj Sentence(TimelineRow row, int y, int lines, double room, double textAt, ChartFrame frame)
    {
        var shown = Lines(row.Entries[0].Sentence, room);
        if (shown.Count > lines) shown = [.. shown.Take(lines - 1), Cut(string.Join(' ', shown.Skip(lines - 1)), room)];
        return Object(("text", string.Join("<br>", shown.Select(line => Escape(Cut(line, room))))), ("showarrow", false), ("align", "left"), ("x", 0), ("xanchor", "left"), ("xshift", frame.Px(textAt)), ("y", y), ("yanchor", "middle"),
            ("hovertext", row.Describe()));
    }
}
