using NewsNotebooks.Corpora;
using NewsNotebooks.Text;

namespace NewsNotebooks.Terms;

/// <summary>Whether a term belongs to the whole corpus or to a few of its parts.</summary>
/// <remarks>The measures are <see cref="GriesDp"/> and <see cref="JuillandD"/>.</remarks>
public static class Dispersion
{
    /// <summary>The dispersion of every term that is frequent enough, the most evenly spread (smallest DP) first, then by count, then by code point.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="parts">What the parts are, null for articles; articles without such a group (no outlet, no date) are left out.</param>
    /// <param name="minimumCount">The fewest occurrences of a term.</param>
    /// <param name="options">What is a token; null for the defaults.</param>
    public static IReadOnlyList<TermDispersion> TermDispersions(this IEnumerable<Article> articles, TermGrouping? parts = null, int minimumCount = 5, TokenizerOptions? options = null)
    {
        var counts = TokenCounts.ByGroup(articles, parts ?? TermGrouping.Article, new Tokenizer(options ?? TokenizerOptions.Default)).Values.Where(part => part.Tokens > 0).ToList();
        var sizes = counts.Select(part => part.Tokens).ToArray();
        return [.. counts.SelectMany(part => part.Counts.Keys).Distinct(StringComparer.Ordinal)
            .Select(term => (Term: term, Occurrences: counts.Select(part => part[term]).ToArray()))
            .Where(term => term.Occurrences.Sum() >= Math.Max(1, minimumCount))
            .Select(term => Of(term.Term, term.Occurrences, sizes))
            .OrderBy(row => row.Dp).ThenByDescending(row => row.Count).ThenBy(row => row.Term, CodePointComparer.Instance)];
    }

    /// <summary>The dispersion of a term of which the counts are known.</summary>
    /// <param name="term">The term.</param>
    /// <param name="occurrences">Its occurrences in each part.</param>
    /// <param name="sizes">The tokens of each part, at least 1.</param>
    /// <exception cref="ArgumentException">The lists differ in length, a part is empty, or the term does not occur.</exception>
    public static TermDispersion Of(string term, IReadOnlyList<int> occurrences, IReadOnlyList<int> sizes)
    {
        if (occurrences.Count != sizes.Count || sizes.Any(size => size < 1) || occurrences.Sum() < 1)
            throw new ArgumentException($"Found {occurrences.Count} counts that sum to {occurrences.Sum()} and {sizes.Count} sizes; expected a count and a size of at least 1 for each part, and one occurrence.", nameof(occurrences));
        return new TermDispersion(term, occurrences.Sum(), occurrences.Count(v => v > 0), sizes.Count, GriesDp.Of(occurrences, sizes), GriesDp.Normalised(occurrences, sizes), JuillandD.Of(occurrences, sizes));
    }
}
