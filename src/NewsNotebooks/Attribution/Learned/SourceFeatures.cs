namespace NewsNotebooks.Attribution.Learned;

/// <summary>What tells the source of a cue from the other mentions of its sentence.</summary>
internal static class SourceFeatures
{
    private const uint None = 99;

    /// <summary>For a mention.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="cue">The cue's lexeme.</param>
    /// <param name="mention">The mention.</param>
    /// <param name="rank">How many other mentions stand between it and the cue.</param>
    /// <param name="isInContent">Whether it stands in what is said.</param>
    /// <param name="isRule">Whether it is what the rules take for the subject of the cue.</param>
    /// <param name="features">Receives the features.</param>
    public static void Collect(SentenceView sentence, int cue, SourceCandidate mention, int rank, bool isInContent, bool isRule, FeatureList features)
    {
        features.Clear();
        var side = mention.First > cue ? 1u : 0u;
        var (from, to) = side == 1 ? (cue + 1, mention.First) : (mention.End, cue);
        var between = Between(sentence, from, to);
        var kind = (uint)mention.Kind;
        var flags = (isInContent ? 2u : 0u) + (isRule ? 1u : 0u);
        var word = sentence.Word(cue);
        var distance = (uint)Math.Min(to - from, 9);
        features.Add(60, flags, side, kind);
        features.Add(61, side, distance, kind);
        features.Add(62, side, between);
        features.Add(63, side, (uint)Math.Min(rank, 5), flags);
        features.Add(64, (uint)sentence.Class(mention.First - 1), kind, side);
        features.Add(65, sentence.Word(mention.First - 1), side);
        features.Add(66, sentence.Word(mention.End), side);
        features.Add(67, sentence.Word(mention.End - 1), side);
        features.Add(68, word, side, (uint)Math.Min(rank, 2));
        features.Add(69, word, sentence.Word(mention.First - 1), side);
        features.Add(70, (uint)sentence.Class(cue), side, (uint)sentence.Class(cue - 1) * 16 + (uint)Math.Min(rank, 2));
        features.Add(71, sentence.Word(mention.First), side);
        features.Add(72, mention.First == 0 ? 1u : 0u, kind, side);
        features.Add(73, Verbs(sentence, from, to), (uint)Math.Min(Commas(sentence, from, to), 4), side);
        features.Add(74, WordHash.Ending(sentence.Lexemes[cue].Lower, 3), side, (uint)sentence.Class(cue + 1) * 32 + (uint)sentence.Class(cue - 1));
        features.Add(75, Names.IsPossessive(sentence.Lexemes[mention.End - 1].Text) || sentence.Class(mention.End - 1) == WordClass.Possessive ? 1u : 0u, side, distance);
        features.Add(76, flags, between, (uint)sentence.Class(cue));
        features.Add(77, (uint)sentence.Class(mention.End), (uint)sentence.Class(mention.First - 1), side);
    }

    /// <summary>For the case that the sentence names no source.</summary>
    public static void Absent(SentenceView sentence, int cue, int mentions, bool hasRule, FeatureList features)
    {
        features.Clear();
        features.Add(None, hasRule ? 1u : 0u);
        features.Add(None + 1, sentence.Word(cue));
        features.Add(None + 2, sentence.Word(cue), sentence.Word(cue - 1));
        features.Add(None + 3, (uint)sentence.Class(cue), (uint)sentence.Class(cue - 1), hasRule ? 1u : 0u);
        features.Add(None + 4, (uint)Math.Min(mentions, 4));
        features.Add(None + 5, (uint)Math.Min(cue, 4), (uint)sentence.Class(cue + 1));
        features.Add(None + 6, sentence.Word(cue - 1), sentence.Word(cue - 2));
        features.Add(None + 7, WordHash.Ending(sentence.Lexemes[cue].Lower, 3), (uint)sentence.Class(cue - 1));
    }

    /// <summary>The classes of what stands between, of the first six.</summary>
    private static uint Between(SentenceView sentence, int from, int to)
    {
        uint hash = 1;
        for (var i = from; i < Math.Min(to, from + 6); i++) hash = hash * 31 + (uint)sentence.Class(i);
        return to - from > 6 ? hash * 2 : hash;
    }

    private static uint Verbs(SentenceView sentence, int from, int to)
    {
        var count = 0u;
        for (var i = from; i < to && count < 3; i++)
            if (sentence.Class(i) is WordClass.Auxiliary or WordClass.Modal or WordClass.Ed || (sentence.Lexemes[i].IsWord && CueLexicon.TryGet(sentence.Lexemes[i].Lower, out _))) count++;
        return count;
    }

    private static int Commas(SentenceView sentence, int from, int to)
    {
        var count = 0;
        for (var i = from; i < to; i++) if (sentence.Class(i) == WordClass.Comma) count++;
        return count;
    }
}
