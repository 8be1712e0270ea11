using NewsNotebooks.Corpora;
using NewsNotebooks.DataFrames;
using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>How much of a quotation stands inside quotation marks.</summary>
public enum QuotationType
{
    /// <summary>All of its words.</summary>
    Direct,

    /// <summary>Some of them.</summary>
    Mixed,

    /// <summary>None.</summary>
    Indirect,
}

/// <summary>One contiguous piece of what somebody said, within one paragraph.</summary>
/// <param name="DocId">The article's id.</param>
/// <param name="Span">Where the piece stands: the columns <c>start</c> and <c>end</c>; outer quotation marks excluded.</param>
/// <param name="Type">How much of it is quoted.</param>
/// <param name="Text">The piece.</param>
/// <param name="Quoted">The stretches of it inside quotation marks; as a column <c>652-721;730-744</c>.</param>
/// <param name="Attribution">The number, from 1, that the pieces of one attribution share in their article.</param>
/// <param name="Cue">The word that introduces it; null where there is none.</param>
/// <param name="CueSpan">Where the cue stands: <c>cue_start</c> and <c>cue_end</c>.</param>
/// <param name="Mention">The mention of the source beside it; null where there is none.</param>
/// <param name="SpeakerSpan">Where the mention stands: <c>speaker_start</c> and <c>speaker_end</c>.</param>
/// <param name="Speaker">The canonical name that the mention stands for; null where it is not known.</param>
/// <param name="Confidence">How sure the attribution is, from 0 to 1.</param>
/// <param name="Reason">On what it rests, in words.</param>
/// <param name="Outlet">Who published the article; null where it is not known.</param>
/// <param name="Published">When it was published; null where it is not known.</param>
public sealed record Quotation(string DocId, TextSpan Span, QuotationType Type, string Text,
    IReadOnlyList<TextSpan> Quoted, int Attribution, string? Cue, TextSpan? CueSpan, string? Mention, TextSpan? SpeakerSpan, string? Speaker,
    double Confidence, string Reason, string? Outlet, PublicationTime? Published) : IRow;
