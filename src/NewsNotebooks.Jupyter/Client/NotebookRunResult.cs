namespace NewsNotebooks.Jupyter.Client;

/// <summary>How the run of a notebook ended.</summary>
/// <param name="FailedCell">The place of the cell that failed among all cells, from 0; null where none did.</param>
/// <param name="ErrorName">The failure's kind, the exception's type for example; null where no cell failed.</param>
/// <param name="ErrorValue">The failure's message; null where no cell failed.</param>
/// <param name="Elapsed">How long the run took.</param>
public sealed record NotebookRunResult(int? FailedCell, string? ErrorName, string? ErrorValue, TimeSpan Elapsed)
{
    /// <summary>Whether all cells ran, apart from failures that a cell's tag <c>raises-exception</c> allows.</summary>
    public bool Succeeded => FailedCell is null;
}
