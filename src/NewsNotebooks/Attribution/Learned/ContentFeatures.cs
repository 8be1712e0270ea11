namespace NewsNotebooks.Attribution.Learned;

/// <summary>What tells where the content of a cue begins and ends.</summary>
internal static class ContentFeatures
{
    /// <summary>For a content to the right that would begin at a lexeme.</summary>
    public static void RightStart(SentenceView sentence, int cue, int at, FeatureList features)
    {
        var distance = (uint)Math.Min(at - cue, 10);
        Edge(sentence, cue, at, distance, features);
        features.Add(40, sentence.Word(cue), sentence.Word(at));
        features.Add(41, sentence.Word(cue), distance);
        features.Add(42, sentence.Stem(cue), (uint)sentence.Class(at), distance);
    }

    /// <summary>For a content to the right that would end before a lexeme.</summary>
    public static void RightEnd(SentenceView sentence, int cue, int start, int at, FeatureList features)
    {
        var length = Length(at - start);
        Edge(sentence, cue, at, length, features);
        features.Add(43, sentence.Word(start), (uint)sentence.Class(at), length);
        var verb = Verb(sentence, start, at);
        features.Add(44, (uint)sentence.Class(start), (uint)sentence.Class(at), verb);
        features.Add(45, sentence.Stem(cue), (uint)sentence.Class(at), verb);
        features.Add(46, (uint)sentence.Class(at - 1), (uint)sentence.Class(at), verb);
        features.Add(47, sentence.Word(at), verb, (uint)sentence.Class(start));
        features.Add(48, sentence.Word(at), sentence.Word(at + 1), length);
    }

    /// <summary>For a content to the left that would end before a lexeme.</summary>
    public static void LeftEnd(SentenceView sentence, int cue, int at, FeatureList features)
    {
        var distance = (uint)Math.Min(cue - at, 12);
        Edge(sentence, cue, at, distance, features);
        features.Add(50, sentence.Word(cue), (uint)sentence.Class(at - 1), (uint)sentence.Class(at));
        features.Add(51, sentence.Word(cue), distance);
    }

    /// <summary>For a content to the left that would begin at a lexeme.</summary>
    public static void LeftStart(SentenceView sentence, int cue, int end, int at, FeatureList features)
    {
        Edge(sentence, cue, at, Length(end - at), features);
        features.Add(52, (uint)sentence.Class(at), (uint)sentence.Class(at - 1), Verb(sentence, at, end));
        features.Add(53, at == 0 ? 1u : 0u, (uint)sentence.Class(at), (uint)sentence.Class(end - 1));
    }

    private static void Edge(SentenceView sentence, int cue, int at, uint distance, FeatureList features)
    {
        features.Clear();
        var (before, here, after) = (sentence.Class(at - 1), sentence.Class(at), sentence.Class(at + 1));
        features.Add(30, distance);
        features.Add(31, sentence.Word(at - 1), (uint)here);
        features.Add(32, sentence.Word(at), (uint)before);
        features.Add(33, before, here, after);
        features.Add(34, (uint)before, (uint)here, distance);
        features.Add(35, sentence.Word(cue), (uint)here);
        features.Add(36, (uint)sentence.Class(cue), (uint)here, distance);
        features.Add(37, sentence.Word(at), distance);
        features.Add(38, sentence.Word(at - 1), sentence.Word(at));
        features.Add(39, sentence.Class(at - 2), before, here);
    }

    private static uint Length(int words) => words switch { < 4 => (uint)words, < 7 => 4, < 12 => 5, < 20 => 6, _ => 7 };

    /// <summary>Whether a verb is among the first words: 0 none, 1 one in -ed, 2 an auxiliary or a modal.</summary>
    private static uint Verb(SentenceView sentence, int from, int to)
    {
        for (var i = from; i < to && i - from < 12; i++)
            if (sentence.Class(i) is WordClass.Auxiliary or WordClass.Modal) return 2;
            else if (i > from && sentence.Class(i) is WordClass.Ed) return 1;
        return 0;
    }
}
