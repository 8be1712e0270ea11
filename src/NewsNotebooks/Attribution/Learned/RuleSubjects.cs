namespace NewsNotebooks.Attribution.Learned;

/// <summary>What the rules of grammar take for the subject of a cue: a feature among others for what is learned.</summary>
internal sealed class RuleSubjects(SentenceView sentence)
{
    private readonly SubjectFinder _subjects = new(sentence.Lexemes);
    private readonly IReadOnlyList<CueInSentence> _cues = new ClauseFinder(sentence.Lexemes).Cues();

    /// <summary>The lexemes of the subject; null where no rule finds one.</summary>
    public (int First, int End)? Of(int cue)
    {
        var source = _cues.FirstOrDefault(known => known.Index == cue)?.Source ?? (sentence.Lexemes[cue].Lower == "according" ? _subjects.After(cue + 1)?.Mention : _subjects.Before(cue)?.Mention);
        if (source is null) return null;
        var (first, end) = (0, sentence.Count);
        while (first < end && sentence.Lexemes[first].Span.End <= source.Span.Start) first++;
        while (end > first && sentence.Lexemes[end - 1].Span.Start >= source.Span.End) end--;
        return end > first ? (first, end) : null;
    }
}
