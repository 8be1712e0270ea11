using System.Runtime.InteropServices;
using NewsNotebooks.Corpora;
using NewsNotebooks.Text;

namespace NewsNotebooks.Terms;

/// <summary>What the statistics begin with: the tokens of articles, counted.</summary>
internal sealed class TokenCounts
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public int Tokens { get; private set; }

    public IReadOnlyDictionary<string, int> Counts => _counts;

    public int this[string term] => _counts.GetValueOrDefault(term);

    public static TokenCounts Of(IEnumerable<Article> articles, Tokenizer tokenizer)
    {
        var counts = new TokenCounts();
        foreach (var article in articles)
            foreach (var token in tokenizer.Tokenize(article.Text)) counts.Add(token.Term, 1);
        return counts;
    }

    public void Add(string term, int count)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_counts, term, out _) += count;
        Tokens += count;
    }

    public void Add(TokenCounts other)
    {
        foreach (var (term, count) in other._counts) Add(term, count);
    }
}
