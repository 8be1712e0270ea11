namespace NewsNotebooks.Text;

/// <summary>How a text is cut into words.</summary>
public enum TokenPattern
{
    /// <summary>Words as newspapers write them: letters and digits, joined by inner apostrophes, hyphens, points and commas in numbers (<c>don't</c>, <c>Jean-Marie</c>, <c>U.S.</c>, <c>3.5</c>).</summary>
    Unicode,

    /// <summary>scikit-learn's default, <c>(?u)\b\w\w+\b</c>: runs of two and more word characters.</summary>
    Sklearn,
}

/// <summary>What becomes a token, and in which form.</summary>
public sealed record TokenizerOptions
{
    /// <summary>Words by Unicode's rules, case-folded, stop words kept.</summary>
    public static TokenizerOptions Default { get; } = new();

    /// <summary>How the text is cut.</summary>
    public TokenPattern Pattern { get; init; } = TokenPattern.Unicode;

    /// <summary>Whether tokens are lower-cased (invariant culture).</summary>
    public bool FoldCase { get; init; } = true;

    /// <summary>Words that are left out, compared after folding; empty keeps all.</summary>
    public StopWords StopWords { get; init; } = StopWords.None;

    /// <summary>Whether tokens that hold no letter are kept.</summary>
    public bool KeepNumbers { get; init; } = true;
}
