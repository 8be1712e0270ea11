using System.Runtime.InteropServices;
using NewsNotebooks.Corpora;
using NewsNotebooks.Text;

namespace NewsNotebooks.Terms;

/// <summary>Terms that occur together more often than by chance.</summary>
/// <remarks>
/// The observations are all pairs within the window, or all sentences, and the marginal counts are counts of the same observations, so the four
/// cells of a pair add up (Evert 2005, "The Statistics of Word Cooccurrences"). The measures: <see cref="PointwiseMutualInformation"/>, G² of
/// <see cref="ContingencyTable"/>, <see cref="TScore"/>, <see cref="LogDice"/>.
/// </remarks>
public static class Collocations
{
    /// <summary>The pairs by the measure of the options, descending, then by first and second term's code points. Pairs of a term with itself are
    /// counted among the observations, but not returned.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="options">Which pairs; null for the defaults.</param>
    /// <param name="cancellation">Ends the count with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>One row a pair; none where no pair is frequent enough.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The window is narrower than 1.</exception>
    public static IReadOnlyList<Collocation> Collocate(this IEnumerable<Article> articles, CollocationOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= CollocationOptions.Default;
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Window, 1, nameof(options));
        var counts = new PairCounts();
        var tokenizer = new Tokenizer(options.Tokenizer);
        foreach (var sentences in articles.Analyse(article => SentenceTokens.Of(article.Text, tokenizer).ToList(), cancellation))
            foreach (var sentence in sentences)
                if (options.Unit == CollocationUnit.Window) counts.AddWindows(sentence, options.Window);
                else counts.AddSentence(sentence);
        return [.. counts.Pairs.Where(pair => pair.Value >= options.MinimumCount && pair.Key.First != pair.Key.Second)
            .Where(pair => options.Node is null || pair.Key.First == options.Node || pair.Key.Second == options.Node)
            .Select(pair => Score(pair.Key.First, pair.Key.Second, pair.Value, counts.Firsts[pair.Key.First], counts.Seconds[pair.Key.Second], counts.All))
            .OrderByDescending(row => Value(row, options.Measure)).ThenBy(row => row.First, CodePointComparer.Instance).ThenBy(row => row.Second, CodePointComparer.Instance)];
    }

    /// <summary>The pairs as phrases that count as one term, for <see cref="TokenizerOptions.Phrases"/>: found in one pass, used in the next.</summary>
    /// <param name="collocations">Pairs of neighbours (a window of 1), for instance the first hundred.</param>
    public static PhraseList ToPhrases(this IEnumerable<Collocation> collocations) => new(collocations.Select(pair => $"{pair.First} {pair.Second}"));

    /// <summary>The measures of a pair.</summary>
    /// <param name="first">The first term.</param>
    /// <param name="second">The second term.</param>
    /// <param name="count">How often they occur together, at least once.</param>
    /// <param name="firstCount">How often the first occurs.</param>
    /// <param name="secondCount">How often the second occurs.</param>
    /// <param name="all">The number of observations.</param>
    /// <exception cref="ArgumentOutOfRangeException">The counts contradict one another.</exception>
    public static Collocation Score(string first, string second, int count, int firstCount, int secondCount, long all)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var table = ContingencyTable.OfMarginals(count, firstCount, secondCount, all);
        var g2 = table.LogLikelihood;
        return new Collocation(first, second, count, firstCount, secondCount, table.Expected, PointwiseMutualInformation.Of(table), g2, TScore.Of(table), LogDice.Of(table),
            ChiSquareDistribution.UpperTail(g2));
    }

    private static double Value(Collocation row, CollocationMeasure measure) => measure switch
    {
        CollocationMeasure.Pmi => row.Pmi,
        CollocationMeasure.TScore => row.TScore,
        CollocationMeasure.LogDice => row.LogDice,
        // What occurs together less often than by chance is no collocation, however sure that is.
        _ => row.Count >= row.Expected ? row.LogLikelihood : -row.LogLikelihood,
    };

    /// <summary>Observations with their marginal counts.</summary>
    private sealed class PairCounts
    {
        public Dictionary<(string First, string Second), int> Pairs { get; } = [];

        public Dictionary<string, int> Firsts { get; private set; } = new(StringComparer.Ordinal);

        public Dictionary<string, int> Seconds { get; private set; } = new(StringComparer.Ordinal);

        public long All { get; private set; }

        public void AddWindows(IReadOnlyList<string> tokens, int window)
        {
            for (var i = 0; i < tokens.Count; i++)
                for (var j = i + 1; j < tokens.Count && j - i <= window; j++)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(Pairs, (tokens[i], tokens[j]), out _)++;
                    CollectionsMarshal.GetValueRefOrAddDefault(Firsts, tokens[i], out _)++;
                    CollectionsMarshal.GetValueRefOrAddDefault(Seconds, tokens[j], out _)++;
                    All++;
                }
        }

        public void AddSentence(IReadOnlyList<string> tokens)
        {
            Seconds = Firsts;
            All++;
            var types = tokens.Distinct().Order(CodePointComparer.Instance).ToList();
            for (var i = 0; i < types.Count; i++)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(Firsts, types[i], out _)++;
                for (var j = i + 1; j < types.Count; j++) CollectionsMarshal.GetValueRefOrAddDefault(Pairs, (types[i], types[j]), out _)++;
            }
        }
    }
}
