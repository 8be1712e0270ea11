namespace NewsNotebooks.Text;

/// <summary>What becomes of marks and symbols that belong to no word.</summary>
public enum PunctuationPolicy
{
    /// <summary>They are no tokens, and n-grams and phrases pass over them, as in scikit-learn.</summary>
    Drop,

    /// <summary>Each is a token of its own: a mark, or a whole emoji (a grapheme cluster).</summary>
    Keep,

    /// <summary>They are no tokens, and n-grams and phrases end at them.</summary>
    Break,
}
