using System.Diagnostics.CodeAnalysis;

namespace NewsNotebooks.Interactive.Sessions;

/// <summary>One run of a cell: what stops it, and where its continuations go.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable",
    Justification = "Stop may come after the end of the run, and the source holds nothing that needs disposing.")]
internal sealed class CellRun(SessionThread thread)
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abort = new();

    /// <summary>Cancelled when the cell is to stop.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>Cancelled when the cell has been asked to stop and its thread has not come back: it is unwound.</summary>
    /// <remarks>
    /// Unwinding a thread in the middle of, say, a synchronized method can leave that locked for ever. So a cell that
    /// waits or prints is stopped there, by an ordinary exception, and only one that does neither is unwound.
    /// </remarks>
    public CancellationToken AbortToken => _abort.Token;

    /// <summary>Where the cell's continuations go.</summary>
    public CellSynchronizationContext Context { get; } = new(thread);

    /// <summary>Asks the run to stop.</summary>
    public void Stop() => _ = _stop.CancelAsync();

    /// <summary>Unwinds the run. The callback that does it waits for the thread, so it runs elsewhere.</summary>
    public void Abort() => _ = _abort.CancelAsync();
}

/// <summary>The cell was stopped by <see cref="CSharpSession.Interrupt"/>.</summary>
internal sealed class CellInterruptedException(Exception? where) : Exception("The cell was interrupted.", where);
