using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>What kind of mention a source is.</summary>
public enum MentionKind
{
    /// <summary>A name, of a person, organisation or place.</summary>
    Name,

    /// <summary>A pronoun.</summary>
    Pronoun,

    /// <summary>A description, such as <c>the mayor</c> or <c>analysts</c>.</summary>
    Nominal,
}

/// <summary>The words beside a quotation that say whose it is.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Kind">What kind of mention they are.</param>
public sealed record SourceMention(TextSpan Span, MentionKind Kind);

/// <summary>A contiguous piece of what is attributed, within one paragraph.</summary>
/// <param name="Span">Where it stands, outer quotation marks excluded.</param>
/// <param name="Quoted">The stretches of it inside quotation marks.</param>
public sealed record Content(TextSpan Span, IReadOnlyList<TextSpan> Quoted);

/// <summary>On what an attribution rests.</summary>
public enum AttributionEvidence
{
    /// <summary>Source and cue follow the quotation: "…," she said.</summary>
    CueAfter,

    /// <summary>Source and cue stand before it: she said: "…".</summary>
    CueBefore,

    /// <summary><c>according to</c> a source.</summary>
    AccordingTo,

    /// <summary>A cue elsewhere in the sentence.</summary>
    SameSentence,

    /// <summary>The quotation goes on in the paragraph of one whose source is known.</summary>
    SameParagraph,

    /// <summary>The paragraph before left its quotation open.</summary>
    Continued,

    /// <summary>The paragraph is a quotation, and the one before has one whose source is known.</summary>
    PreviousParagraph,

    /// <summary>The sentence before speaks of one person.</summary>
    Introduced,

    /// <summary>A headline repeats what somebody says in the body.</summary>
    Repeated,

    /// <summary>Nothing says who spoke.</summary>
    None,
}

/// <summary>Who said what, as the words beside it say: source, cue and content.</summary>
/// <param name="Source">The mention of the source; null where none stands beside the content.</param>
/// <param name="Cue">The word that introduces the content; null where there is none.</param>
/// <param name="Contents">The pieces of what is said.</param>
/// <param name="Evidence">On what the attribution rests.</param>
public sealed record AttributionRelation(SourceMention? Source, TextSpan? Cue, IReadOnlyList<Content> Contents, AttributionEvidence Evidence);
