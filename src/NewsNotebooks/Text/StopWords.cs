using System.Collections.Frozen;

namespace NewsNotebooks.Text;

/// <summary>Words that say little about what a text is about, and may be left out of counts.</summary>
public sealed class StopWords
{
    private readonly FrozenSet<string> _words;

    /// <summary>A list of one's own; compared in lower case.</summary>
    public StopWords(IEnumerable<string> words) =>
        _words = words.Select(word => word.Trim().Replace('’', '\'').ToLowerInvariant()).Where(word => word.Length > 0).ToFrozenSet();

    /// <summary>No stop words: every token is kept.</summary>
    public static StopWords None { get; } = new([]);

    /// <summary>English function words with their contractions.</summary>
    public static StopWords English { get; } = new(EnglishWords.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The words, in lower case.</summary>
    public IReadOnlyCollection<string> Words => _words;

    /// <summary>Reads a list from a file, one word a line; empty lines and lines that start with <c>#</c> are passed over.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static StopWords FromFile(string path) => new(File.ReadLines(path).Where(line => !line.TrimStart().StartsWith('#')));

    /// <summary>Whether the lower-case word is on the list.</summary>
    public bool Contains(string word) => _words.Contains(word);

    /// <summary>This list with further words, for instance what every article of a topic shares.</summary>
    public StopWords With(params IEnumerable<string> words) => new(_words.Concat(words));

    private const string EnglishWords = """
        a about above after again against ago all almost along already also although always am among amid an and another any anyone anything are
        aren't around as at away back be became because become been before began being below between both but by came can can't cannot come could
        couldn't did didn't do does doesn't doing don't done down during each either else enough even ever every everyone everything few for from
        further get give given go going gone got had hadn't has hasn't have haven't having he he'd he'll he's her here hers herself him himself his
        how however i i'd i'll i'm i've if in instead into is isn't it it'd it'll it's its itself just keep least less let let's like made make
        many may maybe me might mine more most much must my myself near neither never no nor not nothing now of off often on once one only onto or
        other others otherwise our ours ourselves out over own per perhaps put quite rather really s same say says said see seem seemed seems shall
        she she'd she'll she's should shouldn't since so some someone something soon still such t take taken than that that's the their theirs them
        themselves then there there's these they they'd they'll they're they've thing things this those though through thus to together too took
        toward towards under until up upon us very via was wasn't way we we'd we'll we're we've well went were weren't what what's when where
        whether which while who who's whole whom whose why will with within without won't would wouldn't yet you you'd you'll you're you've your
        yours yourself yourselves mr mrs ms told asked added last next first second two three four five six seven eight nine ten per cent
        """;
}
