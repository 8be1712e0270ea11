namespace NewsNotebooks.Text;

/// <summary>How a text is cut into words.</summary>
public enum TokenPattern
{
    /// <summary>Words as newspapers write them: letters and digits, joined by inner apostrophes, hyphens, points and commas in numbers (<c>don't</c>, <c>Jean-Marie</c>, <c>U.S.</c>, <c>3.5</c>).</summary>
    Unicode,

    /// <summary>scikit-learn's default, <c>(?u)\b\w\w+\b</c>: runs of two and more word characters.</summary>
    Sklearn,
}

/// <summary>What becomes a token, and in which form; changed with <c>with</c>.</summary>
/// <remarks>The order: words are cut and case-folded, phrases made one, stop words and numbers left out, words stemmed, n-grams made of what is left.</remarks>
public sealed record TokenizerOptions
{
    /// <summary>Words by Unicode's rules, case-folded, stop words kept.</summary>
    public static TokenizerOptions Default { get; } = new();

    /// <summary>How the text is cut.</summary>
    public TokenPattern Pattern { get; init; } = TokenPattern.Unicode;

    /// <summary>Whether tokens are lower-cased (invariant culture); the pattern of scikit-learn always is.</summary>
    public bool FoldCase { get; init; } = true;

    /// <summary>Words that are left out, compared after folding; empty keeps all.</summary>
    public StopWords StopWords { get; init; } = StopWords.None;

    /// <summary>What becomes of numbers.</summary>
    public NumberPolicy Numbers { get; init; } = NumberPolicy.Keep;

    /// <summary>Whether tokens that hold no letter are kept: short for <see cref="Numbers"/>.</summary>
    public bool KeepNumbers
    {
        get => Numbers != NumberPolicy.Drop;
        init => Numbers = value ? NumberPolicy.Keep : NumberPolicy.Drop;
    }

    /// <summary>What becomes of marks between words.</summary>
    public PunctuationPolicy Punctuation { get; init; } = PunctuationPolicy.Drop;

    /// <summary>Phrases that count as one term; they are found before stop words are left out, and not stemmed.</summary>
    public PhraseList Phrases { get; init; } = PhraseList.None;

    /// <summary>How words are reduced to their stems.</summary>
    public Stemming Stemming { get; init; } = Stemming.None;

    /// <summary>How many neighbouring words a term has.</summary>
    public NGramRange NGrams { get; init; } = NGramRange.Words;
}
