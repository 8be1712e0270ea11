using System.Runtime;

namespace NewsNotebooks.Interactive.Sessions;

/// <summary>The one thread on which a session's cells run, and everything that follows an <c>await</c> in them.</summary>
/// <remarks>
/// Each piece of work, a cell's first part and every continuation, runs under <see cref="ControlledExecution"/>, which
/// unwinds a busy loop; a blocked wait is ended by <see cref="Thread.Interrupt"/>, and an <c>await</c> simply by no
/// longer waiting for it. The loop itself runs outside of all three, so the thread survives.
/// </remarks>
internal sealed class SessionThread : IDisposable
{
    private const int StackSize = 16 << 20;
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan RescueInterval = TimeSpan.FromMilliseconds(50);

    private readonly object _gate = new();
    private readonly Queue<Action> _jobs = [];
    private readonly Queue<(CellSynchronizationContext Context, Action Work)> _posts = [];
    private readonly Interruptible _interruptible;
    private readonly Thread _thread;
    private volatile CellRun? _current;
    private bool _rescuing;
    private bool _disposed;

    /// <summary>Starts the thread; <paramref name="prepare"/> runs on it first.</summary>
    public SessionThread(Action prepare)
    {
        _thread = new Thread(() => Loop(prepare), StackSize) { IsBackground = true, Name = "C# session" };
        _interruptible = new Interruptible(_thread);
        _thread.Start();
    }

    /// <summary>Whether the caller is on this thread.</summary>
    public bool IsCurrent => Thread.CurrentThread == _thread;

    /// <summary>Makes a run the one that <see cref="Interrupt"/> stops.</summary>
    public CellRun Begin() => _current = new CellRun(this);

    /// <summary>Ends a run: from now on there is nothing to stop.</summary>
    public void End() => _current = null;

