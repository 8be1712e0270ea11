using NewsNotebooks.DataFrames;

namespace NewsNotebooks.Terms;

/// <summary>How often a term occurs in one article, outlet or month.</summary>
/// <param name="Group">The article's id, the outlet's name, or the month as <c>2019-04</c>; null collects articles that have none.</param>
/// <param name="Term">The term, in its normalised form.</param>
/// <param name="Count">Its occurrences in the group.</param>
/// <param name="Documents">The group's articles it occurs in.</param>
/// <param name="Tokens">All tokens of the group that were counted, stop words left out where the tokenizer leaves them out.</param>
/// <param name="PerThousand">Occurrences in 1,000 counted tokens of the group.</param>
public sealed record GroupedTermCount(string? Group, string Term, int Count, int Documents, int Tokens, double PerThousand) : IRow;
