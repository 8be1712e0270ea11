using NewsNotebooks.Text;
using NewsNotebooks.Timelines;

namespace NewsNotebooks.Evaluation;

/// <summary>A dated clause as annotated, or as found: what is compared of it.</summary>
/// <param name="Span">Where its time expression stands.</param>
/// <param name="ClauseSpan">Where the clause stands.</param>
/// <param name="Status">Whether its event has come about.</param>
public sealed record GoldClause(TextSpan Span, TextSpan ClauseSpan, EventStatus Status);
