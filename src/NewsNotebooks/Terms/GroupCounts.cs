using System.Runtime.InteropServices;
using NewsNotebooks.Text;

namespace NewsNotebooks.Terms;

/// <summary>The terms of a group of articles: occurrences and articles of each.</summary>
internal sealed class GroupCounts
{
    private readonly Dictionary<string, (int Count, int Documents)> _terms = new(StringComparer.Ordinal);

    public int Tokens { get; private set; }

    public int LeftOut { get; private set; }

    public int Articles { get; private set; }

    /// <summary>Adds an article.</summary>
    /// <param name="article">Its tokens.</param>
    /// <param name="wanted">The terms that are of interest; empty for all.</param>
    public void Add(TokenCounts article, IReadOnlySet<string> wanted)
    {
        foreach (var (term, count) in article.Counts)
        {
            if (wanted.Count > 0 && !wanted.Contains(term)) continue;
            ref var total = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, term, out _);
            total = (total.Count + count, total.Documents + 1);
        }
        Tokens += article.Tokens;
        LeftOut += article.LeftOut;
        Articles++;
    }

    /// <summary>The terms by count, then by code point; wanted ones that do not occur with count 0.</summary>
    public IEnumerable<GroupedTermCount> Rows(string? group, IReadOnlySet<string> wanted, FrequencyLimits limits) =>
        (wanted.Count > 0 ? wanted : (IEnumerable<string>)_terms.Keys).Select(term => (Term: term, Counts: _terms.GetValueOrDefault(term)))
            .Where(row => wanted.Count > 0 || limits.Keeps(row.Counts.Count, row.Counts.Documents, Articles))
            .OrderByDescending(row => row.Counts.Count).ThenBy(row => row.Term, CodePointComparer.Instance)
            .Select(row => new GroupedTermCount(group, row.Term, row.Counts.Count, row.Counts.Documents, Tokens, Tokens == 0 ? 0 : 1000.0 * row.Counts.Count / Tokens, Tokens + LeftOut, Articles));
}
