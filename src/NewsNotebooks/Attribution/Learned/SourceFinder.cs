using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution.Learned;

/// <summary>Chooses the source of a cue among the mentions of its sentence.</summary>
internal sealed class SourceFinder(AttributionModel model, FeatureList features, SentenceView sentence, RuleSubjects subjects)
{
    /// <summary>How many mentions on each side of a cue are looked at.</summary>
    private const int Reach = 8;

    private readonly List<SourceCandidate> _mentions = SourceCandidate.Of(sentence);

    /// <summary>The most likely source; null where it is more likely that the sentence names none.</summary>
    /// <param name="cue">The cue's lexeme.</param>
    /// <param name="contents">What it introduces, as lexemes.</param>
    public SourceMention? Find(int cue, IReadOnlyList<(int Start, int End)> contents)
    {
        var rule = subjects.Of(cue);
        SourceFeatures.Absent(sentence, cue, _mentions.Count, rule is not null, features);
        SourceCandidate? best = null;
        var most = model.Probability(Decision.Source, features);
        foreach (var (mention, rank) in Ranked(cue, _mentions))
        {
            SourceFeatures.Collect(sentence, cue, mention, rank, IsIn(mention, contents), Overlaps(mention, rule), features);
            if (model.Probability(Decision.Source, features) is var probability && probability > most) (best, most) = (mention, probability);
        }
        return best is { } found ? new(new TextSpan(sentence.Lexemes[found.First].Span.Start, sentence.Lexemes[found.End - 1].Span.End), found.Kind) : null;
    }

    /// <summary>The mentions near a cue that may be its source, each with the number of those between it and the cue on its side.</summary>
    public static IEnumerable<(SourceCandidate Mention, int Rank)> Ranked(int cue, List<SourceCandidate> mentions)
    {
        var behind = Ordered.Before(mentions, cue, static mention => mention.First);
        for (var i = Math.Max(0, behind - Reach); i < Math.Min(mentions.Count, behind + Reach); i++)
        {
            var mention = mentions[i];
            if (mention.First <= cue && mention.End > cue)
            {
                // The noun phrase that ends in the cue itself (critics say) is cut before it.
                if (mention.First == cue || mention.End > cue + 1) continue;
                mention = mention with { End = cue };
            }
            yield return (mention, i < behind ? behind - 1 - i : i - behind);
        }
    }

    public static bool IsIn(SourceCandidate mention, IReadOnlyList<(int Start, int End)> contents)
    {
        foreach (var (start, end) in contents) if (mention.First >= start && mention.First < end) return true;
        return false;
    }

    public static bool Overlaps(SourceCandidate mention, (int First, int End)? rule) => rule is { } span && mention.First < span.End && span.First < mention.End;
}
