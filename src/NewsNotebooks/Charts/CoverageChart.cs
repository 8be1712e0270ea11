using NewsNotebooks.Corpora;
using Plotly.NET;
using static NewsNotebooks.Charts.ChartText;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>How many articles a corpus has, by month and outlet.</summary>
public static class CoverageChart
{
    private const string Others = "other outlets";
    private const string Unnamed = "no outlet named";

    /// <summary>Bars of the number of articles published each month, outlets stacked; those beyond the seven largest are gathered.</summary>
    /// <param name="articles">The articles; those without a date are left out, and the caption says how many.</param>
    /// <param name="title">What the chart shows.</param>
    public static NewsChart ToCoverageChart(this IEnumerable<Article> articles, string title = "Articles by month and outlet")
    {
        var all = articles.ToList();
        var dated = all.Where(article => article.Published is not null).ToList();
        if (dated.Count == 0) return Nothing.ToDraw(title, "No dated articles to show.");
        var months = Months(dated);
        var totals = months.Select(month => dated.Count(article => Month(article) == month)).ToList();
        var note = all.Count > dated.Count ? $"{Plural(all.Count - dated.Count, "article")} without a date not shown" : "";
        var peak = months[totals.IndexOf(totals.Max())];
        var description = $"Bar chart: {title}. {CorpusScope.Of(dated)}; most in {Month(peak)}: {Number(totals.Max())}; {Plural(totals.Count(total => total == 0), "month")} without any.";
        return new NewsChart(new ChartFrame(title) { Source = CorpusScope.Of(dated), Description = description }, frame => Draw(frame, dated, months, totals.Max(), note),
            [.. months.Select((month, i) => (Month(month), Number(totals[i])))]);
    }

    private static GenericChart Draw(ChartFrame frame, List<Article> dated, List<DateTime> months, int most, string note)
    {
        var counted = dated.GroupBy(Outlet).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key).ToList();
        var main = counted.Count <= MostSeries ? counted : counted[..(MostSeries - 1)];
        var names = counted.Count > main.Count ? main.Append(Others).ToList() : main;
        var (layout, _) = frame.Layout(280, 50, 20, 48, names.Count > 1 ? LegendHeight(names, frame.Width - 70) : 0, note);
        Set(layout, ("xaxis", MonthAxis(months.Count)), ("yaxis", CountAxis("articles", most)), ("barmode", "stack"), ("bargap", 0.2), ("showlegend", names.Count > 1), ("legend", Legend()));
        return Figure(names.Select((outlet, i) => (Trace)Bars(outlet, [.. dated.Where(article => (main.Contains(Outlet(article)) ? Outlet(article) : Others) == outlet)], months, i)), layout);
    }

    /// <summary>Every month of the period, those without articles too.</summary>
    private static List<DateTime> Months(List<Article> dated)
    {
        var (first, last) = (dated.Min(Month), dated.Max(Month));
        var months = new List<DateTime>();
        for (var month = first; month <= last; month = month.AddMonths(1)) months.Add(month);
        return months;
    }

    private static string Outlet(Article article) => article.Outlet ?? Unnamed;

    private static DateTime Month(Article article) => new(article.Published!.Value.Local.Year, article.Published.Value.Local.Month, 1);

    private static Trace2D Bars(string outlet, List<Article> articles, List<DateTime> months, int index)
    {
        var counts = months.Select(month => articles.Count(article => Month(article) == month)).ToArray();
        return Set(new Trace2D("bar"),
            ("name", Label(outlet)),
            ("x", months.Select(Iso).ToArray()),
            ("y", counts),
            ("hovertext", months.Select((month, i) => $"<b>{Hover(outlet)}</b>, {Month(month)}<br>{Plural(counts[i], "article")}").ToArray()),
            ("hoverinfo", "text"),
            ("marker", Fill(index)));
    }

    private static string Month(DateTime month) => ChartText.Month(month);
}
