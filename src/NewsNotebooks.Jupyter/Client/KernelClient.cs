using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using NewsNotebooks.Jupyter.Wire;

namespace NewsNotebooks.Jupyter.Client;

/// <summary>A front end without a face: sends requests to a kernel and gathers what comes back.</summary>
/// <remarks>Can be used from any thread. Callbacks run on the sockets' thread and must not block it.</remarks>
public sealed class KernelClient : IDisposable
{
    // How long a kernel may take to stop a cell before the cell is given up.
    private static readonly TimeSpan _interruptGrace = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan _knockInterval = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<string, PendingRequest> _pending = new(StringComparer.Ordinal);
    private readonly ClientSockets _sockets;
    private Exception? _failure;

    /// <summary>Connects to a kernel, whether it listens already or not.</summary>
    public KernelClient(ConnectionInfo connection) => _sockets = new ClientSockets(connection, Receive);

    /// <summary>Waits until the kernel answers and its outputs arrive as well.</summary>
    /// <returns>The <c>kernel_info_reply</c>.</returns>
    public async Task<Message> WaitUntilReadyAsync(CancellationToken cancellationToken = default)
    {
        // A subscription takes effect late, so the status of the first request may be missed: knock again.
        var knocks = new List<Task<Message>>();
        while (true)
        {
            knocks.Add(RequestAsync(KernelChannel.Shell, "kernel_info_request", [], cancellationToken: cancellationToken));
            var answered = Task.WhenAny(knocks);
            if (await Task.WhenAny(answered, Task.Delay(_knockInterval, cancellationToken)).ConfigureAwait(false) == answered)
                return await answered.Unwrap().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Runs code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="onOutput">Called for every iopub message of this code, in order.</param>
    /// <param name="cancellationToken">Interrupts the code; the state of the kernel is kept.</param>
    /// <returns>The <c>execute_reply</c>, after the last output.</returns>
    /// <exception cref="OperationCanceledException">The code was interrupted, or did not stop in time when it was.</exception>
    /// <exception cref="KernelDiedException">The kernel's process ended.</exception>
    public async Task<Message> ExecuteAsync(
        string code, Action<Message>? onOutput = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var running = RequestAsync(KernelChannel.Shell, "execute_request", ExecuteContent(code), onOutput, CancellationToken.None);
        try
        {
            return await running.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await InterruptAndWaitAsync(running).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Asks the kernel to stop the running code.</summary>
    public Task<Message> InterruptAsync(CancellationToken cancellationToken = default) =>
        RequestAsync(KernelChannel.Control, "interrupt_request", [], cancellationToken: cancellationToken);

    /// <summary>Asks the kernel to end.</summary>
    public Task<Message> ShutdownAsync(bool restart = false, CancellationToken cancellationToken = default) =>
        RequestAsync(KernelChannel.Control, "shutdown_request", new() { ["restart"] = restart }, cancellationToken: cancellationToken);

    /// <summary>Sends any request.</summary>
    /// <param name="channel">Shell or control.</param>
    /// <param name="type">The message type.</param>
    /// <param name="content">Its content.</param>
    /// <param name="onOutput">Called for every iopub message of this request but its status, in order.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The reply, after the kernel has become idle again.</returns>
    public async Task<Message> RequestAsync(
        KernelChannel channel, string type, JsonObject content,
        Action<Message>? onOutput = null, CancellationToken cancellationToken = default)
    {
        var request = Message.NewRequest(type, content);
        var pending = new PendingRequest(onOutput);
        _pending[request.Header.Id] = pending;
        try
        {
            // Looked at after the request is known, so that a failure is seen by one side or the other.
            if (Volatile.Read(ref _failure) is { } failure)
                pending.Fail(failure);
            _sockets.Send(channel, request);
            return await pending.Done.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _pending.TryRemove(request.Header.Id, out _);
        }
    }

    /// <summary>Ends all requests, now and later, because the kernel will not answer any more.</summary>
    public void Fail(Exception reason)
    {
        Volatile.Write(ref _failure, reason);
        foreach (var pending in _pending.Values)
            pending.Fail(reason);
    }

    /// <summary>Disconnects; requests under way end with an <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        Fail(new ObjectDisposedException(nameof(KernelClient)));
        _sockets.Dispose();
    }

    private static JsonObject ExecuteContent(string code) => new()
    {
        ["code"] = code,
        ["silent"] = false,
        ["store_history"] = true,
        ["user_expressions"] = new JsonObject(),
        ["allow_stdin"] = false,
        ["stop_on_error"] = true,
    };

    private async Task InterruptAndWaitAsync(Task<Message> running)
    {
        try
        {
            await InterruptAsync().WaitAsync(_interruptGrace).ConfigureAwait(false);
            await running.WaitAsync(_interruptGrace).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // It does not stop; whoever owns the process may kill it. The caller sees that it was cancelled.
        }
    }

    private void Receive(KernelChannel channel, Message message)
    {
        if (message.Parent is { } parent && _pending.TryGetValue(parent.Id, out var pending))
            pending.Receive(channel, message);
    }
}
