using NewsNotebooks.Text;

namespace NewsNotebooks.Terms;

/// <summary>What it means that two terms occur together.</summary>
public enum CollocationUnit
{
    /// <summary>At most so many tokens apart in the same sentence, in this order.</summary>
    Window,

    /// <summary>In the same sentence, in either order; a sentence counts once.</summary>
    Sentence,
}

/// <summary>By which measure collocations are ranked.</summary>
public enum CollocationMeasure
{
    /// <summary>Log-likelihood ratio.</summary>
    LogLikelihood,

    /// <summary>Pointwise mutual information.</summary>
    Pmi,

    /// <summary>t-score.</summary>
    TScore,

    /// <summary>logDice.</summary>
    LogDice,
}

/// <summary>Which pairs of terms are looked at.</summary>
public sealed record CollocationOptions
{
    /// <summary>Neighbouring words that occur together three times and more, by G².</summary>
    public static CollocationOptions Default { get; } = new();

    /// <summary>What is a token; words that it leaves out are not there for the window either.</summary>
    public TokenizerOptions Tokenizer { get; init; } = TokenizerOptions.Default;

    /// <summary>What it means that two terms occur together.</summary>
    public CollocationUnit Unit { get; init; } = CollocationUnit.Window;

    /// <summary>The widest distance within a window, in tokens; 1 for neighbours.</summary>
    public int Window { get; init; } = 1;

    /// <summary>The fewest occurrences of a pair.</summary>
    public int MinimumCount { get; init; } = 3;

    /// <summary>Only pairs with this term, in its normalised form; null for all.</summary>
    public string? Node { get; init; }

    /// <summary>The measure that ranks them.</summary>
    public CollocationMeasure Measure { get; init; } = CollocationMeasure.LogLikelihood;
}
