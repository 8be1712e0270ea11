using NewsNotebooks.DataFrames;

namespace NewsNotebooks.Attribution;

/// <summary>How often two people are quoted in the same article.</summary>
/// <param name="First">The one whose name comes first by code point.</param>
/// <param name="Second">The other.</param>
/// <param name="Articles">In how many articles both are quoted.</param>
/// <param name="Jaccard">That number by the number of articles that quote at least one of them, from 0 to 1.</param>
public sealed record QuotedTogether(string First, string Second, int Articles, double Jaccard) : IRow;

/// <summary>Counts who is quoted beside whom.</summary>
public static class QuotedTogetherView
{
    /// <summary>Every pair of speakers that some article quotes both of: most articles first, then by names.</summary>
    public static IReadOnlyList<QuotedTogether> QuotedTogether(this IEnumerable<Quotation> quotations)
    {
        var articles = quotations.Where(quotation => quotation.Speaker is not null).GroupBy(quotation => quotation.DocId, StringComparer.Ordinal)
            .Select(article => article.Select(quotation => quotation.Speaker!).Distinct().Order(StringComparer.Ordinal).ToList()).ToList();
        var alone = articles.SelectMany(speakers => speakers).CountBy(speaker => speaker, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return
        [
            .. articles.SelectMany(Pairs).CountBy(pair => pair)
                .Select(pair => new QuotedTogether(pair.Key.First, pair.Key.Second, pair.Value, (double)pair.Value / (alone[pair.Key.First] + alone[pair.Key.Second] - pair.Value)))
                .OrderByDescending(row => row.Articles).ThenBy(row => row.First, StringComparer.Ordinal).ThenBy(row => row.Second, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(string First, string Second)> Pairs(List<string> speakers)
    {
        for (var i = 0; i < speakers.Count; i++)
            for (var j = i + 1; j < speakers.Count; j++) yield return (speakers[i], speakers[j]);
    }
}
