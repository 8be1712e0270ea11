using NewsNotebooks.Jupyter.Wire;

namespace NewsNotebooks.Jupyter.Client;

/// <summary>A request that a client has sent: done when both its reply and the kernel's <c>idle</c> have come.</summary>
/// <remarks>They come on different sockets, in either order; outputs may follow the reply but not the <c>idle</c>.</remarks>
internal sealed class PendingRequest(Action<Message>? onOutput)
{
    private readonly TaskCompletionSource<Message> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Message? _reply;
    private bool _idle;

    /// <summary>The reply, once everything that belongs to the request has come.</summary>
    public Task<Message> Done => _done.Task;

    /// <summary>Takes a message that belongs to the request; called on one thread.</summary>
    public void Receive(KernelChannel channel, Message message)
    {
        if (channel != KernelChannel.IOPub)
            _reply = message;
        else if (message.Type == "status")
            _idle |= message.Content.Text("execution_state") == "idle";
        else
            PassOn(message);

        if (_reply is not null && _idle)
            _done.TrySetResult(_reply);
    }

    /// <summary>Ends the request without a reply.</summary>
    public void Fail(Exception reason) => _done.TrySetException(reason);

    private void PassOn(Message message)
    {
        try
        {
            onOutput?.Invoke(message);
        }
        catch (Exception e)
        {
            // The sockets' thread must go on; who waits for the request is told.
            _done.TrySetException(e);
        }
    }
}
