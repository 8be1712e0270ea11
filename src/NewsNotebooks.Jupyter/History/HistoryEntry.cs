namespace NewsNotebooks.Jupyter.History;

/// <summary>A cell that was run.</summary>
/// <param name="Session">The number of the session, counted up from 1.</param>
/// <param name="Line">The cell's number in its session.</param>
/// <param name="Input">Its code.</param>
/// <param name="Output">The text of its result; null where it had none.</param>
public sealed record HistoryEntry(int Session, int Line, string Input, string? Output);
