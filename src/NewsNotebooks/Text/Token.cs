namespace NewsNotebooks.Text;

/// <summary>One occurrence of a word.</summary>
/// <param name="Term">The word in its normalised form.</param>
/// <param name="Span">Where it stands in the text.</param>
public readonly record struct Token(string Term, TextSpan Span);
