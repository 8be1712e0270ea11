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

    /// <summary>English function words with their contractions, and the verbs and number words that say little in news.</summary>
    public static StopWords English => field ??= Of(EnglishWords);

    /// <summary>The short list: articles, pronouns, prepositions, conjunctions and auxiliary verbs of English, whole words only.</summary>
    public static StopWords EnglishShort => field ??= Of(ShortWords);

    /// <summary><see cref="English"/> and what newspapers say in every article: who said so and how, days and months, titles, units, agencies.</summary>
    public static StopWords EnglishNews => field ??= new(English.Words.Concat(Of(NewsWords).Words));

    /// <summary>The words, in lower case.</summary>
    public IReadOnlyCollection<string> Words => _words;

    /// <summary>Reads a list from a file, one word a line; empty lines and lines that start with <c>#</c> are passed over.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static StopWords FromFile(string path) => new(File.ReadLines(path).Where(line => !line.TrimStart().StartsWith('#')));

    /// <summary>A list by the name it has on the command line: <c>none</c>, <c>en</c>, <c>en-short</c>, <c>en-news</c>; null for any other name.</summary>
    public static StopWords? Named(string name) => name switch
    {
        "none" => None,
        "en" => English,
        "en-short" => EnglishShort,
        "en-news" => EnglishNews,
        _ => null,
    };

    /// <summary>Whether the lower-case word is on the list.</summary>
    public bool Contains(string word) => _words.Contains(word);

    /// <summary>This list with further words, for instance what every article of a topic shares.</summary>
    public StopWords With(params IEnumerable<string> words) => new(_words.Concat(words));

    /// <summary>This list without some words, for instance <c>against</c> where it matters who is against what.</summary>
    public StopWords Without(params IEnumerable<string> words) => new(_words.Except(new StopWords(words)._words));

    private static StopWords Of(string words) => new(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private const string ShortWords = """
        a about after all also am an and any are as at be because been before being but by can could did do does for from had has have he her
        him his how i if in into is it its may me might more most must my no nor not of off on one or our out over shall she should so some such
        than that the their them then there these they this those to under until up upon us was we were what when where which while who whom whose
        why will with would you your
        """;

    private const string NewsWords = """
        according accused added adding adds announced announcement asks believe believed believes called calls claim claimed claims comment commented
        confirmed declined described explained insisted interview noted official officials press quoted report reported reportedly reporter reporters
        reports revealed saying source sources speaking spoke spokesman spokesperson spokeswoman stated statement statements talking tell telling tells
        think thinks thought told warned warning warns wrote
        day days hour hours minute minutes moment month months morning afternoon evening night noon time times today tomorrow tonight week weekend
        weeks year years yesterday early earlier late later latest recent recently currently
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
        january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
        dr prof sir lady lord rev sen rep gov gen col lt sgt capt
        billion bn hundred hundreds km kilometres kilometers m metres meters miles million mn percent percentage thousand thousands trillion tn
        afp ap editing photo photograph picture reuters subscribe writing
        """;

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
