namespace NewsNotebooks.Attribution;

/// <summary>How sure an attribution is, and why.</summary>
/// <remarks>The figures are the shares of right attributions of each kind, rounded, on annotated news kept for development.</remarks>
internal static class Trust
{
    public static (double Confidence, string Reason) Of(AttributionEvidence evidence, SourceMention? mention, string? speaker, QuotationType type, string? words, string? cue)
    {
        if (speaker is null && mention is null) return (0.3, "nothing near it says who spoke");
        var sure = evidence switch
        {
            AttributionEvidence.CueAfter => 0.97,
            AttributionEvidence.CueBefore => 0.93,
            AttributionEvidence.AccordingTo => 0.9,
            AttributionEvidence.SameParagraph => 0.9,
            AttributionEvidence.Continued => 0.95,
            AttributionEvidence.PreviousParagraph => 0.8,
            AttributionEvidence.SameSentence => 0.75,
            _ => 0.5,
        };
        if (mention?.Kind == MentionKind.Pronoun) sure *= speaker is null ? 0.7 : 0.9;
        if (type == QuotationType.Indirect) sure *= 0.85;
        var because = evidence switch
        {
            AttributionEvidence.CueAfter => $"'{words}' and '{cue}' follow it",
            AttributionEvidence.CueBefore => $"'{words}' and '{cue}' stand before it",
            AttributionEvidence.AccordingTo => $"'{cue} {words}'",
            AttributionEvidence.SameSentence => $"'{words}' and '{cue}' stand in its sentence",
            AttributionEvidence.SameParagraph => "its paragraph has this source",
            AttributionEvidence.Continued => "the paragraph before left this source's quotation open",
            AttributionEvidence.PreviousParagraph => "its paragraph is a quotation that goes on from the one before",
            _ => "the paragraph before speaks of this person only",
        };
        if (mention?.Kind == MentionKind.Pronoun) because += speaker is null ? "; nobody fits the pronoun" : $"; the pronoun stands for {speaker}";
        return (Math.Round(sure, 2), because);
    }
}
