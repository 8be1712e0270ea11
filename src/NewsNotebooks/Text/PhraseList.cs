namespace NewsNotebooks.Text;

/// <summary>Phrases of several words that count as one term, such as <c>prime minister</c>.</summary>
/// <remarks>Of phrases that begin at the same word the longest counts; phrases do not overlap.</remarks>
public sealed class PhraseList
{
    private readonly IReadOnlyList<string> _phrases;

    /// <summary>A list of phrases; blanks and marks between their words do not matter.</summary>
    /// <param name="phrases">The phrases; those of fewer than two words are words already, and change nothing.</param>
    public PhraseList(IEnumerable<string> phrases) => _phrases = [.. phrases.Select(phrase => phrase.Trim()).Where(phrase => phrase.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>No phrases.</summary>
    public static PhraseList None { get; } = new([]);

    /// <summary>The phrases as they were given.</summary>
    public IReadOnlyCollection<string> Phrases => _phrases;

    /// <summary>Reads a list from a file, one phrase a line; empty lines and lines that start with <c>#</c> are passed over.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static PhraseList FromFile(string path) => new(File.ReadLines(path).Where(line => !line.TrimStart().StartsWith('#')));

    /// <summary>This list with further phrases, for instance found collocations.</summary>
    public PhraseList With(params IEnumerable<string> phrases) => new(_phrases.Concat(phrases));
}
