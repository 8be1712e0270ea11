using NetMQ;
using NetMQ.Sockets;
using NewsNotebooks.Jupyter.Wire;

namespace NewsNotebooks.Jupyter.Client;

/// <summary>A front end's sockets. They belong to one thread; others hand it what is to be sent through a queue.</summary>
internal sealed class ClientSockets : IDisposable
{
    // A kernel binds some time after the client connects; the default pause of 100 ms would be seen at every start.
    private static readonly TimeSpan _reconnectInterval = TimeSpan.FromMilliseconds(20);

    private readonly Dictionary<KernelChannel, NetMQSocket> _sockets;
    private readonly NetMQQueue<(KernelChannel Channel, IReadOnlyList<byte[]> Frames)> _outgoing = new();
    private readonly NetMQPoller _poller;
    private readonly Lock _sending = new();
    private readonly MessageCodec _codec;
    private bool _disposed;

    /// <summary>Connects to a kernel, whether it listens already or not.</summary>
    /// <param name="connection">Where the kernel listens.</param>
    /// <param name="onMessage">Called on the sockets' thread for every message with a right signature; must not block.</param>
    public ClientSockets(ConnectionInfo connection, Action<KernelChannel, Message> onMessage)
    {
        _codec = new MessageCodec(connection.Key);
        var iopub = new SubscriberSocket();
        iopub.SubscribeToAnyTopic();
        _sockets = new()
        {
            [KernelChannel.Shell] = new DealerSocket(),
            [KernelChannel.Control] = new DealerSocket(),
            [KernelChannel.IOPub] = iopub,
        };
        foreach (var (channel, socket) in _sockets)
        {
            socket.Options.SendHighWatermark = 0;
            socket.Options.ReceiveHighWatermark = 0;
            socket.Options.Linger = TimeSpan.Zero;
            socket.Options.ReconnectInterval = _reconnectInterval;
            socket.ReceiveReady += (_, _) =>
            {
                if (_codec.TryDecode(socket.ReceiveMultipartBytes(), out var message, out _))
                    onMessage(channel, message);
            };
            socket.Connect(connection.Endpoint(Port(connection, channel)));
        }

        _outgoing.ReceiveReady += (_, _) => SendQueued();
        _poller = [_outgoing, .. _sockets.Values];
        _poller.RunAsync("newsnb client", isBackgroundThread: true);
    }

    /// <summary>Signs a message and sends it; can be called from any thread.</summary>
    public void Send(KernelChannel channel, Message message)
    {
        var frames = _codec.Encode(message);
        lock (_sending)
        {
            if (!_disposed)
                _outgoing.Enqueue((channel, frames));
        }
    }

    /// <summary>Closes the sockets.</summary>
    public void Dispose()
    {
        lock (_sending)
        {
            if (_disposed)
                return;
            _disposed = true;
        }

        _poller.Dispose();
        foreach (var socket in _sockets.Values)
            socket.Dispose();
        _outgoing.Dispose();
    }

    private static int Port(ConnectionInfo connection, KernelChannel channel) => channel switch
    {
        KernelChannel.Shell => connection.ShellPort,
        KernelChannel.Control => connection.ControlPort,
        _ => connection.IOPubPort,
    };

    private void SendQueued()
    {
        while (_outgoing.TryDequeue(out var next, TimeSpan.Zero))
            _sockets[next.Channel].SendMultipartBytes(next.Frames);
    }
}
