using NewsNotebooks.DataFrames;

namespace NewsNotebooks.Terms;

/// <summary>A cell of a document-term matrix that is not 0.</summary>
/// <param name="DocId">The article's id.</param>
/// <param name="Term">The term, in its normalised form.</param>
/// <param name="Weight">Its weight; which one is said in <paramref name="WeightName"/>.</param>
/// <param name="WeightName">The variant, in snake case, such as <c>tf_idf_smooth_l2</c>.</param>
public sealed record TermWeightCell(string DocId, string Term, double Weight, string WeightName) : IRow;
