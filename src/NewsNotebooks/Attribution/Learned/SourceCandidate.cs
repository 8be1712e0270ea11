namespace NewsNotebooks.Attribution.Learned;

/// <summary>A mention that may be the source of a cue.</summary>
/// <param name="First">Its first lexeme.</param>
/// <param name="End">The lexeme behind it.</param>
/// <param name="Kind">What kind of mention it is.</param>
internal readonly record struct SourceCandidate(int First, int End, MentionKind Kind)
{
    private const int LongestMention = 8;

    /// <summary>The mentions of a sentence outside quotation marks, in order: names, pronouns, possessives and noun phrases.</summary>
    public static List<SourceCandidate> Of(SentenceView sentence)
    {
        var found = new List<SourceCandidate>();
        for (var at = 0; at < sentence.Count;)
        {
            var end = EndOf(sentence, at, out var kind);
            if (end > at && !IsBare(sentence, at, end)) found.Add(new(at, end, kind));
            at = Math.Max(end, at + 1);
        }
        return found;
    }

    private static int EndOf(SentenceView sentence, int at, out MentionKind kind)
    {
        kind = MentionKind.Nominal;
        switch (sentence.Class(at))
        {
            case WordClass.Pronoun or WordClass.ObjectPronoun:
                kind = MentionKind.Pronoun;
                return at + 1;
            case WordClass.Name:
                kind = MentionKind.Name;
                return NameEnd(sentence, at, ref kind);
            case WordClass.Possessive or WordClass.Determiner or WordClass.Number or WordClass.S or WordClass.Other or WordClass.Ed or WordClass.Ing:
                return NounEnd(sentence, at, ref kind);
            default:
                return at;
        }
    }

    /// <summary>A name; where nouns follow it at once (Norwegian officials, Reuters' editor), the whole is a description.</summary>
    private static int NameEnd(SentenceView sentence, int at, ref MentionKind kind)
    {
        var end = at;
        while (end < sentence.Count && end - at < LongestMention && (sentence.Class(end) == WordClass.Name || (end > at && IsJoined(sentence, end)))) end++;
        if (end >= sentence.Count || !Names.IsPossessive(sentence.Lexemes[end - 1].Text) && !Names.IsRole(sentence.Lexemes[end].Lower) && !Names.Groups.Contains(sentence.Lexemes[end].Lower)) return end;
        if (!sentence.Lexemes[end].IsWord || sentence.Class(end) is not (WordClass.S or WordClass.Other)) return end;
        kind = MentionKind.Nominal;
        return NounEnd(sentence, end, ref kind);
    }

    private static bool IsJoined(SentenceView sentence, int at) =>
        sentence.Class(at + 1) == WordClass.Name && (Names.Particles.Contains(sentence.Lexemes[at].Text) || sentence.Lexemes[at].Lower is "of" or "&");

    /// <summary>Determiner and nouns; a name at the end (campaign manager Robby Mook) makes it a name.</summary>
    private static int NounEnd(SentenceView sentence, int at, ref MentionKind kind)
    {
        var end = at + 1;
        while (end < sentence.Count && end - at < LongestMention && IsNoun(sentence, at, end)) end++;
        if (sentence.Class(end) != WordClass.Name || (sentence.Class(end - 1) is not (WordClass.Other or WordClass.Determiner))) return end;
        if (sentence.Class(end - 1) == WordClass.Other && !Names.IsRole(sentence.Lexemes[end - 1].Lower)) return end;
        kind = MentionKind.Name;
        return NameEnd(sentence, end, ref kind);
    }

    /// <summary>Whether a lexeme goes on the noun phrase: no verb of the cue lexicon, but for those that are nouns behind an article (the report).</summary>
    private static bool IsNoun(SentenceView sentence, int first, int at)
    {
        if (sentence.Class(at) == WordClass.Determiner) return sentence.Class(at - 1) == WordClass.Determiner;
        if (sentence.Class(at) is not (WordClass.S or WordClass.Other or WordClass.Number)) return false;
        if (!CueLexicon.TryGet(sentence.Lexemes[at].Lower, out _)) return true;
        return sentence.Class(at) == WordClass.Other && CueLexicon.IsNounToo(sentence.Lexemes[at].Lower) && sentence.Class(first) is WordClass.Determiner or WordClass.Possessive && sentence.Class(at - 1) != WordClass.S;
    }

    /// <summary>An article, or a word such as no, alone; a number in figures, which is an age or a date; a participle behind a comma.</summary>
    private static bool IsBare(SentenceView sentence, int at, int end) =>
        (end == at + 1 && (sentence.Lexemes[at].Lower is "the" or "a" or "an" or "every" or "no" || char.IsAsciiDigit(sentence.Lexemes[at].Text[0])))
        || (sentence.Class(at) == WordClass.Ing && sentence.Class(at - 1) == WordClass.Comma);
}
