using System.Runtime.InteropServices;
using Microsoft.Data.Analysis;
using NewsNotebooks.Corpora;
using NewsNotebooks.DataFrames;
using NewsNotebooks.Text;

namespace NewsNotebooks.Terms;

/// <summary>Which words occur how often, in all and by group of articles. The articles are kept, to be grouped later; <see cref="TermsByGroup"/> and
/// <see cref="TermCounter"/> count streams.</summary>
public sealed class TermFrequencies
{
    private readonly List<(Article Article, TokenCounts Counts)> _articles = [];
    private readonly Dictionary<string, (int Count, int Documents)> _terms = new(StringComparer.Ordinal);

    private TermFrequencies() { }

    /// <summary>The number of tokens counted, stop words left out where the tokenizer leaves them out.</summary>
    public long Tokens { get; private set; }

    /// <summary>The number of tokens counted, and of stop words and numbers that were left out.</summary>
    public long TokensBeforeStopWords { get; private set; }

    /// <summary>The number of different terms (types).</summary>
    public int Types => _terms.Count;

    /// <summary>All terms by count, descending, then by code point.</summary>
    public IReadOnlyList<TermCount> Rows => [.. Sorted(_terms.Select(term => new TermCount(term.Key, term.Value.Count, term.Value.Documents)))];

    /// <summary>Counts the tokens of the articles.</summary>
    /// <param name="articles">The articles, a corpus for instance.</param>
    /// <param name="options">What is a token; null for <see cref="TokenizerOptions.Default"/>.</param>
    /// <param name="cancellation">Ends the count with an <see cref="OperationCanceledException"/>.</param>
    public static TermFrequencies Of(IEnumerable<Article> articles, TokenizerOptions? options = null, CancellationToken cancellation = default)
    {
        var frequencies = new TermFrequencies();
        var tokenizer = new Tokenizer(options ?? TokenizerOptions.Default);
        foreach (var (article, counts) in articles.Analyse(article => (article, TokenCounts.Of(article, tokenizer)), cancellation)) frequencies.Add(article, counts);
        return frequencies;
    }

    /// <summary>The most frequent terms, all of them where there are fewer.</summary>
    public IReadOnlyList<TermCount> Top(int count) => [.. Rows.Take(count)];

    /// <summary>The terms within limits, by count, descending, then by code point.</summary>
    /// <param name="limits">The fewest and most occurrences and articles.</param>
    public IReadOnlyList<TermCount> Within(FrequencyLimits limits) => [.. Rows.Where(row => limits.Keeps(row.Count, row.Documents, _articles.Count))];

    /// <summary>Counts of every term in every group that has it: groups in order, articles without one first, terms by count, then by code point.</summary>
    /// <param name="grouping">By what to count apart.</param>
    /// <param name="terms">The terms wanted; groups without one have a row with count 0. None: all terms that the group has.</param>
    public IReadOnlyList<GroupedTermCount> By(TermGrouping grouping, params IReadOnlyCollection<string> terms) =>
        [.. TermsByGroup.Rows(_articles.Select(entry => (grouping.GroupOf(entry.Article), entry.Counts)), terms, FrequencyLimits.None)];

    /// <summary>
    /// The terms that are spread most unevenly over the groups: those that tell them apart. Ranked by Pearson's statistic of the counts in the
    /// groups against what the groups' sizes let expect, sum of (observed - expected)² / expected; terms with fewer than
    /// <paramref name="atLeast"/> occurrences are left out.
    /// </summary>
    /// <param name="grouping">The groups; articles without one do not count.</param>
    /// <param name="count">How many terms are wanted; fewer come back only if there are fewer.</param>
    /// <param name="atLeast">The fewest occurrences of a term.</param>
    public IReadOnlyList<string> MostUneven(TermGrouping grouping, int count, int atLeast = 8)
    {
        var groups = _articles.Where(entry => grouping.GroupOf(entry.Article) is not null).GroupBy(entry => grouping.GroupOf(entry.Article))
            .Select(group => (Tokens: (double)group.Sum(entry => entry.Counts.Tokens), Counts: group.SelectMany(entry => entry.Counts.Counts).GroupBy(term => term.Key, term => term.Value, StringComparer.Ordinal)
                .ToDictionary(term => term.Key, term => term.Sum(), StringComparer.Ordinal))).ToList();
        var all = groups.Sum(group => group.Tokens);
        return [.. _terms.Keys.Select(term => (Term: term, Total: groups.Sum(group => group.Counts.GetValueOrDefault(term))))
            .Where(term => term.Total >= atLeast)
            .OrderByDescending(term => groups.Where(group => group.Tokens > 0).Sum(group => Deviation(group.Counts.GetValueOrDefault(term.Term), term.Total * group.Tokens / all)))
            .ThenBy(term => term.Term, CodePointComparer.Instance).Take(count).Select(term => term.Term)];

        static double Deviation(int observed, double expected) => (observed - expected) * (observed - expected) / expected;
    }

    /// <summary>All terms with the columns of <see cref="TermCount"/>.</summary>
    public DataFrame ToDataFrame() => Rows.ToDataFrame();

    private void Add(Article article, TokenCounts counts)
    {
        foreach (var (term, count) in counts.Counts)
        {
            ref var total = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, term, out _);
            total = (total.Count + count, total.Documents + 1);
        }
        _articles.Add((article, counts));
        Tokens += counts.Tokens;
        TokensBeforeStopWords += counts.Tokens + counts.LeftOut;
    }

    private static IEnumerable<TermCount> Sorted(IEnumerable<TermCount> rows) =>
        rows.OrderByDescending(row => row.Count).ThenBy(row => row.Term, CodePointComparer.Instance);
}
