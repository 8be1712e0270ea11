using NewsNotebooks.Corpora;

namespace NewsNotebooks.Charts;

/// <summary>What a chart rests on, for its caption: how many articles, of how many outlets, from when to when.</summary>
internal static class CorpusScope
{
    public static string Of(IEnumerable<Article> articles) => Of(articles.Select(article => (article.Id, article.Outlet, article.Published)));

    /// <summary>For instance <c>87 articles, 5 outlets, 8 Oct 2024 – 24 Sep 2026</c>; one outlet is named.</summary>
    public static string Of(IEnumerable<(string DocId, string? Outlet, PublicationTime? Published)> rows)
    {
        var articles = rows.DistinctBy(row => row.DocId).ToList();
        var outlets = articles.Select(article => article.Outlet).OfType<string>().Distinct().ToList();
        var days = articles.Where(article => article.Published is not null).Select(article => article.Published!.Value.Day).ToList();
        return string.Join(", ", new[]
        {
            ChartText.Plural(articles.Count, "article"),
            outlets.Count == 1 ? outlets[0] : outlets.Count > 1 ? ChartText.Plural(outlets.Count, "outlet") : "",
            days.Count > 0 ? ChartText.Period(days.Min(), days.Max()) : "",
        }.Where(part => part.Length > 0));
    }
}
