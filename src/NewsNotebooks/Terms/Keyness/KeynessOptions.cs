using NewsNotebooks.Text;

namespace NewsNotebooks.Terms;

/// <summary>Which cells of the table G² sums over.</summary>
public enum LogLikelihoodFormula
{
    /// <summary>All four, the likelihood ratio itself (Dunning 1993).</summary>
    Dunning,

    /// <summary>The term's two only, as Rayson and Garside (2000) and most corpus tools have it; a little smaller.</summary>
    RaysonGarside,
}

/// <summary>How terms of a target and a reference are compared.</summary>
public sealed record KeynessOptions
{
    /// <summary>Terms with five occurrences and more, by Dunning's G².</summary>
    public static KeynessOptions Default { get; } = new();

    /// <summary>What is a token.</summary>
    public TokenizerOptions Tokenizer { get; init; } = TokenizerOptions.Default;

    /// <summary>The fewest occurrences in target and reference together; rarer terms are not tested.</summary>
    public int MinimumCount { get; init; } = 5;

    /// <summary>The formula of G².</summary>
    public LogLikelihoodFormula Formula { get; init; } = LogLikelihoodFormula.Dunning;
}
