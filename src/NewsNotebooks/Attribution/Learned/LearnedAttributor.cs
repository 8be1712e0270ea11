using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution.Learned;

/// <summary>Finds the attributions of a sentence by what was learned of cues, contents and sources.</summary>
internal sealed class LearnedAttributor(AttributionModel model)
{
    /// <summary>A word less likely than this to be a cue is none: about the best for the F1 of contents.</summary>
    public float CueThreshold { get; init; } = 0.45f;

    private readonly FeatureList _features = new();

    /// <summary>A cue with what it introduces.</summary>
    /// <param name="Cue">Its lexeme.</param>
    /// <param name="Contents">The lexemes of what it introduces, piece by piece.</param>
    /// <param name="Source">The mention of the source; null where the sentence has none.</param>
    /// <param name="Probability">How likely cue and source are right.</param>
    public sealed record Found(int Cue, IReadOnlyList<(int Start, int End)> Contents, SourceCandidate? Source, float Probability);

    /// <summary>The attributions, the likelier first; their contents overlap neither each other nor what is taken.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="taken">A flag a lexeme: what other attributions hold already.</param>
    public List<Found> Find(SentenceView sentence, bool[] taken)
    {
        var found = new List<Found>();
        var cues = Cues(sentence, taken);
        if (cues.Count == 0) return found;
        var contents = new ContentFinder(model, _features);
        var sources = new SourceFinder(model, _features);
        var mentions = SourceCandidate.Of(sentence);
        var rules = new RuleSubjects(sentence);
        foreach (var (cue, probability) in cues.OrderByDescending(cue => cue.Probability))
        {
            if (taken[cue]) continue;
            var pieces = Contents(contents, sentence, cue, taken);
            if (pieces.Count == 0) continue;
            foreach (var (start, end) in pieces) Array.Fill(taken, true, start, end - start);
            var (source, sure) = sources.Find(sentence, cue, pieces, mentions, rules.Of(cue));
            found.Add(new(cue, pieces, source, probability * sure));
        }
        return found;
    }

    private List<(int At, float Probability)> Cues(SentenceView sentence, bool[] taken)
    {
        var cues = new List<(int, float)>();
        for (var at = 0; at < sentence.Count; at++)
        {
            if (taken[at] || !sentence.MayBeCue(at)) continue;
            CueFeatures.Collect(sentence, at, _features);
            if (model.Probability(Decision.Cue, _features) is var probability && probability >= CueThreshold) cues.Add((at, probability));
        }
        return cues;
    }

    private List<(int Start, int End)> Contents(ContentFinder finder, SentenceView sentence, int cue, bool[] taken)
    {
        CueFeatures.Collect(sentence, cue, _features);
        var (left, right) = (model.Probability(Decision.HasLeft, _features), model.Probability(Decision.HasRight, _features));
        var pieces = new List<(int, int)>();
        if ((left >= right || left > 0.5) && Free(finder.Left(sentence, cue), cue, taken) is { } before) pieces.Add(before);
        if ((right > left || right > 0.5) && Free(finder.Right(sentence, cue), cue, taken) is { } after) pieces.Add(after);
        return pieces;
    }

    /// <summary>The part of a content, on the side of its cue, that is not taken; null where it is all taken.</summary>
    private static (int Start, int End)? Free((int Start, int End)? content, int cue, bool[] taken)
    {
        if (content is not { } span) return null;
        var (start, end) = span;
        if (start > cue) for (var at = start; at < end; at++) { if (taken[at]) end = at; }
        else for (var at = end - 1; at >= start; at--) { if (taken[at]) start = at + 1; }
        return end > start ? (start, end) : null;
    }
}
