using NewsNotebooks.DataFrames;
using NewsNotebooks.Text;

namespace NewsNotebooks.Terms;

/// <summary>One occurrence of a word, phrase or pattern with what stands around it.</summary>
/// <param name="DocId">The article's id.</param>
/// <param name="Outlet">The article's outlet; null where it is not known.</param>
/// <param name="Published">The day of publication; null where it is not known.</param>
/// <param name="Left">The text before it, line breaks as blanks.</param>
/// <param name="Node">What was found, as it is written.</param>
/// <param name="Right">The text behind it.</param>
/// <param name="Span">Where the node stands in the article's text.</param>
public sealed record ConcordanceLine(string DocId, string? Outlet, DateOnly? Published, string Left, string Node, string Right, TextSpan Span) : IRow;
