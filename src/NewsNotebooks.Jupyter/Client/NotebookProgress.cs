namespace NewsNotebooks.Jupyter.Client;

/// <summary>How far the run of a notebook has come; reported before each code cell and once at the end.</summary>
/// <param name="CellIndex">The place of the cell among all cells of the notebook, from 0; the number of cells at the end.</param>
/// <param name="CodeCellsDone">How many code cells have been run.</param>
/// <param name="CodeCellCount">How many code cells there are to run.</param>
/// <param name="Elapsed">The time since the first cell was started.</param>
public sealed record NotebookProgress(int CellIndex, int CodeCellsDone, int CodeCellCount, TimeSpan Elapsed);
