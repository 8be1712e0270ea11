using NewsNotebooks.Terms;
using Plotly.NET;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>Terms that two collections differ in, as bars to both sides.</summary>
public static class KeynessChart
{
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
        var shown = rows.Where(row => row.AdjustedP <= significance).OrderByDescending(row => row.LogLikelihood).ThenBy(row => row.Term, StringComparer.Ordinal).ToList();
        shown = [.. shown.Where(row => row.LogRatio > 0).Take(top).Concat(shown.Where(row => row.LogRatio < 0).Take(top)).OrderByDescending(row => row.LogRatio).ThenBy(row => row.Term, StringComparer.Ordinal)];
        if (shown.Count == 0) return Empty(title, "No term differs significantly.");
        var layout = Layout(title, "", 140 + (22 * shown.Count));
        Set(layout, ("xaxis", Set(NumberAxis("log ratio: 1 is twice as often as elsewhere, −1 half as often; in the bars, occurrences here : elsewhere"), ("zeroline", true), ("zerolinecolor", "rgba(128,128,128,0.8)"), ("zerolinewidth", 1.5))),
            ("yaxis", NameAxis()), ("bargap", 0.25), ("barmode", "overlay"), ("showlegend", true),
            ("legend", Object(("orientation", "h"), ("x", 0), ("xanchor", "left"), ("y", 1.0), ("yanchor", "bottom"))));
        // Names in one order on one axis, whichever trace has the bar.
        Set((DynamicObj.DynamicObj)layout.TryGetPropertyValue("yaxis").Value, ("categoryorder", "array"), ("categoryarray", shown.Select(row => Label(row.Term)).ToArray()));
        return new NewsChart(Figure([Bars(shown, true), Bars(shown, false)], layout), title, [.. shown.Select(row => (row.Term, Number(Math.Round(row.LogRatio, 2))))]);
    }

    private static Trace2D Bars(List<KeyTerm> all, bool more)
    {
        var rows = all.Where(row => row.LogRatio > 0 == more).ToList();
        return Set(new Trace2D("bar"), ("orientation", "h"), ("name", more ? "more often" : "less often"),
            ("x", rows.Select(row => Math.Round(row.LogRatio, 4)).ToArray()),
            ("y", rows.Select(row => Label(row.Term)).ToArray()),
            ("text", rows.Select(row => $"{Number(row.TargetCount)} : {Number(row.ReferenceCount)}").ToArray()),
            ("textposition", "auto"), ("textangle", 0), ("cliponaxis", false),
            ("hovertext", rows.Select(Describe).ToArray()), ("hoverinfo", "text"), ("marker", Fill(more ? 0 : 1, more ? "" : "/")));
    }

    private static string Describe(KeyTerm row) =>
        $"<b>{Hover(row.Term)}</b><br>{Plural(row.TargetCount, "occurrence")} here, {Number(row.ReferenceCount)} elsewhere"
        + $"<br>{Number(Math.Round(1000.0 * row.TargetCount / row.TargetTokens, 2))} per 1,000 words here, {Number(Math.Round(1000.0 * row.ReferenceCount / row.ReferenceTokens, 2))} elsewhere"
        + $"<br>G² {Number(Math.Round(row.LogLikelihood, 1))}, adjusted p {row.AdjustedP.ToString("G2", System.Globalization.CultureInfo.InvariantCulture)}";
}
