using NewsNotebooks.Corpora;
using NewsNotebooks.Text;

namespace NewsNotebooks.Terms;

/// <summary>Which terms tell a target from a reference: those whose rates differ by more than chance.</summary>
/// <remarks>
/// G²: Dunning (1993), "Accurate Methods for the Statistics of Surprise and Coincidence"; Rayson and Garside (2000), "Comparing Corpora using
/// Frequency Profiling". The size of a difference: <see cref="LogRatio"/>. Tokens of a text are not independent of one another,
/// so p values rank terms rather than prove anything; read them beside the counts.
/// </remarks>
public static class Keyness
{
    /// <summary>
    /// The terms of two collections compared: first those more frequent in the target, by G² descending, then the less frequent ones by G²
    /// ascending, so that the last is the one that the target avoids most; ties by code point.
    /// </summary>
    /// <param name="target">The articles of interest.</param>
    /// <param name="reference">What they are compared with.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <returns>One row a term; none where either has no tokens.</returns>
    public static IReadOnlyList<KeyTerm> Compare(IEnumerable<Article> target, IEnumerable<Article> reference, KeynessOptions? options = null)
    {
        options ??= KeynessOptions.Default;
        var tokenizer = new Tokenizer(options.Tokenizer);
        return Compare(null, TokenCounts.Of(target, tokenizer), TokenCounts.Of(reference, tokenizer), options);
    }

    /// <summary>Every outlet compared with all others together: outlets by name, terms as in <see cref="Compare(IEnumerable{Article}, IEnumerable{Article}, KeynessOptions?)"/>.
    /// Articles without an outlet are left out.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="options">How; null for the defaults.</param>
    public static IReadOnlyList<KeyTerm> KeynessByOutlet(this IEnumerable<Article> articles, KeynessOptions? options = null) => articles.KeynessBy(TermGrouping.Outlet, options);

    /// <summary>Every group compared with all others together: groups by name, terms as in <see cref="Compare(IEnumerable{Article}, IEnumerable{Article}, KeynessOptions?)"/>.
    /// Articles without a group are left out. In one pass over a stream.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="grouping">What is compared: outlets, months, any column.</param>
    /// <param name="options">How; null for the defaults.</param>
    public static IReadOnlyList<KeyTerm> KeynessBy(this IEnumerable<Article> articles, TermGrouping grouping, KeynessOptions? options = null)
    {
        options ??= KeynessOptions.Default;
        var groups = TokenCounts.ByGroup(articles, grouping, new Tokenizer(options.Tokenizer));
        var all = new TokenCounts();
        foreach (var group in groups.Values) all.Add(group);
        return [.. groups.SelectMany(group => Compare(group.Key, group.Value, Without(all, group.Value), options))];
    }

    /// <summary>G² over the term's two cells only: 2 (a ln(a / E1) + b ln(b / E2)), where E1 = c (a + b) / (c + d) and E2 = d (a + b) / (c + d).</summary>
    /// <param name="a">Occurrences in the target.</param>
    /// <param name="b">Occurrences in the reference.</param>
    /// <param name="c">Tokens of the target.</param>
    /// <param name="d">Tokens of the reference.</param>
    public static double RaysonGarside(int a, int b, int c, int d)
    {
        var rate = ((double)a + b) / ((double)c + d);
        return Math.Max(0, 2 * (ContingencyTable.Term(a, c * rate) + ContingencyTable.Term(b, d * rate)));
    }

    private static IReadOnlyList<KeyTerm> Compare(string? group, TokenCounts target, TokenCounts reference, KeynessOptions options)
    {
        if (target.Tokens == 0 || reference.Tokens == 0) return [];
        var rows = target.Counts.Keys.Union(reference.Counts.Keys).Where(term => target[term] + reference[term] >= options.MinimumCount)
            .Select(term => Row(group, term, target, reference, options.Formula)).ToList();
        var adjusted = BenjaminiHochberg.Adjust([.. rows.Select(row => row.P)]);
        return [.. rows.Select((row, i) => row with { AdjustedP = adjusted[i] }).OrderByDescending(Signed).ThenBy(row => row.Term, CodePointComparer.Instance)];
    }

    private static KeyTerm Row(string? group, string term, TokenCounts target, TokenCounts reference, LogLikelihoodFormula formula)
    {
        int a = target[term], b = reference[term], c = target.Tokens, d = reference.Tokens;
        var table = new ContingencyTable(a, c - a, b, d - b);
        var g2 = formula == LogLikelihoodFormula.Dunning ? table.LogLikelihood : RaysonGarside(a, b, c, d);
        return new KeyTerm(group, term, a, b, c, d, g2, table.ChiSquare, LogRatio.Of(a, b, c, d), ChiSquareDistribution.UpperTail(g2), 0);
    }

    /// <summary>G² with the sign of the difference of the rates.</summary>
    private static double Signed(KeyTerm row) => (long)row.TargetCount * row.ReferenceTokens >= (long)row.ReferenceCount * row.TargetTokens ? row.LogLikelihood : -row.LogLikelihood;

    private static TokenCounts Without(TokenCounts all, TokenCounts part)
    {
        var rest = new TokenCounts();
        foreach (var (term, count) in all.Counts)
            if (count > part[term]) rest.Add(term, count - part[term]);
        return rest;
    }
}
