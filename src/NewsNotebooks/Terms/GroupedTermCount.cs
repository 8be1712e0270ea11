using NewsNotebooks.DataFrames;

namespace NewsNotebooks.Terms;

/// <summary>How often a term occurs in one group of articles: an article, an outlet, a month, what a column says.</summary>
/// <param name="Group">The article's id, the period (<c>2019-04</c>), or what the column says; null collects articles that have none.</param>
/// <param name="Term">The term, in its normalised form.</param>
/// <param name="Count">Its occurrences in the group.</param>
/// <param name="Documents">The group's articles it occurs in.</param>
/// <param name="Tokens">All tokens of the group that were counted, stop words left out where the tokenizer leaves them out.</param>
/// <param name="PerThousand">Occurrences in 1,000 counted tokens of the group.</param>
/// <param name="TokensBeforeStopWords">The counted tokens, and the stop words and numbers that were left out.</param>
/// <param name="Articles">All articles of the group.</param>
public sealed record GroupedTermCount(string? Group, string Term, int Count, int Documents, int Tokens, double PerThousand, int TokensBeforeStopWords, int Articles) : IRow;
