using NewsNotebooks.Terms;
using Plotly.NET;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>The most frequent terms as bars.</summary>
public static class TermBarChart
{
    /// <summary>Bars of the terms' counts, the most frequent on top.</summary>
    /// <param name="terms">The terms, for instance <c>frequencies.Top(20)</c>.</param>
    /// <param name="title">What the chart shows.</param>
    public static NewsChart ToBarChart(this IEnumerable<TermCount> terms, string title = "Most frequent terms")
    {
        var rows = terms.OrderByDescending(row => row.Count).ThenBy(row => row.Term, StringComparer.Ordinal).ToList();
        if (rows.Count == 0) return Empty(title, "No terms to show.");
        var bars = Set(new Trace2D("bar"),
            ("orientation", "h"),
            ("x", rows.Select(row => row.Count).ToArray()),
            ("y", rows.Select(row => Label(row.Term)).ToArray()),
            ("text", rows.Select(row => Number(row.Count)).ToArray()),
            ("textposition", "auto"),
            ("textangle", 0),
            ("cliponaxis", false),
            ("hovertext", rows.Select(row => $"<b>{Hover(row.Term)}</b><br>{Plural(row.Count, "occurrence")}<br>in {Plural(row.Documents, "article")}").ToArray()),
            ("hoverinfo", "text"),
            ("marker", Object(("color", Colours[0]))));
        var layout = Layout(title, "", 110 + (24 * rows.Count));
        Set(layout, ("xaxis", CountAxis("occurrences", rows[0].Count)), ("yaxis", NameAxis()), ("bargap", 0.25));
        return new NewsChart(Figure([bars], layout), title, [.. rows.Select(row => (row.Term, Number(row.Count)))]);
    }
}
