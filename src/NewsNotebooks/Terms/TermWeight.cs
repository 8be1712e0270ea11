namespace NewsNotebooks.Terms;

/// <summary>What the cells of a document-term matrix say. N are the articles, df those that have the term.</summary>
public enum TermWeight
{
    /// <summary>Occurrences of the term in the article.</summary>
    Count,

    /// <summary>Occurrences in 1,000 counted tokens of the article.</summary>
    PerThousand,

    /// <summary>1 where the term occurs.</summary>
    Boolean,

    /// <summary>1 + ln count.</summary>
    Log,

    /// <summary>Count times ln(N / df), neither smoothed nor normalised (Spärck Jones 1972); 0 for what is in every article.</summary>
    TfIdf,

    /// <summary>Count times (ln((1 + N) / (1 + df)) + 1), not normalised: scikit-learn's <c>norm=None</c>.</summary>
    TfIdfSmooth,

    /// <summary>
    /// scikit-learn's default: count times (ln((1 + N) / (1 + df)) + 1), each article's weights divided by their Euclidean length.
    /// </summary>
    TfIdfSmoothL2,

    /// <summary>Count times (ln(N / df) + 1), each article's weights divided by their Euclidean length: scikit-learn's <c>smooth_idf=False</c>.</summary>
    TfIdfPlainL2,

    /// <summary>(1 + ln count) times (ln((1 + N) / (1 + df)) + 1), each article's weights divided by their Euclidean length: scikit-learn's
    /// <c>sublinear_tf=True</c>.</summary>
    LogTfIdfSmoothL2,
}
