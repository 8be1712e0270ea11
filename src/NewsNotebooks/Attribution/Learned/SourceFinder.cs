namespace NewsNotebooks.Attribution.Learned;

/// <summary>Chooses the source of a cue among the mentions of its sentence.</summary>
internal sealed class SourceFinder(AttributionModel model, FeatureList features)
{
    /// <summary>The most likely source; null where it is more likely that the sentence names none.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="cue">The cue's lexeme.</param>
    /// <param name="contents">What it introduces, as lexemes.</param>
    /// <param name="mentions">The sentence's mentions.</param>
    /// <param name="rule">What the rules take for its subject, as lexemes; null for nothing.</param>
    public (SourceCandidate? Source, float Probability) Find(SentenceView sentence, int cue, IReadOnlyList<(int Start, int End)> contents, IReadOnlyList<SourceCandidate> mentions, (int First, int End)? rule)
    {
        SourceFeatures.Absent(sentence, cue, mentions.Count, rule is not null, features);
        SourceCandidate? best = null;
        var most = model.Probability(Decision.Source, features);
        var total = most;
        foreach (var (mention, rank) in Ranked(cue, mentions))
        {
            SourceFeatures.Collect(sentence, cue, mention, rank, IsIn(mention, contents), Overlaps(mention, rule), features);
            var probability = model.Probability(Decision.Source, features);
            total += probability;
            if (probability > most) (best, most) = (mention, probability);
        }
        return (best, most / Math.Max(total, 1f));
    }

    /// <summary>The mentions that may be the source, each with the number of those between it and the cue on its side.</summary>
    public static IEnumerable<(SourceCandidate Mention, int Rank)> Ranked(int cue, IReadOnlyList<SourceCandidate> mentions)
    {
        var before = 0;
        while (before < mentions.Count && mentions[before].First < cue) before++;
        for (var i = 0; i < mentions.Count; i++)
        {
            var (mention, rank) = (mentions[i], i < before ? before - 1 - i : i - before);
            if (rank > 7 || (mention.First <= cue && mention.End > cue + 1)) continue;
            // The chunk that ends in the cue itself (critics say) is cut before it.
            if (mention.First <= cue && mention.End == cue + 1) { if (mention.First == cue) continue; mention = mention with { End = cue }; }
            yield return (mention, rank);
        }
    }

    public static bool IsIn(SourceCandidate mention, IReadOnlyList<(int Start, int End)> contents)
    {
        foreach (var (start, end) in contents) if (mention.First >= start && mention.First < end) return true;
        return false;
    }

    public static bool Overlaps(SourceCandidate mention, (int First, int End)? rule) => rule is { } span && mention.First < span.End && span.First < mention.End;
}
