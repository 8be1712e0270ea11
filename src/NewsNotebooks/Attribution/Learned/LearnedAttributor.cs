using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution.Learned;

/// <summary>What was learned of cues, contents, sources and speech, put to use on sentences; for one thread.</summary>
internal sealed class LearnedAttributor(AttributionModel model)
{
    /// <summary>A word less likely than this to be a cue is none: about the best for the F1 of contents.</summary>
    private const float CueThreshold = 0.45f;

    /// <summary>A quoted stretch that is less likely than this something said is a title, a nickname or a word under suspicion.</summary>
    private const float SpeechThreshold = 0.85f;

    private const int MostWordsOfRole = 2;

    private readonly FeatureList _features = new();

    /// <summary>Whether the quoted stretch that is the lexeme is something that somebody says.</summary>
    public bool IsSpeech(string text, SentenceView sentence, int at)
    {
        SpeechFeatures.Collect(text, sentence, at, _features);
        return model.Probability(Decision.Speech, _features) >= SpeechThreshold;
    }

    /// <summary>Gives cues that rules found their most likely source; where none is likelier than the rules', that one stays.</summary>
    public void ChooseSources(SentenceView sentence, RuleSubjects subjects, List<SentenceAttribution> found)
    {
        if (found.Count == 0) return;
        var finder = new SourceFinder(model, _features, sentence, subjects);
        for (var i = 0; i < found.Count; i++)
            if (!IsPlain(sentence, found[i]) && finder.Find(found[i].Cue, found[i].Contents) is { } source && found[i].Source?.Span.Overlaps(source.Span) != true) found[i] = found[i] with { Source = source };
    }

    /// <summary>A name or pronoun right beside the cue of a quotation before it, but for what somebody is: "…," said clerk Smith. There is nothing to choose.</summary>
    private static bool IsPlain(SentenceView sentence, SentenceAttribution found)
    {
        if (found is not { Evidence: AttributionEvidence.CueAfter, Source: { Kind: not MentionKind.Nominal } source } || sentence.Lexemes.Within(source.Span) is not var (first, end)) return false;
        if (end == found.Cue) return true;
        var between = first - found.Cue - 1;
        return between is >= 0 and <= MostWordsOfRole && Enumerable.Range(found.Cue + 1, between).All(at => sentence.Class(at) == WordClass.Other);
    }

    /// <summary>The attributions in what is left of a sentence; their contents overlap neither each other nor what is taken.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="subjects">What rules take for the subjects of cues.</param>
    /// <param name="taken">A flag a lexeme: what other attributions hold already. Receives what these hold.</param>
    public IReadOnlyList<SentenceAttribution> Find(SentenceView sentence, RuleSubjects subjects, bool[] taken)
    {
        var cues = Cues(sentence, taken);
        if (cues.Count == 0) return [];
        var found = new List<SentenceAttribution>();
        var contents = new ContentFinder(model, _features);
        var sources = new SourceFinder(model, _features, sentence, subjects);
        foreach (var (cue, _) in cues.OrderByDescending(cue => cue.Probability))
        {
            if (taken[cue]) continue;
            var pieces = Contents(contents, sentence, cue, taken);
            if (pieces.Count == 0) continue;
            foreach (var (start, end) in pieces) Array.Fill(taken, true, start, end - start);
            found.Add(new(cue, sources.Find(cue, pieces), pieces, Evidence(sentence, cue, pieces[0].Start)));
        }
        return found;
    }

    private static AttributionEvidence Evidence(SentenceView sentence, int cue, int content)
    {
        if (sentence.Lexemes[cue].Lower == "according" && sentence.Class(cue + 1) == WordClass.To) return AttributionEvidence.AccordingTo;
        return content < cue ? AttributionEvidence.CueAfter : AttributionEvidence.CueBefore;
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
        if (start > cue)
        {
            var first = Array.IndexOf(taken, true, start, end - start);
            if (first >= 0) end = first;
        }
        else
        {
            var last = Array.LastIndexOf(taken, true, end - 1, end - start);
            if (last >= 0) start = last + 1;
        }
        return end > start ? (start, end) : null;
    }
}
