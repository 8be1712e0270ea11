namespace NewsNotebooks.Interactive.Cells;

/// <summary>A stretch of a cell that is done as a whole; the steps of a cell are done in order.</summary>
/// <param name="Line">The line of the cell, from 0, that it starts on.</param>
internal abstract record CellStep(int Line);

/// <summary>Code, or text in another language.</summary>
/// <param name="Language">The name of the language, as registered.</param>
/// <param name="Arguments">What stands behind the name on the line that switches to it.</param>
/// <param name="Text">The text, without that line.</param>
/// <param name="Line">The line that the text starts on.</param>
internal sealed record TextStep(string Language, IReadOnlyList<string> Arguments, string Text, int Line) : CellStep(Line);

/// <summary>A line that speaks to the kernel: <c>#!who</c>.</summary>
/// <param name="Name">The directive's name, without <c>#!</c>.</param>
/// <param name="Arguments">What stands behind it.</param>
/// <param name="Line">The line it stands on.</param>
internal sealed record DirectiveStep(string Name, IReadOnlyList<string> Arguments, int Line) : CellStep(Line);
