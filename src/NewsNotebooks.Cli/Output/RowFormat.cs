namespace NewsNotebooks.Cli.Output;

/// <summary>How the rows of a verb are laid out.</summary>
/// <param name="Nested">The name of the list in a line an article; null for a line a row.</param>
/// <param name="TableColumns">The columns that a terminal shows.</param>
internal sealed record RowFormat(string? Nested, IReadOnlyList<string> TableColumns);
