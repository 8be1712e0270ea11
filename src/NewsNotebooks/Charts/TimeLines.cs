using Plotly.NET;
using static NewsNotebooks.Charts.ChartText;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>A line of a chart over time.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Points">Its points in order of time: first day of the stretch, value, hover text.</param>
internal sealed record TimeLine(string Name, IReadOnlyList<(DateOnly At, double Value, string Hover)> Points);

/// <summary>Lines over time, each with its name at its end instead of a legend.</summary>
internal static class TimeLines
{
    private const double Line = 17;

    /// <summary>The chart of at most eight lines.</summary>
    /// <param name="frame">What stands around it.</param>
    /// <param name="lines">The lines, the most important first.</param>
    /// <param name="horizontal">The axis of time.</param>
    /// <param name="vertical">The axis of values.</param>
    /// <param name="note">What the caption says beside the source.</param>
    public static GenericChart Draw(ChartFrame frame, IReadOnlyList<TimeLine> lines, DynamicObj.DynamicObj horizontal, DynamicObj.DynamicObj vertical, string note)
    {
        var names = lines.Select(line => Cut(line.Name, frame.Width < 500 ? 90 : 150)).ToList();
        var (layout, height) = frame.Layout(300, 54, names.Max(Width) + 34, 48, 6, note);
        var days = lines.SelectMany(line => line.Points).Select(point => point.At).ToList();
        var (first, last) = (days.Min(), days.Max());
        var margin = Math.Max(1, (int)Math.Round((last.DayNumber - first.DayNumber) * 0.03));
        var most = Math.Max(1e-9, lines.Max(line => line.Points.Max(point => point.Value)));
        Set(layout, ("hovermode", "closest"), ("xaxis", Set(horizontal, ("range", new[] { Iso(first.AddDays(-margin)), Iso(last.AddDays(margin)) }))), ("yaxis", Set(vertical, ("range", new[] { 0, most * 1.06 }))));
        ChartFrame.Annotate(layout, Names(frame, lines, names, most * 1.06, height));
        return Figure(lines.Select((line, i) => (Trace)Trace(line, i, frame)), layout);
    }

    private static Trace2D Trace(TimeLine line, int index, ChartFrame frame) => Set(new Trace2D("scatter"),
        ("mode", "lines+markers"), ("name", Label(line.Name)), ("cliponaxis", false),
        ("x", line.Points.Select(point => Iso(point.At)).ToArray()),
        ("y", line.Points.Select(point => Math.Round(point.Value, 4)).ToArray()),
        ("hovertext", line.Points.Select(point => point.Hover).ToArray()), ("hoverinfo", "text"),
        ("line", Object(("color", Colour(index)), ("width", frame.Px(2)))),
        ("marker", Object(("symbol", Symbol(index)), ("size", frame.Px(7)))));

    /// <summary>The names beside the ends of their lines, in the order of these, pushed apart where they would stand on one another.</summary>
    private static IEnumerable<DynamicObj.DynamicObj> Names(ChartFrame frame, IReadOnlyList<TimeLine> lines, List<string> names, double range, double height)
    {
        var order = Enumerable.Range(0, lines.Count).OrderBy(i => lines[i].Points[^1].Value).ThenByDescending(i => i).ToList();
        var places = Apart([.. order.Select(i => lines[i].Points[^1].Value / range * height)], frame.Px(Line), height);
        return order.Select((i, at) => Object(("text", $"{Glyph(i)} {Escape(names[i])}"), ("showarrow", false), ("align", "left"),
            ("xref", "paper"), ("x", 1), ("xanchor", "left"), ("xshift", frame.Px(4)), ("yref", "paper"), ("y", Math.Round(places[at] / height, 4)), ("yanchor", "middle")));
    }

    /// <summary>Moves rising places apart until they keep a distance, within 0 and a height as far as they fit in.</summary>
    public static double[] Apart(IReadOnlyList<double> places, double distance, double height)
    {
        var apart = places.ToArray();
        for (var i = 1; i < apart.Length; i++) apart[i] = Math.Max(apart[i], apart[i - 1] + distance);
        if (apart.Length > 0 && apart[^1] > height) apart[^1] = Math.Max(height, (apart.Length - 1) * distance);
        for (var i = apart.Length - 2; i >= 0; i--) apart[i] = Math.Min(apart[i], apart[i + 1] - distance);
        return apart;
    }
}
