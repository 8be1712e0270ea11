namespace NewsNotebooks.Attribution.Learned;

/// <summary>What the rules of grammar take for the subject of a cue: a feature among others for what is learned.</summary>
internal sealed class RuleSubjects(SentenceView sentence, IReadOnlyList<CueInSentence> cues)
{
    private readonly SubjectFinder _subjects = new(sentence.Lexemes);
    private readonly Dictionary<int, SourceMention?> _known = cues.ToDictionary(cue => cue.Index, cue => cue.Source);

    /// <summary>The lexemes of the subject; null where no rule finds one.</summary>
    public (int First, int End)? Of(int cue)
    {
        var source = _known.GetValueOrDefault(cue) ?? (sentence.Lexemes[cue].Lower == "according" ? _subjects.After(cue + 1)?.Mention : _subjects.Before(cue)?.Mention);
        return source is null ? null : sentence.Lexemes.Within(source.Span);
    }
}
