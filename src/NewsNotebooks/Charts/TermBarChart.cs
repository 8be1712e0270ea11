using NewsNotebooks.Terms;
using Plotly.NET;
using static NewsNotebooks.Charts.ChartText;
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
        if (rows.Count == 0) return Nothing.ToDraw(title, "No terms to show.");
        return new NewsChart(new ChartFrame(title) { Description = Describe(title, rows) }, frame => Draw(frame, rows), [.. rows.Select(row => (row.Term, Number(row.Count)))]);
    }

    private static GenericChart Draw(ChartFrame frame, List<TermCount> rows)
    {
        var shown = rows[..frame.Rows(rows.Count, 17)];
        var names = new NamedRows(frame, shown.Select(row => row.Term));
        var (layout, _) = frame.Layout(names.Height(24), names.Room, notes: NamedRows.Rest(rows.Count, shown.Count, "term"));
        var beyond = NamedRows.Beyond(rows[0].Count, ChartText.Width(Number(rows[0].Count)) + 8, frame.Width - names.Room - 20, 1);
        Set(layout, ("xaxis", Set(CountAxis("occurrences", rows[0].Count), ("range", new[] { 0, rows[0].Count + beyond }))), ("yaxis", NameAxis()), ("bargap", 0.25));
        return Figure([Bars(shown, names)], layout);
    }

    private static Trace2D Bars(List<TermCount> rows, NamedRows names) => Set(new Trace2D("bar"),
        ("orientation", "h"),
        ("x", rows.Select(row => row.Count).ToArray()),
        ("y", names.Labels.ToArray()),
        ("text", rows.Select(row => Number(row.Count)).ToArray()),
        ("textposition", "outside"), ("textangle", 0), ("cliponaxis", false),
        ("hovertext", rows.Select(row => $"<b>{Hover(row.Term)}</b><br>{Plural(row.Count, "occurrence")}<br>in {Plural(row.Documents, "article")}").ToArray()),
        ("hoverinfo", "text"),
        ("marker", Object(("color", Colour(0)))));

    private static string Describe(string title, List<TermCount> rows) =>
        $"Bar chart: {title}. {Plural(rows.Count, "term")}, from {Plural(rows[0].Count, "occurrence")} to {Number(rows[^1].Count)}; the most frequent: {string.Join(", ", rows.Take(3).Select(row => $"{row.Term} ({Number(row.Count)})"))}.";
}
