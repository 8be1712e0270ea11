using System.Collections.Frozen;

namespace NewsNotebooks.Attribution.Learned;

/// <summary>How far a description goes: over the phrases that say of where, of what and for whom somebody is.</summary>
internal static class NounPhrase
{
    private const int LongestAttachment = 8;
    private const int MostAttachments = 3;

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Attaching = Set("of for at from in on with close familiar near inside outside behind");

    /// <summary>What is said in, by or at these is said there; nobody is of them.</summary>
    private static readonly FrozenSet<string> Occasions = Set("""
        statement interview email e-mail letter speech conference briefing tweet post report message call broadcast address filing note article
        response reply telephone phone radio television twitter facebook court parliament advance return addition all turn fact part detail public
        """.ReplaceLineEndings(" "));

    /// <summary>The end of a description, cut or lengthened.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="first">The first lexeme of the description.</param>
    /// <param name="end">The lexeme behind what is known to belong to it.</param>
    /// <param name="limit">The lexeme that it cannot reach.</param>
    public static int End(SentenceView sentence, int first, int end, int limit)
    {
        for (var at = first + 1; at < end; at++)
            if ((sentence.Class(at) == WordClass.Preposition && !Attaching.Contains(sentence.Lexemes[at].Lower)) || sentence.Lexemes[at].Lower is "there" or "here" or "round") return at;
        for (var i = 0; i < MostAttachments && Attachment(sentence, end, limit) is { } longer; i++) end = longer;
        return end;
    }

    private static int? Attachment(SentenceView sentence, int at, int limit)
    {
        if (at + 1 >= limit || !sentence.Lexemes[at].IsWord || !Attaching.Contains(sentence.Lexemes[at].Lower)) return null;
        var start = sentence.Lexemes[at].Lower switch
        {
            "familiar" when sentence.Lexemes[at + 1].Lower == "with" => at + 2,
            "close" when sentence.Lexemes[at + 1].Lower == "to" => at + 2,
            "familiar" or "close" => limit,
            _ => at + 1,
        };
        var end = start;
        while (end < limit && end - at < LongestAttachment && GoesOn(sentence, start, end)) end++;
        if (end == start || sentence.Class(end - 1) is WordClass.Determiner or WordClass.Possessive) return null;
        return Occasions.Contains(sentence.Lexemes[end - 1].Lower) || sentence.Class(start) == WordClass.Time ? null : end;
    }

    private static bool GoesOn(SentenceView sentence, int start, int at)
    {
        if (!sentence.Lexemes[at].IsWord) return false;
        return sentence.Class(at) switch
        {
            WordClass.Name => true,
            WordClass.Determiner or WordClass.Possessive or WordClass.Number => at == start || sentence.Class(at - 1) is WordClass.Determiner or WordClass.Preposition,
            WordClass.S or WordClass.Other => !CueLexicon.TryGet(sentence.Lexemes[at].Lower, out _) || (CueLexicon.IsNounToo(sentence.Lexemes[at].Lower) && at > start && sentence.Class(at - 1) is WordClass.Determiner or WordClass.Possessive or WordClass.Other),
            WordClass.Preposition => at > start && sentence.Lexemes[at].Lower == "of" && sentence.Lexemes[at - 1].Lower is "one" or "some" or "many" or "most" or "two",
            WordClass.Ing => at > start && sentence.Class(at - 1) == WordClass.Determiner,
            _ => false,
        };
    }
}
