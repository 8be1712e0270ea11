namespace NewsNotebooks.Attribution.Learned;

/// <summary>Finds what a cue introduces, to its left and to its right.</summary>
internal sealed class ContentFinder(AttributionModel model, FeatureList features)
{
    /// <summary>How far from a cue its content may begin.</summary>
    public const int Reach = 14;

    /// <summary>How many lexemes may stand between a content and the cue behind it.</summary>
    public const int LeftReach = 24;

    private const int LongestContent = 80;

    /// <summary>The most likely content to the right, as lexemes; null where the sentence ends with the cue.</summary>
    public (int Start, int End)? Right(SentenceView sentence, int cue)
    {
        var start = Best(cue + 1, Math.Min(LastEdge(sentence) - 1, cue + Reach), 1, at => { ContentFeatures.RightStart(sentence, cue, at, features); return Decision.RightStart; });
        if (start < 0) return null;
        var end = Best(start + 1, Math.Min(LastEdge(sentence), start + LongestContent), 1, at => { ContentFeatures.RightEnd(sentence, cue, start, at, features); return Decision.RightEnd; });
        return end < 0 ? null : (start, end);
    }

    /// <summary>The most likely content to the left; null where the sentence begins with the cue.</summary>
    public (int Start, int End)? Left(SentenceView sentence, int cue)
    {
        var end = Best(cue, Math.Max(1, cue - LeftReach), -1, at => { ContentFeatures.LeftEnd(sentence, cue, at, features); return Decision.LeftEnd; });
        if (end < 0) return null;
        var start = Best(end - 1, Math.Max(0, end - LongestContent), -1, at => { ContentFeatures.LeftStart(sentence, cue, end, at, features); return Decision.LeftStart; });
        return start < 0 ? null : (start, end);
    }

    /// <summary>The last place where a content may end: before the marks that end the sentence.</summary>
    public static int LastEdge(SentenceView sentence)
    {
        var end = sentence.Count;
        while (end > 0 && sentence.Class(end - 1) is WordClass.Mark or WordClass.Comma or WordClass.Dash or WordClass.Colon) end--;
        return end;
    }

    /// <summary>The place where stopping is most likely, seen from the first to the last; the last stops whatever comes.</summary>
    private int Best(int first, int last, int step, Func<int, Decision> collect)
    {
        if ((last - first) * step < 0) return -1;
        var (best, most, going) = (-1, -1f, 1f);
        for (var at = first; ; at += step)
        {
            var stop = at == last ? 1f : model.Probability(collect(at), features);
            if (going * stop > most) (best, most) = (at, going * stop);
            going *= 1 - stop;
            if (at == last || going < most) return best;
        }
    }
}
