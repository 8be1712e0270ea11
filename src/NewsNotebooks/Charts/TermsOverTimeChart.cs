using System.Globalization;
using NewsNotebooks.Terms;
using Plotly.NET;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>Terms over the months as lines.</summary>
public static class TermsOverTimeChart
{
    private static readonly string[] Symbols = ["circle", "square", "diamond", "cross", "triangle-up", "x", "star"];

    /// <summary>A line a term: occurrences in 1,000 tokens of each month; at most seven lines, the most frequent terms.</summary>
    /// <param name="counts">Counts by month, for instance <c>frequencies.By(TermGrouping.Month, ["flood", "summit"])</c>.</param>
    /// <param name="title">What the chart shows.</param>
    public static NewsChart ToTimeChart(this IEnumerable<GroupedTermCount> counts, string title = "Terms over time")
    {
        var rows = counts.Where(row => IsMonth(row.Group)).ToList();
        if (rows.Count == 0) return Empty(title, "No dated articles to show.");
        var terms = rows.GroupBy(row => row.Term).OrderByDescending(term => term.Sum(row => row.Count)).ThenBy(term => term.Key, StringComparer.Ordinal).Take(Colours.Count).ToList();
        var traces = terms.Select((term, i) => Line(term.Key, [.. term.OrderBy(row => row.Group, StringComparer.Ordinal)], i)).ToList();
        var layout = Layout(title, "", 420);
        Set(layout, ("xaxis", MonthAxis(rows)), ("yaxis", NumberAxis("occurrences per 1,000 words")), ("hovermode", "closest"), ("showlegend", true),
            ("legend", Object(("orientation", "h"), ("x", 0), ("xanchor", "left"), ("y", 1.02), ("yanchor", "bottom"))));
        return new NewsChart(Figure(traces, layout), title, [.. terms.SelectMany(term => term.OrderBy(row => row.Group, StringComparer.Ordinal).Select(row => ($"{term.Key}, {row.Group}", Number(Math.Round(row.PerThousand, 2)))))]);
    }

    private static Trace2D Line(string term, List<GroupedTermCount> rows, int index) => Set(new Trace2D("scatter"),
        ("mode", "lines+markers"),
        ("name", Label(term)),
        ("x", rows.Select(row => row.Group + "-01").ToArray()),
        ("y", rows.Select(row => Math.Round(row.PerThousand, 4)).ToArray()),
        ("hovertext", rows.Select(row => $"<b>{Hover(term)}</b>, {Month(row.Group!)}<br>{Number(Math.Round(row.PerThousand, 2))} per 1,000 words<br>{Plural(row.Count, "occurrence")} in {Plural(row.Documents, "article")}").ToArray()),
        ("hoverinfo", "text"),
        ("line", Object(("color", Colours[index]), ("width", 2.5))),
        ("marker", Object(("symbol", Symbols[index]), ("size", 8))));

    /// <summary>A tick a month where there are few.</summary>
    private static DynamicObj.DynamicObj MonthAxis(List<GroupedTermCount> rows)
    {
        var axis = DateAxis();
        if (rows.Select(row => row.Group).Distinct().Count() <= 14) Set(axis, ("dtick", "M1"));
        return Set(axis, ("tickformat", "%b\n%Y"));
    }

    private static bool IsMonth(string? group) => DateTime.TryParseExact(group, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string Month(string group) => DateTime.ParseExact(group, "yyyy-MM", CultureInfo.InvariantCulture).ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}
