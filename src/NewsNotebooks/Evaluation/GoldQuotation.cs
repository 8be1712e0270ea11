using NewsNotebooks.Text;

namespace NewsNotebooks.Evaluation;

/// <summary>A piece of a quotation as annotated, or as found: what is compared of it.</summary>
/// <param name="Span">Where the piece stands.</param>
/// <param name="Type"><c>direct</c>, <c>mixed</c> or <c>indirect</c>.</param>
/// <param name="Quoted">The stretches of it inside quotation marks.</param>
/// <param name="Mention">Where the mention of the source stands; null where there is none.</param>
/// <param name="Speaker">The canonical name; null where it is not known.</param>
public sealed record GoldQuotation(TextSpan Span, string Type, IReadOnlyList<TextSpan> Quoted, TextSpan? Mention, string? Speaker);
