using NewsNotebooks.DataFrames;

namespace NewsNotebooks.Terms;

/// <summary>A time in which a term is in more articles than before and after.</summary>
/// <param name="Term">The term, in its normalised form.</param>
/// <param name="Level">1 for a burst, 2 for a burst within a burst, and so on.</param>
/// <param name="From">The first day of its first period.</param>
/// <param name="To">The last day of its last period.</param>
/// <param name="Weight">By how much the burst explains its periods better than the level below, in natural logarithms; the larger, the clearer.</param>
/// <param name="Matching">Its articles that have the term.</param>
/// <param name="Articles">All articles of its days.</param>
/// <param name="DocIds">The ids of those that have the term, divided by <c>;</c>, most occurrences first.</param>
public sealed record Burst(string Term, int Level, DateOnly From, DateOnly To, double Weight, int Matching, int Articles, string DocIds) : IRow;
