using NewsNotebooks.Attribution.Learned;

namespace NewsNotebooks.Attribution;

/// <summary>A human being whom the text introduces by a description: a guard; one driver, who would not give his name.</summary>
/// <param name="Start">Where the description begins.</param>
/// <param name="Noun">Its noun, in lower case.</param>
/// <param name="Speaker">The description without its article, or the only name that was given.</param>
/// <param name="Gender">The gender that the noun tells; <c>?</c> for none.</param>
/// <param name="OpensSentence">The sentence is about them.</param>
internal sealed record UnnamedPerson(int Start, string Noun, string Speaker, char Gender, bool OpensSentence)
{
    private const int LongestPhrase = 6;

    /// <summary>How many lexemes behind a description the name may stand that somebody gave.</summary>
    private const int FarthestName = 10;

    /// <summary>Those who are introduced in a sentence, outside quotation marks, in order.</summary>
    public static IEnumerable<UnnamedPerson> In(string text, FrameSentence sentence)
    {
        var view = sentence.View;
        for (var at = 0; at < view.Count; at++)
        {
            if (view.Lexemes[at].Lower is not ("a" or "an" or "one" or "another") || SaysWhatSomebodyIs(view, at) || Head(view, at) is not (> 0 and var head)) continue;
            var end = NounPhrase.End(view, at, head + 1, view.Count);
            var noun = view.Lexemes[head].Lower;
            var words = text[view.Lexemes[at].Span.Start..view.Lexemes[end - 1].Span.End];
            yield return new(view.Lexemes[at].Span.Start, noun, GivenName(view, end) ?? Description.WithoutArticle(words), Names.GenderOf(noun), IsFirst(view, at));
            at = end - 1;
        }
    }

    /// <summary>The noun of the phrase; -1 where it means no human being, or is followed by a name.</summary>
    private static int Head(SentenceView sentence, int article)
    {
        var head = -1;
        for (var at = article + 1; at < Math.Min(sentence.Count, article + 1 + LongestPhrase) && sentence.Lexemes[at].IsWord; at++)
        {
            if (sentence.Class(at) is not (WordClass.Other or WordClass.S or WordClass.Ed or WordClass.Ing or WordClass.Number or WordClass.Name or WordClass.Adverb)) break;
            if (Names.IsHumanNoun(sentence.Lexemes[at].Lower)) head = Names.IsPossessive(sentence.Lexemes[at].Text) ? -1 : at;
            else if (head > 0) break;
        }
        if (head < 0 || sentence.Class(head + 1) == WordClass.Name) return -1;
        return head + 2 < sentence.Count && sentence.Lexemes[head + 1].Is(',') && sentence.Class(head + 2) == WordClass.Name ? -1 : head;
    }

    /// <summary>Tell, a retired clerk; he was a clerk; as a clerk: nobody is introduced.</summary>
    private static bool SaysWhatSomebodyIs(SentenceView sentence, int at)
    {
        if (at == 0) return false;
        if (sentence.Class(at - 1) == WordClass.Auxiliary || sentence.Lexemes[at - 1].Lower == "as") return true;
        var name = at - 2;
        if (sentence.Class(at - 1) != WordClass.Comma || sentence.Class(name) is not (WordClass.Name or WordClass.Number)) return false;
        while (sentence.Class(name) == WordClass.Name) name--;
        return sentence.Class(name) is not (WordClass.Preposition or WordClass.To);
    }

    private static bool IsFirst(SentenceView sentence, int at)
    {
        for (var i = 0; i < at; i++)
            if (sentence.Class(i) is WordClass.Auxiliary or WordClass.Ed or WordClass.Pronoun or WordClass.Modal) return false;
        return true;
    }

    /// <summary>Somebody, who gave only her first name, Dagny; who gave his name as Nadim.</summary>
    private static string? GivenName(SentenceView sentence, int from)
    {
        var isGiven = 0;
        for (var at = from; at < Math.Min(sentence.Count, from + FarthestName); at++)
        {
            var word = sentence.Lexemes[at].Lower;
            if ((word is "gave" or "gives" or "giving") && isGiven == 0) isGiven = 1;
            else if (word == "name" && isGiven == 1) isGiven = 2;
            else if (isGiven == 2 && sentence.Class(at) == WordClass.Name) return sentence.Lexemes[at].Text;
        }
        return null;
    }
}
