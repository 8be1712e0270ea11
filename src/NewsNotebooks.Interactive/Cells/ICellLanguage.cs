namespace NewsNotebooks.Interactive.Cells;

/// <summary>A language beside C# that a cell, or a part of it, may be in.</summary>
internal interface ICellLanguage
{
    /// <summary>The names by which <c>#!</c> switches to it, the usual one first.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>What becomes of the text, in a sentence.</summary>
    string Summary { get; }

    /// <summary>Does with the text what the language is for.</summary>
    /// <param name="step">The text, and the words behind the language's name.</param>
    /// <param name="cell">The running cell.</param>
    /// <exception cref="Sessions.Errors.ReportedException">The arguments do not fit, or it cannot be done.</exception>
    Task RunAsync(TextStep step, RunningCell cell);
}
