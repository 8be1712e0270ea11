using System.Globalization;
using NewsNotebooks.Corpora;
using Plotly.NET;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>How many articles a corpus has, by month and outlet.</summary>
public static class CoverageChart
{
    private const string Others = "other outlets";
    private const string Unnamed = "no outlet named";

    private static readonly string[] Patterns = ["", "/", ".", "x", "-", "\\", "+"];

    /// <summary>Bars of the number of articles published each month, outlets stacked; more than six outlets are gathered.</summary>
    /// <param name="articles">The articles; those without a date are left out, and the subtitle says how many.</param>
    /// <param name="title">What the chart shows.</param>
    public static NewsChart ToCoverageChart(this IEnumerable<Article> articles, string title = "Articles by month and outlet")
    {
        var all = articles.ToList();
        var dated = all.Where(article => article.Published is not null).ToList();
        if (dated.Count == 0) return Empty(title, "No dated articles to show.");
        var main = dated.GroupBy(article => article.Outlet ?? Unnamed).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key).Take(Colours.Count - 1).ToList();
        var outlets = dated.GroupBy(article => main.Contains(article.Outlet ?? Unnamed) ? article.Outlet ?? Unnamed : Others).ToDictionary(group => group.Key);
        var months = Months(dated);
        var traces = main.Append(Others).Where(outlets.ContainsKey).Select((outlet, i) => Bars(outlet, [.. outlets[outlet]], months, i)).ToList();
        var undated = all.Count - dated.Count;
        var layout = Layout(title, undated > 0 ? $"{Plural(undated, "article")} without a date not shown" : "", 400);
        Set(layout, ("xaxis", Set(DateAxis(), ("tickformat", "%b\n%Y"), ("dtick", months.Count <= 14 ? "M1" : null))), ("yaxis", CountAxis("articles", months.Max(month => dated.Count(article => Month(article) == month)))), ("barmode", "stack"), ("showlegend", true), ("bargap", 0.3),
            ("legend", Object(("orientation", "h"), ("x", 0), ("xanchor", "left"), ("y", 1.0), ("yanchor", "bottom"), ("traceorder", "normal"))));
        return new NewsChart(Figure(traces, layout), title, [.. months.Select(month => (Name(month), Number(dated.Count(article => Month(article) == month))))]);
    }

    /// <summary>Every month of the period, those without articles too.</summary>
    private static List<DateTime> Months(List<Article> dated)
    {
        var (first, last) = (dated.Min(Month), dated.Max(Month));
        var months = new List<DateTime>();
        for (var month = first; month <= last; month = month.AddMonths(1)) months.Add(month);
        return months;
    }

    private static DateTime Month(Article article) => new(article.Published!.Value.Local.Year, article.Published.Value.Local.Month, 1);

    private static Trace2D Bars(string outlet, List<Article> articles, List<DateTime> months, int index)
    {
        var counts = months.Select(month => articles.Count(article => Month(article) == month)).ToArray();
        return Set(new Trace2D("bar"),
            ("name", Label(outlet)),
            ("x", months.Select(month => month.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToArray()),
            ("y", counts),
            ("hovertext", months.Select((month, i) => $"<b>{Hover(outlet)}</b>, {Name(month)}<br>{Plural(counts[i], "article")}").ToArray()),
            ("hoverinfo", "text"),
            ("marker", Fill(index, Patterns[index])));
    }

    private static string Name(DateTime month) => month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}
