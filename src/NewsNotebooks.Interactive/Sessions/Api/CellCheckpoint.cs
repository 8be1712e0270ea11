using System.ComponentModel;
using NewsNotebooks.Interactive.Sessions.Output;

namespace NewsNotebooks.Interactive.Sessions.Api;

/// <summary>Where a loop of a cell can be stopped. The engine puts calls of it into cells; cells need not.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellCheckpoint
{
    private static volatile int s_stopping;

    /// <summary>Goes on, unless the running cell is to stop; costs one read as long as no cell is.</summary>
    /// <exception cref="OperationCanceledException">The cell is to stop.</exception>
    public static void Pass()
    {
        if (s_stopping != 0)
            SessionOutput.Current?.Checkpoint();
    }

    internal static void Open() => Interlocked.Increment(ref s_stopping);

    internal static void Close() => Interlocked.Decrement(ref s_stopping);
}
