namespace NewsNotebooks.Text;

/// <summary>The lengths of n-grams: runs of neighbouring tokens, joined by a blank.</summary>
/// <remarks>Stop words and numbers that are left out are not there, so the words around them are neighbours.</remarks>
public sealed record NGramRange
{
    /// <summary>N-grams of these lengths.</summary>
    /// <param name="shortest">The fewest tokens, 1 or more.</param>
    /// <param name="longest">The most tokens, at least as many.</param>
    /// <exception cref="ArgumentOutOfRangeException">The lengths are none.</exception>
    public NGramRange(int shortest, int longest)
    {
        if (shortest < 1 || longest < shortest)
            throw new ArgumentOutOfRangeException(nameof(shortest), $"Found n-grams of {shortest} to {longest} tokens; expected 1 or more, the shortest first.");
        (Shortest, Longest) = (shortest, longest);
    }

    /// <summary>Single words.</summary>
    public static NGramRange Words { get; } = new(1, 1);

    /// <summary>Words and pairs of neighbours.</summary>
    public static NGramRange WordsAndPairs { get; } = new(1, 2);

    /// <summary>The fewest tokens of an n-gram.</summary>
    public int Shortest { get; }

    /// <summary>The most tokens of an n-gram.</summary>
    public int Longest { get; }
}
