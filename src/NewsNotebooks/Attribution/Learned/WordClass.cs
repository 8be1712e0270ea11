using System.Collections.Frozen;

namespace NewsNotebooks.Attribution.Learned;

/// <summary>What a word is as far as a short list or its ending tells.</summary>
internal enum WordClass : byte
{
    /// <summary>Before the sentence, or behind it.</summary>
    Outside,
    Quote,
    Comma,
    Colon,
    Dash,
    Mark,
    Determiner,
    Possessive,
    Pronoun,
    ObjectPronoun,
    Preposition,
    To,
    That,
    Wh,
    Conjunction,
    Subordinator,
    Auxiliary,
    Modal,
    Negation,
    Adverb,
    Number,
    Time,
    Name,

    /// <summary>Ends in <c>-ed</c>.</summary>
    Ed,

    /// <summary>Ends in <c>-ing</c>.</summary>
    Ing,

    /// <summary>Ends in <c>-s</c>: a plural, or a verb with <c>he</c>.</summary>
    S,
    Other,
}

/// <summary>The closed classes of English words.</summary>
internal static class WordClasses
{
    private static readonly FrozenDictionary<string, WordClass> Closed = Build(
        (WordClass.Determiner, "the a an this these those some any no every each all both another other such many most several few one two three more"),
        (WordClass.Possessive, "his her its their my our your whose"),
        (WordClass.Pronoun, "he she it they i we you who there nobody everyone everybody someone somebody anyone"),
        (WordClass.ObjectPronoun, "him them me us himself herself themselves itself myself"),
        (WordClass.Preposition, "of in on at for with by from about against over under into through during between among without within toward towards upon across around behind beyond despite like per via out off up down near amid"),
        (WordClass.To, "to"),
        (WordClass.That, "that"),
        (WordClass.Wh, "what which how why where whether"),
        (WordClass.Conjunction, "and but or nor yet"),
        (WordClass.Subordinator, "as because if while when after before since until though although unless than whereas so once"),
        (WordClass.Auxiliary, "is are was were be been being am has have had having do does did isn't aren't wasn't weren't hasn't haven't hadn't it's he's she's that's there's they're we're i'm i've we've they've"),
        (WordClass.Modal, "will would can could should may might must shall won't wouldn't can't cannot couldn't shouldn't he'd she'd they'd i'd we'd he'll she'll i'll we'll they'll"),
        (WordClass.Negation, "not n't don't doesn't didn't never neither"),
        (WordClass.Adverb, "also then now still just even again later earlier already often soon perhaps maybe instead however too very ever always meanwhile yesterday today tomorrow here"),
        (WordClass.Other, "family assembly ally rally supply reply monopoly anomaly bully belly jelly fly"),
        (WordClass.Time, "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december morning afternoon evening night week month year"));

    /// <summary>The class of a word in lower case, seen alone.</summary>
    public static WordClass Of(string lower)
    {
        if (Closed.TryGetValue(lower, out var known)) return known;
        if (char.IsAsciiDigit(lower[0])) return WordClass.Number;
        if (lower.Length < 4) return WordClass.Other;
        if (lower.EndsWith("ly", StringComparison.Ordinal)) return WordClass.Adverb;
        if (lower.EndsWith("ed", StringComparison.Ordinal)) return WordClass.Ed;
        if (lower.EndsWith("ing", StringComparison.Ordinal)) return WordClass.Ing;
        return lower[^1] == 's' && lower[^2] != 's' ? WordClass.S : WordClass.Other;
    }

    /// <summary>Whether the class is one of those that a list holds.</summary>
    public static bool IsClosed(string lower) => Closed.ContainsKey(lower);

    private static FrozenDictionary<string, WordClass> Build(params (WordClass Class, string Words)[] lists) =>
        lists.SelectMany(list => list.Words.Split(' ').Select(word => (word, list.Class))).ToFrozenDictionary(pair => pair.word, pair => pair.Class, StringComparer.Ordinal);
}
