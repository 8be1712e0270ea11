namespace NewsNotebooks.Attribution;

/// <summary>How sure an attribution is, and why.</summary>
/// <remarks>The figures are the shares of attributions that were right, content and speaker, in 161 articles of PolNeAR (Newell et al. 2018) that
/// the rules' authors had seen but the model was not fitted to, 2026-11-24; kinds of fewer than thirty are guessed from those beside them. Of what headlines repeat,
/// 8 of 12 were right in the sample corpus, but for the articles kept apart.</remarks>
internal static class Trust
{
    public static (double Confidence, string Reason) Of(AttributionEvidence evidence, SourceMention? mention, string? speaker, QuotationType type, string? words, string? cue)
    {
        if (speaker is null && mention is null) return (0.3, "nothing near it says who spoke");
        var sure = Share(evidence, type, mention?.Kind ?? MentionKind.Name);
        if (mention?.Kind == MentionKind.Pronoun && speaker is null) sure *= 0.7;
        var because = evidence switch
        {
            AttributionEvidence.CueAfter => $"'{words}' and '{cue}' follow it",
            AttributionEvidence.CueBefore => $"'{words}' and '{cue}' stand before it",
            AttributionEvidence.AccordingTo => $"'{cue} {words}'",
            AttributionEvidence.SameSentence => $"'{words}' and '{cue}' stand in its sentence",
            AttributionEvidence.SameParagraph => "its paragraph has this source",
            AttributionEvidence.Continued => "the paragraph before left this source's quotation open",
            AttributionEvidence.PreviousParagraph => "its paragraph is a quotation that goes on from the one before",
            AttributionEvidence.Repeated => "the body gives these words to this source",
            _ => "the paragraph before speaks of this person only",
        };
        if (mention?.Kind == MentionKind.Pronoun) because += speaker is null ? "; nobody fits the pronoun" : $"; the pronoun stands for {speaker}";
        return (Math.Round(sure, 2), because);
    }

    private static double Share(AttributionEvidence evidence, QuotationType type, MentionKind kind) => (evidence, type, kind) switch
    {
        (AttributionEvidence.CueAfter, QuotationType.Direct, MentionKind.Nominal) => 0.84,
        (AttributionEvidence.CueAfter, QuotationType.Direct, MentionKind.Pronoun) => 0.97,
        (AttributionEvidence.CueAfter, QuotationType.Direct, _) => 0.96,
        (AttributionEvidence.CueAfter, QuotationType.Indirect, MentionKind.Pronoun) => 0.86,
        (AttributionEvidence.CueAfter, QuotationType.Indirect, _) => 0.56,
        (AttributionEvidence.CueAfter, _, _) => 0.8,
        (AttributionEvidence.CueBefore, QuotationType.Direct, MentionKind.Nominal) => 0.27,
        (AttributionEvidence.CueBefore, QuotationType.Direct, _) => 0.66,
        (AttributionEvidence.CueBefore, QuotationType.Mixed, MentionKind.Nominal) => 0.4,
        (AttributionEvidence.CueBefore, QuotationType.Mixed, _) => 0.84,
        (AttributionEvidence.CueBefore, _, MentionKind.Name) => 0.66,
        (AttributionEvidence.CueBefore, _, _) => 0.55,
        (AttributionEvidence.AccordingTo, _, _) => 0.77,
        (AttributionEvidence.SameSentence, _, _) => 0.2,
        (AttributionEvidence.SameParagraph, _, MentionKind.Nominal) => 0.82,
        (AttributionEvidence.SameParagraph, _, _) => 0.93,
        (AttributionEvidence.Continued, _, _) => 0.9,
        (AttributionEvidence.PreviousParagraph, _, _) => 0.7,
        (AttributionEvidence.Repeated, _, _) => 0.67,
        _ => 0.5,
    };
}
