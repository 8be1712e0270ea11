using NewsNotebooks.Text;

namespace NewsNotebooks.Evaluation;

/// <summary>A time expression as annotated, or as found: what is compared of it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Type">TIMEX3's type.</param>
/// <param name="Value">TIMEX3's value; null where it cannot be resolved.</param>
public sealed record GoldTimex(TextSpan Span, string Type, string? Value);
