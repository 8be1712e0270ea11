using System.Runtime.InteropServices;
using NewsNotebooks.Corpora;
using NewsNotebooks.Text;

namespace NewsNotebooks.Terms;

/// <summary>What the statistics begin with: the tokens of articles, counted.</summary>
internal sealed class TokenCounts
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public int Tokens { get; private set; }

    /// <summary>Stop words and numbers that were left out.</summary>
    public int LeftOut { get; private set; }

    public IReadOnlyDictionary<string, int> Counts => _counts;

    public int this[string term] => _counts.GetValueOrDefault(term);

    /// <summary>The tokens of all articles together: in one pass over a stream, on all cores.</summary>
    public static TokenCounts Of(IEnumerable<Article> articles, Tokenizer tokenizer)
    {
        var counts = new TokenCounts();
        foreach (var article in articles.Analyse(article => Of(article, tokenizer))) counts.Add(article);
        return counts;
    }

    /// <summary>The tokens of an article.</summary>
    public static TokenCounts Of(Article article, Tokenizer tokenizer)
    {
        var counts = new TokenCounts();
        var tally = new TokenTally();
        foreach (var token in tokenizer.Tokenize(article.Text, new TextSpan(0, article.Text.Length), tally)) counts.Add(token.Term, 1);
        counts.LeftOut = tally.LeftOut;
        return counts;
    }

    /// <summary>The tokens of each group of articles, by the groups' names; articles without a group are left out. In one pass over a stream, on all
    /// cores, in memory that grows with groups and vocabulary.</summary>
    public static SortedDictionary<string, TokenCounts> ByGroup(IEnumerable<Article> articles, TermGrouping grouping, Tokenizer tokenizer)
    {
        var groups = new SortedDictionary<string, TokenCounts>(StringComparer.Ordinal);
        foreach (var (group, counts) in articles.Analyse(article => grouping.GroupOf(article) is { } group ? (group, Of(article, tokenizer)) : (null, null!)))
        {
            if (group is null) continue;
            if (!groups.TryGetValue(group, out var all)) groups[group] = all = new TokenCounts();
            all.Add(counts);
        }
        return groups;
    }

    public void Add(string term, int count)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_counts, term, out _) += count;
        Tokens += count;
    }

    public void Add(TokenCounts other)
    {
        foreach (var (term, count) in other._counts) Add(term, count);
        LeftOut += other.LeftOut;
    }
}
