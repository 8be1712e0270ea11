using NewsNotebooks.Text;

namespace NewsNotebooks.Topics;

/// <summary>How topics are found.</summary>
public sealed record TopicOptions
{
    /// <summary>English stop words and numbers left out, terms of at least two articles.</summary>
    public static TopicOptions Default { get; } = new();

    /// <summary>What is a token.</summary>
    public TokenizerOptions Tokenizer { get; init; } = TokenizerOptions.Default with { StopWords = StopWords.English, KeepNumbers = false };

    /// <summary>The fewest articles of a term.</summary>
    public int MinimumDocuments { get; init; } = 2;

    /// <summary>The seed of the first start; the same seed gives the same topics on any number of threads.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How often k-means starts anew; the start with the tightest clusters is kept.</summary>
    public int Starts { get; init; } = 10;

    /// <summary>The number of terms that a topic is labelled with.</summary>
    public int LabelTerms { get; init; } = 5;
}
