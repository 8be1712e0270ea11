namespace NewsNotebooks.Interactive.Sessions;

/// <summary>Brings what follows an <c>await</c> in a cell back to the session's thread, where it can be stopped.</summary>
/// <remarks>Each cell has its own, so that what a stopped cell was still waiting for is dropped when it comes.</remarks>
internal sealed class CellSynchronizationContext(SessionThread thread) : SynchronizationContext
{
    private volatile bool _abandoned;

    /// <summary>Whether the cell was stopped.</summary>
    public bool IsAbandoned => _abandoned;

    /// <summary>Drops what the cell is still waiting for.</summary>
    public void Abandon() => _abandoned = true;

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state)
    {
        if (!_abandoned)
            thread.Post(this, () => d(state));
    }

    /// <inheritdoc/>
    public override void Send(SendOrPostCallback d, object? state)
    {
        if (thread.IsCurrent)
        {
            d(state);
            return;
        }
        using var done = new ManualResetEventSlim();
        Exception? failure = null;
        Post(_ =>
        {
            try
            {
                d(state);
            }
            catch (Exception e)
            {
                failure = e;
            }
            finally
            {
                done.Set();
            }
        }, null);
        done.Wait();
        if (failure is not null)
            throw new System.Reflection.TargetInvocationException(failure);
    }

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;
}
