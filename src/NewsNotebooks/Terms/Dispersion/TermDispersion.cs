using NewsNotebooks.DataFrames;

namespace NewsNotebooks.Terms;

/// <summary>How evenly a term is spread over the parts of a corpus.</summary>
/// <param name="Term">The term, in its normalised form.</param>
/// <param name="Count">Its occurrences.</param>
/// <param name="Range">The parts it occurs in.</param>
/// <param name="Parts">All parts that have tokens.</param>
/// <param name="Dp">Gries' deviation of proportions, from 0 (as evenly as the parts' sizes let expect) towards 1 (all in one small part).</param>
/// <param name="DpNorm">DP divided by the most that the parts allow, 1 - the smallest part's share; null where there is one part only.</param>
/// <param name="JuillandD">Juilland's D, from 0 (in one part) to 1 (at the same rate in all); null where there is one part only.</param>
public sealed record TermDispersion(string Term, int Count, int Range, int Parts, double Dp, double? DpNorm, double? JuillandD) : IRow;
