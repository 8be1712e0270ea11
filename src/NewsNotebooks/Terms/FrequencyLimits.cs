namespace NewsNotebooks.Terms;

/// <summary>Which terms are kept by how often they occur; changed with <c>with</c>.</summary>
public sealed record FrequencyLimits
{
    /// <summary>All terms.</summary>
    public static FrequencyLimits None { get; } = new();

    /// <summary>The fewest occurrences.</summary>
    public long MinCount { get; init; } = 1;

    /// <summary>The most occurrences.</summary>
    public long MaxCount { get; init; } = long.MaxValue;

    /// <summary>The fewest articles.</summary>
    public int MinDocuments { get; init; } = 1;

    /// <summary>The most articles.</summary>
    public int MaxDocuments { get; init; } = int.MaxValue;

    /// <summary>The largest share of the articles, from 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public double MaxDocumentShare
    {
        get;
        init => field = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a share from 0 to 1.");
    } = 1;

    internal bool KeepsAll => MinCount <= 1 && MaxCount == long.MaxValue && MinDocuments <= 1 && MaxDocuments == int.MaxValue && MaxDocumentShare == 1;

    /// <summary>Whether a term is kept.</summary>
    /// <param name="count">Its occurrences.</param>
    /// <param name="documents">The articles it occurs in.</param>
    /// <param name="articles">All articles, those without a token among them.</param>
    public bool Keeps(long count, int documents, int articles) =>
        count >= MinCount && count <= MaxCount && documents >= MinDocuments && documents <= MaxDocuments && documents <= MaxDocumentShare * articles;
}
