using System.Collections.Concurrent;
using NewsNotebooks.Jupyter.Wire;

namespace NewsNotebooks.Jupyter.Hosting;

/// <summary>Handles the requests of one channel one after the other, on a thread of its own.</summary>
/// <remarks>Not on the thread pool, which a cell may have filled with work that never ends.</remarks>
internal sealed class RequestLoop : IDisposable
{
    private readonly BlockingCollection<(long Number, Message Request)> _queue = [];
    private readonly Action<long, Message> _handle;
    private long _received;

    /// <summary>Starts the loop.</summary>
    /// <param name="name">The thread's name.</param>
    /// <param name="handle">Handles a request, given its number in the order of arrival; must not throw.</param>
    public RequestLoop(string name, Action<long, Message> handle)
    {
        _handle = handle;
        new Thread(Run) { Name = name, IsBackground = true }.Start();
    }

    /// <summary>The number of the request that arrived last.</summary>
    public long LastReceived => Interlocked.Read(ref _received);

    /// <summary>Appends a request; called from one thread only.</summary>
    public void Enqueue(Message request)
    {
        if (!_queue.IsAddingCompleted)
            _queue.Add((Interlocked.Increment(ref _received), request));
    }

    /// <summary>Takes no further requests; the one that is being handled goes on.</summary>
    public void Dispose() => _queue.CompleteAdding();

    private void Run()
    {
        foreach (var (number, request) in _queue.GetConsumingEnumerable())
            _handle(number, request);
    }
}
