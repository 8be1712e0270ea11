using NewsNotebooks.Corpora;
using NewsNotebooks.DataFrames;
using NewsNotebooks.Text;

namespace NewsNotebooks.Terms;

/// <summary>How alike two articles, or two outlets, are.</summary>
/// <param name="First">An article's id or an outlet's name.</param>
/// <param name="Second">The other one's.</param>
/// <param name="Cosine">The cosine of their tf-idf vectors, from 0 (no term in common) to 1 (the same terms in the same proportions).</param>
public sealed record Similarity(string First, string Second, double Cosine) : IRow;

/// <summary>Compares articles and outlets by their words.</summary>
/// <remarks>Salton and Buckley (1988), "Term-weighting approaches in automatic text retrieval"; tf × (ln((1 + n) / (1 + df)) + 1), scikit-learn's
/// default. All pairs are compared, so time and rows grow with the square of their number.</remarks>
public static class Similarities
{
    /// <summary>Pairs of articles by cosine, descending, then by ids; in a pair the article that comes first in the corpus is first.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="atLeast">The smallest cosine wanted; 0 for all pairs.</param>
    /// <param name="options">What is a token; null for the defaults.</param>
    /// <param name="cancellation">Ends the comparison with an <see cref="OperationCanceledException"/>.</param>
    public static IReadOnlyList<Similarity> SimilarArticles(this IEnumerable<Article> articles, double atLeast = 0, TokenizerOptions? options = null, CancellationToken cancellation = default)
    {
        var tokenizer = new Tokenizer(options ?? TokenizerOptions.Default);
        var counts = articles.Analyse(article => (article.Id, Counts: TokenCounts.Of(article, tokenizer)), cancellation).ToList();
        return Pairs([.. counts.Select(article => article.Id)], TfIdfVectors.Of(counts.Select(article => article.Counts)), atLeast, cancellation);
    }

    /// <summary>Pairs of outlets by cosine, descending, then by names; articles without an outlet are left out.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="options">What is a token; null for the defaults.</param>
    public static IReadOnlyList<Similarity> SimilarOutlets(this IEnumerable<Article> articles, TokenizerOptions? options = null)
    {
        var outlets = TokenCounts.ByGroup(articles, TermGrouping.Outlet, new Tokenizer(options ?? TokenizerOptions.Default));
        return Pairs([.. outlets.Keys], TfIdfVectors.Of(outlets.Values), 0, default);
    }

    /// <summary>Articles that are reprints of one another with small edits: groups of ids whose articles are linked by a cosine of at least
    /// <paramref name="atLeast"/>, the largest group first, then in the corpus' order; articles without a like are in none.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="atLeast">The smallest cosine of two reprints.</param>
    /// <param name="options">What is a token; null for the defaults.</param>
    public static IReadOnlyList<IReadOnlyList<string>> NearDuplicates(this IEnumerable<Article> articles, double atLeast = 0.85, TokenizerOptions? options = null)
    {
        var list = articles.ToList();
        var group = list.Index().ToDictionary(article => article.Item.Id, article => article.Index);
        foreach (var pair in list.SimilarArticles(atLeast, options))
        {
            var (kept, joined) = (Math.Min(group[pair.First], group[pair.Second]), Math.Max(group[pair.First], group[pair.Second]));
            foreach (var id in group.Where(entry => entry.Value == joined).Select(entry => entry.Key).ToList()) group[id] = kept;
        }
        return [.. list.GroupBy(article => group[article.Id]).Where(members => members.Count() > 1).OrderByDescending(members => members.Count())
            .Select(members => members.Select(article => article.Id).ToList())];
    }

    private static IReadOnlyList<Similarity> Pairs(IReadOnlyList<string> names, TfIdfVectors vectors, double atLeast, CancellationToken cancellation)
    {
        var pairs = new List<Similarity>();
        for (var i = 0; i < names.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var j = i + 1; j < names.Count; j++)
                if (TfIdfVectors.Cosine(vectors.Rows[i], vectors.Rows[j]) is var cosine && cosine >= atLeast) pairs.Add(new Similarity(names[i], names[j], cosine));
        }
        return [.. pairs.OrderByDescending(pair => pair.Cosine).ThenBy(pair => pair.First, CodePointComparer.Instance).ThenBy(pair => pair.Second, CodePointComparer.Instance)];
    }
}
