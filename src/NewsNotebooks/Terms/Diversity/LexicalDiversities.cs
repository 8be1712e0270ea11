using System.Runtime.InteropServices;
using NewsNotebooks.Corpora;
using NewsNotebooks.Text;

namespace NewsNotebooks.Terms;

/// <summary>Measures how varied the words of articles are; the references are with the columns of <see cref="LexicalDiversity"/>.</summary>
public static class LexicalDiversities
{
    private const int Window = 50;
    private const double Threshold = 0.72;

    /// <summary>A row an article, in the articles' order.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="options">What is a token; null for the defaults. Stop words kept, or the measures cannot be compared with others' figures.</param>
    public static IReadOnlyList<LexicalDiversity> LexicalDiversity(this IEnumerable<Article> articles, TokenizerOptions? options = null)
    {
        var tokenizer = new Tokenizer(options ?? TokenizerOptions.Default);
        return [.. articles.Analyse(article => Of(article.Id, [.. tokenizer.Tokenize(article.Text).Select(token => token.Term)]))];
    }

    /// <summary>The measures of a list of terms.</summary>
    /// <param name="docId">What the row is called.</param>
    /// <param name="terms">The terms, in the text's order.</param>
    public static LexicalDiversity Of(string docId, IReadOnlyList<string> terms)
    {
        double n = terms.Count;
        if (n == 0) return new LexicalDiversity(docId, 0, 0, null, null, null, null, null, null);
        var counts = terms.CountBy(term => term).Select(term => (double)term.Value).ToList();
        double v = counts.Count;
        return new LexicalDiversity(docId, terms.Count, counts.Count, v / n, v / Math.Sqrt(n), n < 2 ? null : Math.Log(v) / Math.Log(n),
            10_000 * (counts.Sum(f => f * f) - n) / (n * n), Mattr(terms), Mtld(terms));
    }

    private static double Mattr(IReadOnlyList<string> terms)
    {
        var width = Math.Min(Window, terms.Count);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        long types = 0;
        for (var i = 0; i < terms.Count; i++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, terms[i], out _)++;
            if (i >= width && --CollectionsMarshal.GetValueRefOrAddDefault(counts, terms[i - width], out _) == 0) counts.Remove(terms[i - width]);
            if (i >= width - 1) types += counts.Count;
        }
        return (double)types / width / (terms.Count - width + 1);
    }

    private static double? Mtld(IReadOnlyList<string> terms)
    {
        double forwards = Factors(terms), backwards = Factors(terms.Reverse());
        return forwards == 0 || backwards == 0 ? null : ((terms.Count / forwards) + (terms.Count / backwards)) / 2;
    }

    /// <summary>The stretches that end where the TTR falls below the threshold; the rest counts by how far it has fallen.</summary>
    private static double Factors(IEnumerable<string> terms)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (tokens, factors) = (0, 0.0);
        foreach (var term in terms)
        {
            seen.Add(term);
            tokens++;
            if ((double)seen.Count / tokens >= Threshold) continue;
            factors++;
            tokens = 0;
            seen.Clear();
        }
        return tokens == 0 ? factors : factors + ((1 - ((double)seen.Count / tokens)) / (1 - Threshold));
    }
}
