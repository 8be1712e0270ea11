namespace NewsNotebooks.Attribution.Learned;

/// <summary>What tells a cue from a word that only looks like one, and on which side its content stands.</summary>
internal static class CueFeatures
{
    public static void Collect(SentenceView sentence, int at, FeatureList features)
    {
        features.Clear();
        var word = sentence.Word(at);
        var (before, here, after) = (sentence.Class(at - 1), sentence.Class(at), sentence.Class(at + 1));
        features.Add(1, word);
        features.Add(2, WordHash.Ending(sentence.Lexemes[at].Lower, 3), (uint)before, (uint)after);
        features.Add(3, word, (uint)after);
        features.Add(4, word, (uint)before);
        features.Add(5, word, sentence.Word(at + 1));
        features.Add(6, word, sentence.Word(at - 1));
        features.Add(7, before, here, after);
        features.Add(8, sentence.Word(at + 1), (uint)here);
        features.Add(9, sentence.Word(at - 1), (uint)here);
        features.Add(10, sentence.Word(at - 2), (uint)sentence.Class(at - 1), (uint)here);
        features.Add(11, sentence.Word(at + 2), (uint)after, (uint)here);
        features.Add(12, sentence.Stem(at));
        features.Add(13, sentence.Stem(at), (uint)before, (uint)after);
        features.Add(14, sentence.Class(at - 2), before, here);
        features.Add(15, here, after, sentence.Class(at + 2));
        features.Add(16, word, (uint)after, (uint)sentence.Class(at + 2));
        features.Add(17, word, (uint)before, (uint)sentence.Class(at - 2));
        features.Add(18, (uint)here, Near(sentence, at, -1), Near(sentence, at, 1));
        features.Add(19, word, Near(sentence, at, -1), Near(sentence, at, 1));
        features.Add(20, sentence.EarlierCue(at), (uint)here);
        features.Add(21, sentence.Stem(at), sentence.EarlierCue(at) == 0 ? 0u : 1u);
        features.Add(22, (uint)Math.Min(at, 8), (uint)Math.Min(sentence.Count - at, 8));
        features.Add(23, sentence.Word(at + 1), sentence.Word(at + 2));
        features.Add(24, WordHash.Ending(sentence.Lexemes[at].Lower, 4));
        features.Add(25, FirstVerbBefore(sentence, at), (uint)here);
    }

    /// <summary>What stands nearest on a side before the clause ends: a quotation, a comma, a name, a pronoun, or nothing of the kind.</summary>
    private static uint Near(SentenceView sentence, int at, int step)
    {
        for (var (i, steps) = (at + step, 0); steps < 6; i += step, steps++)
            if (sentence.Class(i) is WordClass.Outside or WordClass.Quote or WordClass.Comma or WordClass.Colon or WordClass.Name or WordClass.Pronoun or WordClass.That) return (uint)sentence.Class(i) + 1;
        return 0;
    }

    private static uint FirstVerbBefore(SentenceView sentence, int at)
    {
        for (var i = at - 1; i >= 0 && at - i < 8; i--)
            if (sentence.Class(i) is WordClass.Auxiliary or WordClass.Modal or WordClass.Ed) return sentence.Word(i);
            else if (sentence.Class(i) is WordClass.Comma or WordClass.Quote) return 0;
        return 1;
    }
}
