using System.Globalization;
using NewsNotebooks.Terms;
using Plotly.NET;
using static NewsNotebooks.Charts.ChartText;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>Terms that two collections differ in, as bars to both sides.</summary>
public static class KeynessChart
{
    private static readonly string[] Sides = ["more often", "less often"];

    /// <summary>Bars by log ratio: to the right terms that the target uses more often, to the left those that it uses less often than the reference.</summary>
    /// <param name="terms">The terms of one comparison, for instance those of one outlet.</param>
    /// <param name="top">How many terms are shown to either side, those with the largest G².</param>
    /// <param name="significance">The largest adjusted p of a term that is shown.</param>
    /// <param name="title">What the chart shows; null for the group's name.</param>
    /// <exception cref="ArgumentException">The terms are of several groups.</exception>
    public static NewsChart ToKeynessChart(this IEnumerable<KeyTerm> terms, int top = 12, double significance = 0.05, string? title = null)
    {
        var rows = terms.ToList();
        var groups = rows.Select(row => row.Group).Distinct().ToList();
        if (groups.Count > 1) throw new ArgumentException($"Found the terms of {groups.Count} groups; expected those of one: filter by Group.", nameof(terms));
        title ??= groups is [{ } group] ? $"Words of {group} against the others" : "Words of the target against the reference";
        var telling = rows.Where(row => row.AdjustedP <= significance).OrderByDescending(row => row.LogLikelihood).ThenBy(row => row.Term, StringComparer.Ordinal).ToList();
        var shown = Best(telling, top);
        if (shown.Count == 0) return Nothing.ToDraw(title, "No term differs significantly.");
        var source = $"{Plural(shown[0].TargetTokens, "word")} against {Number(shown[0].ReferenceTokens)}; p ≤ {significance.ToString("0.###", CultureInfo.InvariantCulture)}";
        return new NewsChart(new ChartFrame(title) { Source = source, Description = Describe(title, shown) }, frame => Draw(frame, telling, top),
            [.. shown.Select(row => (row.Term, Number(Math.Round(row.LogRatio, 2))))]);
    }

    /// <summary>The terms with the largest G² of either side, in order of their log ratio.</summary>
    private static List<KeyTerm> Best(List<KeyTerm> telling, int top) =>
        [.. telling.Where(row => row.LogRatio > 0).Take(top).Concat(telling.Where(row => row.LogRatio < 0).Take(top)).OrderByDescending(row => row.LogRatio).ThenBy(row => row.Term, StringComparer.Ordinal)];

    private static GenericChart Draw(ChartFrame frame, List<KeyTerm> telling, int top)
    {
        var rows = Best(telling, top);
        if (frame.Rows(rows.Count, 18) is var fit && fit < rows.Count) rows = Best(telling, fit / 2);
        var names = new NamedRows(frame, rows.Select(row => row.Term));
        var (layout, _) = frame.Layout(names.Height(22), names.Room, 24, 44, LegendHeight(Sides, frame.Width), "Beside the bars: occurrences here : elsewhere");
        var (least, most) = (Math.Min(0, rows.Min(row => row.LogRatio)), Math.Max(0, rows.Max(row => row.LogRatio)));
        var room = NamedRows.Beyond(most - least, rows.Max(row => ChartText.Width(Counts(row))) + 8, frame.Width - names.Room - 24, least < 0 && most > 0 ? 2 : 1);
        Set(layout, ("xaxis", Set(NumberAxis("log ratio (1: twice as often, −1: half)"), ("range", new[] { least < 0 ? least - room : 0.0, most > 0 ? most + room : 0.0 }), ("zeroline", true), ("zerolinecolor", Stroke), ("zerolinewidth", 1.5))),
            // Names in one order on one axis, whichever trace has the bar.
            ("yaxis", Set(NameAxis(), ("categoryorder", "array"), ("categoryarray", names.Labels.ToArray()))),
            ("bargap", 0.25), ("barmode", "overlay"), ("showlegend", true), ("legend", Legend()));
        return Figure([Bars(rows, names, true), Bars(rows, names, false)], layout);
    }

    private static Trace2D Bars(List<KeyTerm> all, NamedRows names, bool more)
    {
        var rows = all.Where(row => row.LogRatio > 0 == more).ToList();
        return Set(new Trace2D("bar"), ("orientation", "h"), ("name", Sides[more ? 0 : 1]),
            ("x", rows.Select(row => Math.Round(row.LogRatio, 4)).ToArray()),
            ("y", rows.Select(row => names.Labels[all.IndexOf(row)]).ToArray()),
            ("text", rows.Select(Counts).ToArray()),
            ("textposition", "outside"), ("textangle", 0), ("cliponaxis", false),
            ("hovertext", rows.Select(Describe).ToArray()), ("hoverinfo", "text"), ("marker", Fill(more ? 0 : 1)));
    }

    private static string Counts(KeyTerm row) => $"{Number(row.TargetCount)} : {Number(row.ReferenceCount)}";

    private static string Describe(KeyTerm row) =>
        $"<b>{Hover(row.Term)}</b><br>{Plural(row.TargetCount, "occurrence")} here, {Number(row.ReferenceCount)} elsewhere"
        + $"<br>{Number(Math.Round(1000.0 * row.TargetCount / row.TargetTokens, 2))} per 1,000 words here, {Number(Math.Round(1000.0 * row.ReferenceCount / row.ReferenceTokens, 2))} elsewhere"
        + $"<br>G² {Number(Math.Round(row.LogLikelihood, 1))}, adjusted p {row.AdjustedP.ToString("G2", CultureInfo.InvariantCulture)}";

    private static string Describe(string title, List<KeyTerm> rows)
    {
        var (more, less) = (rows.Where(row => row.LogRatio > 0).Take(3).Select(row => row.Term).ToList(), rows.Where(row => row.LogRatio < 0).Reverse().Take(3).Select(row => row.Term).ToList());
        return $"Bar chart: {title}, log ratios from {Number(Math.Round(rows[^1].LogRatio, 1))} to {Number(Math.Round(rows[0].LogRatio, 1))}."
            + (more.Count > 0 ? $" Used far more often: {string.Join(", ", more)}." : "") + (less.Count > 0 ? $" Used far less often: {string.Join(", ", less)}." : "");
    }
}
