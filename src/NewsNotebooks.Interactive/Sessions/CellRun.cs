using System.Diagnostics.CodeAnalysis;

namespace NewsNotebooks.Interactive.Sessions;

/// <summary>One run of a cell: what stops it, and where its continuations go.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable",
    Justification = "Stop may come after the end of the run, and the source holds nothing that needs disposing.")]
internal sealed class CellRun(SessionThread thread)
{
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Cancelled when the cell is to stop.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>Where the cell's continuations go.</summary>
    public CellSynchronizationContext Context { get; } = new(thread);

    /// <summary>Asks the run to stop. What listens to the token is called elsewhere: the caller must not wait for it.</summary>
    public void Stop() => _ = _stop.CancelAsync();
}

/// <summary>The cell was stopped by <see cref="CSharpSession.Interrupt"/>.</summary>
internal sealed class CellInterruptedException(Exception? where) : Exception("The cell was interrupted.", where);
