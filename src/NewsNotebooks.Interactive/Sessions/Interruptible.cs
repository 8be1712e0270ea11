namespace NewsNotebooks.Interactive.Sessions;

/// <summary>Lets <see cref="Thread.Interrupt"/> reach a thread inside a stretch of work and never outside of it.</summary>
/// <remarks>
/// An interrupt that finds no wait stays pending and would hit the thread's own next wait; so leaving the stretch waits
/// for an interrupt under way and takes it off. No locks: waiting for one is itself interruptible.
/// </remarks>
internal sealed class Interruptible(Thread thread)
{
    private const int Idle = 0, Working = 1, Interrupting = 2, Interrupted = 3;
    private int _state;

    /// <summary>Whether the thread is inside the stretch.</summary>
    public bool IsBusy => Volatile.Read(ref _state) != Idle;

    /// <summary>Called by the thread before the work.</summary>
    public void Enter() => Volatile.Write(ref _state, Working);

    /// <summary>Called by the thread after the work; no interrupt is pending or comes afterwards.</summary>
    public void Leave()
    {
        if (Interlocked.CompareExchange(ref _state, Idle, Working) == Working)
            return;
        while (Interlocked.CompareExchange(ref _state, Idle, Interrupted) != Interrupted)
            Thread.SpinWait(20);
        try
        {
            Thread.Sleep(1);
        }
        catch (ThreadInterruptedException)
        {
            // That was the pending one.
        }
    }

    /// <summary>Interrupts the thread if it is inside the stretch and waits; called from other threads.</summary>
    public void Interrupt()
    {
        if (Interlocked.CompareExchange(ref _state, Interrupting, Working) == Working
            || Interlocked.CompareExchange(ref _state, Interrupting, Interrupted) == Interrupted)
        {
            if ((thread.ThreadState & ThreadState.WaitSleepJoin) != 0)
                thread.Interrupt();
            Volatile.Write(ref _state, Interrupted);
        }
    }
}
