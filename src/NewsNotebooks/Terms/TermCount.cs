using NewsNotebooks.DataFrames;

namespace NewsNotebooks.Terms;

/// <summary>How often a term occurs.</summary>
/// <param name="Term">The term, in its normalised form.</param>
/// <param name="Count">Its occurrences (term frequency).</param>
/// <param name="Documents">The articles it occurs in (document frequency).</param>
public sealed record TermCount(string Term, int Count, int Documents) : IRow;
