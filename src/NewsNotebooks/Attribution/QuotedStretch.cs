using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>What stands between a pair of quotation marks, within one paragraph.</summary>
/// <param name="Inner">The text without the marks.</param>
/// <param name="Outer">The text with the marks that are there.</param>
/// <param name="IsContinued">Opened but not closed in its paragraph, and the next paragraph opens again: the same speaker goes on.</param>
public sealed record QuotedStretch(TextSpan Inner, TextSpan Outer, bool IsContinued);
