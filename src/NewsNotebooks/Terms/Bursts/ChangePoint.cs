using NewsNotebooks.DataFrames;

namespace NewsNotebooks.Terms;

/// <summary>A day from which on a term's rate is another.</summary>
/// <param name="Term">The term, in its normalised form.</param>
/// <param name="Day">The first day of the first period with the new rate.</param>
/// <param name="Before">Occurrences in 1,000 tokens from the change point before to this one.</param>
/// <param name="After">Occurrences in 1,000 tokens from this one to the next.</param>
/// <param name="LogLikelihood">G² of the two rates in the stretch that was split here.</param>
/// <param name="P">The share of rearrangements of the stretch's periods that split as clearly, by chance; at least 1 / (rearrangements + 1).</param>
/// <param name="DocIds">The ids of the articles of the next stretch that have the term, divided by <c>;</c>, most occurrences first.</param>
public sealed record ChangePoint(string Term, DateOnly Day, double Before, double After, double LogLikelihood, double P, string DocIds) : IRow;
