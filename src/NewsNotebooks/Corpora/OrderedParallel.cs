namespace NewsNotebooks.Corpora;

/// <summary>Works on the items of a stream with several threads, and gives the results in the order of the items.</summary>
/// <remarks>The caller's thread reads the items; threads of our own work on them. Only so many items, and so many bytes of them, are on
/// their way at a time, so that memory does not grow with the stream. Who stops early waits for nobody: a thread ends after its item.</remarks>
internal sealed class OrderedParallel<TItem, TResult> : IDisposable
{
    private const int MostItems = 64;
    private const long MostBytes = 16 << 20;

    private readonly object _gate = new();
    private readonly Queue<OrderedJob<TItem, TResult>> _ordered = new(), _waiting = new();
    private readonly IEnumerator<TItem> _source;
    private readonly Func<TItem, long> _size;
    private readonly Func<TItem, TResult> _work;
    private readonly int _threads;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenRegistration _registration;
    private long _bytes;
    private int _started;
    private bool _isRead, _isStopped;

    private OrderedParallel(IEnumerator<TItem> source, Func<TItem, long> size, Func<TItem, TResult> work, int threads, CancellationToken cancellation)
    {
        (_source, _size, _work, _threads, _cancellation) = (source, size, work, threads, cancellation);
        _registration = cancellation.Register(Wake);
    }

    /// <summary>The results of all items, in order; what reading or work throws comes in its place.</summary>
    /// <param name="items">The items, read on the caller's thread.</param>
    /// <param name="size">An item's size in bytes, roughly.</param>
    /// <param name="work">What is done with an item, on any thread.</param>
    /// <param name="threads">How many threads work at most.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/> at once.</param>
    public static IEnumerable<TResult> Select(IEnumerable<TItem> items, Func<TItem, long> size, Func<TItem, TResult> work, int threads, CancellationToken cancellation)
    {
        using var source = items.GetEnumerator();
        using var run = new OrderedParallel<TItem, TResult>(source, size, work, threads, cancellation);
        while (run.Next() is { } job)
        {
            yield return job.Result();
            run.Forget(job);
        }
    }

    /// <summary>Lets the threads end.</summary>
    public void Dispose()
    {
        _registration.Dispose();
        lock (_gate) _isStopped = true;
        Wake();
    }

    /// <summary>The next job in order, done; null at the end.</summary>
    private OrderedJob<TItem, TResult>? Next()
    {
        while (Read() is { } job) Add(job);
        if (_ordered.Count == 0) return null;
        lock (_gate)
        {
            while (!_ordered.Peek().IsDone && !_cancellation.IsCancellationRequested) Monitor.Wait(_gate);
        }
        _cancellation.ThrowIfCancellationRequested();
        return _ordered.Dequeue();
    }

    private void Forget(OrderedJob<TItem, TResult> job) => _bytes -= job.Size;

    /// <summary>The next item as a job; null where there is none, or enough on their way.</summary>
    private OrderedJob<TItem, TResult>? Read()
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_isRead || _ordered.Count >= MostItems || (_bytes >= MostBytes && _ordered.Count > 0)) return null;
        try
        {
            if (_source.MoveNext()) return new(_source.Current, _size(_source.Current));
            _isRead = true;
            return null;
        }
        catch (Exception error) when (error is not (OperationCanceledException or ThreadInterruptedException))
        {
            _isRead = true;
            return OrderedJob<TItem, TResult>.Failed(error);
        }
    }

    private void Add(OrderedJob<TItem, TResult> job)
    {
        _ordered.Enqueue(job);
        _bytes += job.Size;
        if (job.IsDone) return;
        lock (_gate)
        {
            _waiting.Enqueue(job);
            Monitor.PulseAll(_gate);
        }
        if (_started >= _threads) return;
        _started++;
        new Thread(Work) { IsBackground = true, Name = $"analysis {_started}" }.Start();
    }

    private void Work()
    {
        while (Take() is { } job)
        {
            job.Do(_work);
            lock (_gate)
            {
                job.IsDone = true;
                Monitor.PulseAll(_gate);
            }
        }
    }

    private OrderedJob<TItem, TResult>? Take()
    {
        lock (_gate)
        {
            while (_waiting.Count == 0 && !_isStopped) Monitor.Wait(_gate);
            return _isStopped || _cancellation.IsCancellationRequested ? null : _waiting.Dequeue();
        }
    }

    private void Wake()
    {
        lock (_gate) Monitor.PulseAll(_gate);
    }
}
