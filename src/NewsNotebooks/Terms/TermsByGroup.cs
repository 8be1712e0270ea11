using NewsNotebooks.Corpora;
using NewsNotebooks.Text;

namespace NewsNotebooks.Terms;

/// <summary>Counts terms by groups of articles in one pass over a stream, on all cores, in memory that grows with groups and vocabulary but not with
/// the articles' number and length.</summary>
public static class TermsByGroup
{
    /// <summary>Counts of every term in every group that has it: groups in order, articles without one first, terms by count, then by code point.</summary>
    /// <param name="articles">The articles, for instance a stream of <see cref="CorpusReader.Read"/>.</param>
    /// <param name="grouping">By what to count apart.</param>
    /// <param name="terms">The terms wanted; groups without one have a row with count 0. Null or none: all terms that the group has.</param>
    /// <param name="options">What is a token; null for the defaults.</param>
    /// <param name="limits">Which terms of a group are kept, by their counts in it; null for all.</param>
    /// <param name="cancellation">Ends the count with an <see cref="OperationCanceledException"/>.</param>
    public static IEnumerable<GroupedTermCount> TermsBy(this IEnumerable<Article> articles, TermGrouping grouping, IReadOnlyCollection<string>? terms = null,
        TokenizerOptions? options = null, FrequencyLimits? limits = null, CancellationToken cancellation = default)
    {
        var tokenizer = new Tokenizer(options ?? TokenizerOptions.Default);
        return Rows(articles.Analyse(article => (grouping.GroupOf(article), TokenCounts.Of(article, tokenizer)), cancellation), terms ?? [], limits ?? FrequencyLimits.None);
    }

    /// <summary>The rows of articles that were counted.</summary>
    internal static IEnumerable<GroupedTermCount> Rows(IEnumerable<(string? Group, TokenCounts Counts)> articles, IReadOnlyCollection<string> terms, FrequencyLimits limits)
    {
        var wanted = terms.ToHashSet(StringComparer.Ordinal);
        var (groups, rest) = (new SortedDictionary<string, GroupCounts>(StringComparer.Ordinal), new GroupCounts());
        foreach (var (name, counts) in articles)
        {
            var group = name is null ? rest : groups.GetValueOrDefault(name);
            if (group is null) groups[name!] = group = new GroupCounts();
            group.Add(counts, wanted);
        }
        var first = rest.Articles == 0 ? [] : rest.Rows(null, wanted, limits);
        return first.Concat(groups.SelectMany(group => group.Value.Rows(group.Key, wanted, limits)));
    }
}