    /// <summary>Runs <paramref name="job"/> on the thread after those before it.</summary>
    public Task<T> InvokeAsync<T>(Func<T> job)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _jobs.Enqueue(() =>
            {
                try
                {
                    done.SetResult(job());
                }
                catch (Exception e)
                {
                    done.SetException(e);
                }
            });
            Monitor.PulseAll(_gate);
        }
        return done.Task;
    }

    /// <summary>Queues a continuation. In a finally block, since stopping a cell must not unwind it half way.</summary>
    public void Post(CellSynchronizationContext context, Action work)
    {
        try
        {
        }
        finally
        {
            lock (_gate)
            {
                _posts.Enqueue((context, work));
                Monitor.PulseAll(_gate);
                if (_interruptible.IsBusy && !_rescuing)
                {
                    _rescuing = true;
                    _ = Task.Run(RescueAsync);
                }
            }
        }
    }

    /// <summary>Runs <paramref name="body"/> on this thread and pumps its continuations until its task has ended.</summary>
    /// <exception cref="CellInterruptedException">The run was stopped.</exception>
    public T Pump<T>(CellRun run, Func<Task<T>> body)
    {
        Task<T>? task = null;
        Execute(run, () => task = body());
        task!.ContinueWith(_ => Wake(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        while (!task.IsCompleted)
        {
            if (TakePost(() => task.IsCompleted || run.Token.IsCancellationRequested) is { } post)
                ExecutePost(run, post);
            if (run.Token.IsCancellationRequested)
            {
                run.Context.Abandon();
                throw new CellInterruptedException(null);
            }
        }
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Runs a piece of a cell's work so that it can be stopped.</summary>
    /// <exception cref="CellInterruptedException">It was stopped.</exception>
    public void Execute(CellRun run, Action work)
    {
        Exception? where = null;
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(run.Context);
        _interruptible.Enter();
        try
        {
            RunControlled(work, run.AbortToken);
        }
        catch (Exception e) when (run.Token.IsCancellationRequested)
        {
            where = e;
        }
        finally
        {
            _interruptible.Leave();
            SynchronizationContext.SetSynchronizationContext(before);
        }
        if (!run.Token.IsCancellationRequested)
            return;
        run.Context.Abandon();
        throw new CellInterruptedException(where);
    }

    /// <summary>Called where a cell calls the engine: ends it there, by an ordinary exception, if it is to stop.</summary>
    public void ThrowIfStopping()
    {
        if (IsCurrent)
            _current?.Token.ThrowIfCancellationRequested();
    }

    /// <summary>Stops the run that <see cref="Begin"/> made, whatever it is doing; does nothing between cells.</summary>
    public void Interrupt()
    {
        if (_current is { } run)
            _ = StopAsync(run);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            Monitor.PulseAll(_gate);
        }
        Interrupt();
    }

    // SYSLIB0046 warns of ControlledExecution because unwinding a thread anywhere can leave broken state behind. That is
    // the bargain of every notebook's stop button: the user asked for it, and the other choice is to lose all state.
#pragma warning disable SYSLIB0046
    private static void RunControlled(Action work, CancellationToken stop) => ControlledExecution.Run(work, stop);
#pragma warning restore SYSLIB0046

    /// <summary>First ends a wait, then unwinds; and again, should the cell catch what ends a wait and wait anew.</summary>
    private async Task StopAsync(CellRun run)
    {
        run.Stop();
        _interruptible.Interrupt();
        Wake();
        await Task.Delay(Grace).ConfigureAwait(false);
        run.Abort();
        while (_current == run)
        {
            await Task.Delay(Grace).ConfigureAwait(false);
            if (_current == run)
                _interruptible.Interrupt();
        }
    }

    private void Loop(Action prepare)
    {
        prepare();
        while (true)
        {
            Action? job = null;
            var post = TakePost(() => _disposed || _jobs.TryDequeue(out job));
            if (post is { } late)
                ExecuteLate(late);
            else if (job is not null)
                job();
            else if (_disposed)
                return;
        }
    }

    /// <summary>Runs what an earlier cell left behind without waiting for it.</summary>
    private void ExecuteLate((CellSynchronizationContext Context, Action Work) post)
    {
        var between = _current is null;
        var run = _current ?? Begin();
        try
        {
            ExecutePost(run, post);
        }
        catch (Exception e) when (e is CellInterruptedException or OperationCanceledException)
        {
            // Stopped, as asked; nobody waits for it.
        }
        finally
        {
            if (between)
                Interlocked.CompareExchange(ref _current, null, run);
        }
    }

    /// <summary>Runs a continuation. What it throws has no task to go to (<c>async void</c>), so it is printed.</summary>
    private void ExecutePost(CellRun run, (CellSynchronizationContext Context, Action Work) post)
    {
        if (post.Context.IsAbandoned)
            return;
        try
        {
            Execute(run, post.Work);
        }
        catch (Exception e) when (e is not CellInterruptedException)
        {
            Console.Error.WriteLine(e);
        }
    }

    private (CellSynchronizationContext Context, Action Work)? TakePost(Func<bool> enough)
    {
        lock (_gate)
        {
            while (true)
            {
                if (_posts.TryDequeue(out var post))
                    return post;
                if (enough())
                    return null;
                Monitor.Wait(_gate);
            }
        }
    }

    private void Wake()
    {
        lock (_gate)
            Monitor.PulseAll(_gate);
    }

    /// <summary>
    /// A cell that blocks its thread on a task (<c>.Result</c>) waits for continuations that wait for its thread. Where
    /// that is so, they run on the thread pool, as they would in a program without a synchronization context.
    /// </summary>
    private async Task RescueAsync()
    {
        while (true)
        {
            await Task.Delay(RescueInterval).ConfigureAwait(false);
            lock (_gate)
            {
                if (_posts.Count == 0 || !_interruptible.IsBusy)
                {
                    _rescuing = false;
                    return;
                }
                if ((_thread.ThreadState & ThreadState.WaitSleepJoin) == 0)
                    continue;
                while (_posts.TryDequeue(out var post))
                {
                    if (!post.Context.IsAbandoned)
                        ThreadPool.QueueUserWorkItem(static work => work(), post.Work, preferLocal: false);
                }
            }
        }
    }
}
