using NewsNotebooks.DataFrames;

namespace NewsNotebooks.Terms;

/// <summary>How much more or less often a term occurs in a target than in a reference.</summary>
/// <param name="Group">What the target is: an outlet's or another group's name, or null where two collections were compared.</param>
/// <param name="Term">The term, in its normalised form.</param>
/// <param name="TargetCount">Its occurrences in the target.</param>
/// <param name="ReferenceCount">Its occurrences in the reference.</param>
/// <param name="TargetTokens">All tokens of the target.</param>
/// <param name="ReferenceTokens">All tokens of the reference.</param>
/// <param name="LogLikelihood">G², at least 0; how surely the rates differ, in either direction.</param>
/// <param name="ChiSquare">Pearson's chi-square without Yates' correction.</param>
/// <param name="LogRatio">The binary logarithm of the rates' ratio: 1 is twice, -1 half as often as in the reference. See <see cref="Terms.LogRatio"/>.</param>
/// <param name="P">The probability of a G² as large by chance (chi-square distribution, one degree of freedom).</param>
/// <param name="AdjustedP"><paramref name="P"/> adjusted for the number of terms tested in the group, by Benjamini and Hochberg.</param>
public sealed record KeyTerm(string? Group, string Term, int TargetCount, int ReferenceCount, int TargetTokens, int ReferenceTokens,
    double LogLikelihood, double ChiSquare, double LogRatio, double P, double AdjustedP) : IRow;
