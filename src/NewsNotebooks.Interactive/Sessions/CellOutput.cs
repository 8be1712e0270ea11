using NewsNotebooks.Interactive.Formatting;

namespace NewsNotebooks.Interactive.Sessions;

/// <summary>Something a cell has put out while it ran; the engine's whole vocabulary towards front ends.</summary>
public abstract record CellOutput;

/// <summary>Text written to a standard stream.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">What was written since the last such output.</param>
public sealed record StreamOutput(string Name, string Text) : CellOutput;

/// <summary>A displayed value; with <paramref name="IsUpdate"/>, it replaces the one shown under the same id.</summary>
public sealed record DisplayOutput(MimeBundle Bundle, string DisplayId, bool IsUpdate = false) : CellOutput;

/// <summary>The value of the cell's last expression.</summary>
public sealed record ResultOutput(MimeBundle Bundle) : CellOutput;

/// <summary>Why the cell failed, in Jupyter's terms.</summary>
/// <param name="Name">The exception's type, or <c>CompilationError</c>, or <c>KeyboardInterrupt</c>.</param>
/// <param name="Value">The message.</param>
/// <param name="Traceback">Lines to show, ANSI colours allowed, cut to the user's own frames.</param>
public sealed record ErrorOutput(string Name, string Value, IReadOnlyList<string> Traceback) : CellOutput;

/// <summary>Removes what the cell has shown so far; with <paramref name="Wait"/>, only when the next output comes.</summary>
public sealed record ClearOutput(bool Wait) : CellOutput;
