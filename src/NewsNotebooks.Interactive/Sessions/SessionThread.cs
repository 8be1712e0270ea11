using NewsNotebooks.Interactive.Sessions.Api;

namespace NewsNotebooks.Interactive.Sessions;

/// <summary>The one thread on which a session's cells run, and everything that follows an <c>await</c> in them.</summary>
/// <remarks>
/// A cell is stopped by ordinary exceptions: a loop at the checkpoint that the compiler of cells puts into it
/// (<see cref="CellCheckpoint"/>), a blocked wait by <see cref="Thread.Interrupt"/>, and an <c>await</c> by no longer
/// waiting for it. Unwinding a thread from outside (<c>ControlledExecution</c>) is not done: tried with .NET 10 on
/// Linux, it ends the process where the loop makes a call, leaves locks held, and does not work a second time.
/// </remarks>
internal sealed class SessionThread : IDisposable
{
    private const int StackSize = 16 << 20;
    private static readonly TimeSpan StopInterval = TimeSpan.FromMilliseconds(100);
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

    /// <summary>Queues a continuation.</summary>
    public void Post(CellSynchronizationContext context, Action work)
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

    /// <summary>Runs <paramref name="body"/> on this thread and pumps its continuations until its task has ended.</summary>
    /// <exception cref="CellInterruptedException">The run was stopped.</exception>
    public T Pump<T>(CellRun run, Func<Task<T>> body)
    {
        Task<T>? task = null;
        try
        {
            Execute(run, () => task = body());
            PumpUntilEnd(run, task!);
        }
        catch (CellInterruptedException stopped) when (stopped.InnerException is null && task is { IsCompleted: true })
        {
            throw new CellInterruptedException(FailureOf(task));
        }
        return task!.GetAwaiter().GetResult();
    }

    private void PumpUntilEnd(CellRun run, Task task)
    {
        task.ContinueWith(_ => Wake(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
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
    }

    /// <summary>What a task ended with: where a stopped cell was.</summary>
    private static Exception? FailureOf(Task task)
    {
        try
        {
            task.GetAwaiter().GetResult();
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
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
            work();
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

    /// <summary>Ends a wait, and again, should the cell catch what ends it and wait anew; loops see the checkpoint.</summary>
    private async Task StopAsync(CellRun run)
    {
        CellCheckpoint.Open();
        run.Stop();
        Wake();
        while (_current == run)
        {
            _interruptible.Interrupt();
            await Task.Delay(StopInterval).ConfigureAwait(false);
        }
        CellCheckpoint.Close();
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
