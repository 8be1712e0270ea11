using NetMQ;
using NetMQ.Sockets;
using NewsNotebooks.Jupyter.Wire;

namespace NewsNotebooks.Jupyter.Hosting;

/// <summary>The kernel's five sockets. They belong to one thread; others hand it what is to be sent through a queue.</summary>
internal sealed class KernelSockets : IDisposable
{
    private static readonly TimeSpan _drainTime = TimeSpan.FromSeconds(2);

    private readonly Dictionary<KernelChannel, NetMQSocket> _sockets;
    private readonly RouterSocket _heartbeat = new();
    private readonly XPublisherSocket _iopub = new();
    private readonly NetMQQueue<(KernelChannel Channel, IReadOnlyList<byte[]> Frames)> _outgoing = new();
    private readonly ManualResetEventSlim _drained = new();
    private readonly NetMQPoller _poller;
    private readonly Lock _sending = new();
    private readonly MessageCodec _codec;
    private readonly Action<KernelChannel, Message> _onMessage;
    private readonly TextWriter _log;
    private bool _disposed;

    /// <summary>Binds the sockets.</summary>
    /// <param name="connection">Where to bind.</param>
    /// <param name="onMessage">Called on the sockets' thread for every message with a right signature; must not block.</param>
    /// <param name="log">Where refused messages are named.</param>
    public KernelSockets(ConnectionInfo connection, Action<KernelChannel, Message> onMessage, TextWriter log)
    {
        (_codec, _onMessage, _log) = (new MessageCodec(connection.Key), onMessage, log);
        _sockets = new()
        {
            [KernelChannel.Shell] = new RouterSocket(),
            [KernelChannel.Control] = new RouterSocket(),
            [KernelChannel.Stdin] = new RouterSocket(),
            [KernelChannel.IOPub] = _iopub,
        };
        _poller = [_outgoing, _heartbeat, .. _sockets.Values];
        try
        {
            Bind(connection);
        }
        catch
        {
            DisposeSockets();
            throw;
        }

        Listen();
    }

    /// <summary>Starts to receive and to send.</summary>
    public void Start() => _poller.RunAsync("newsnb sockets", isBackgroundThread: true);

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

    /// <summary>Sends what is queued, then closes the sockets.</summary>
    public void Dispose()
    {
        lock (_sending)
        {
            if (_disposed)
                return;
            _disposed = true;
            _outgoing.Enqueue((KernelChannel.IOPub, []));
        }

        if (_poller.IsRunning)
        {
            _drained.Wait(_drainTime);
            _poller.Stop();
        }

        DisposeSockets();
    }

    private void Bind(ConnectionInfo connection)
    {
        foreach (var socket in _sockets.Values.Append(_heartbeat))
        {
            // No limit: with one, outputs of a loop that prints would be dropped silently.
            socket.Options.SendHighWatermark = 0;
            socket.Options.ReceiveHighWatermark = 0;
            socket.Options.Linger = TimeSpan.FromSeconds(1);
        }

        // Every subscriber is reported, also the second one, so that each can be welcomed.
        _iopub.Options.XPubVerbose = true;
        _iopub.Bind(connection.Endpoint(connection.IOPubPort));
        _heartbeat.Bind(connection.Endpoint(connection.HeartbeatPort));
        _sockets[KernelChannel.Stdin].Bind(connection.Endpoint(connection.StdinPort));
        _sockets[KernelChannel.Control].Bind(connection.Endpoint(connection.ControlPort));
        _sockets[KernelChannel.Shell].Bind(connection.Endpoint(connection.ShellPort));
    }

    private void Listen()
    {
        foreach (var (channel, socket) in _sockets.Where(pair => pair.Key != KernelChannel.IOPub))
            socket.ReceiveReady += (_, _) => Receive(channel, socket);
        _iopub.ReceiveReady += (_, _) => Welcome();
        _heartbeat.ReceiveReady += (_, _) => _heartbeat.SendMultipartMessage(_heartbeat.ReceiveMultipartMessage());
        _outgoing.ReceiveReady += (_, _) => SendQueued();
    }

    private void Receive(KernelChannel channel, NetMQSocket socket)
    {
        var frames = socket.ReceiveMultipartBytes();
        if (_codec.TryDecode(frames, out var message, out var problem))
            _onMessage(channel, message);
        else
            _log.WriteLine($"newsnb-kernel: a message on {channel} was dropped: {problem}.");
    }

    /// <summary>Greets a new subscriber, who can then be sure to hear what follows (a subscription takes effect late).</summary>
    private void Welcome()
    {
        var subscription = _iopub.ReceiveFrameBytes();
        if (subscription is not [1, .. var topic])
            return;
        var text = System.Text.Encoding.UTF8.GetString(topic);
        var welcome = Message.NewBroadcast("iopub_welcome", new() { ["subscription"] = text }, parent: null);
        _iopub.SendMultipartBytes([topic, .. _codec.Encode(welcome).Skip(1)]);
    }

    private void SendQueued()
    {
        while (_outgoing.TryDequeue(out var next, TimeSpan.Zero))
        {
            if (next.Frames.Count == 0)
                _drained.Set();
            else
                _sockets[next.Channel].SendMultipartBytes(next.Frames);
        }
    }

    private void DisposeSockets()
    {
        _poller.Dispose();
        foreach (var socket in _sockets.Values.Append(_heartbeat))
            socket.Dispose();
        _outgoing.Dispose();
        _drained.Dispose();
    }
}
