using System.Text.Json.Nodes;
using NewsNotebooks.Jupyter.History;
using NewsNotebooks.Jupyter.Wire;

namespace NewsNotebooks.Jupyter.Hosting;

/// <summary>A Jupyter kernel over a language session: answers every request until it is told to end.</summary>
/// <remarks>
/// One thread owns the sockets, one handles shell and one handles control, so that a running cell can be interrupted.
/// </remarks>
public sealed class KernelHost : IDisposable
{
    private readonly ICellSession _session;
    private readonly TextWriter _log;
    private readonly TaskCompletionSource<bool> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly KernelSockets _sockets;
    private readonly IOPubPublisher _publisher;
    private readonly RequestHandlers _handlers;
    private readonly ExecuteHandler _execute;
    private readonly InputChannel _input;
    private readonly RequestLoop _shell;
    private readonly RequestLoop _control;

    /// <summary>Binds the sockets and starts to answer.</summary>
    /// <param name="connection">Where to listen.</param>
    /// <param name="session">The session that runs the cells; it stays the caller's to dispose.</param>
    /// <param name="log">Where to name what was dropped or went wrong; one line each.</param>
    /// <exception cref="NetMQ.AddressAlreadyInUseException">Another program listens on one of the ports.</exception>
    /// <param name="history">Keeps what is run; null for this session only.</param>
    public KernelHost(ConnectionInfo connection, ICellSession session, TextWriter log, CellHistory? history = null)
    {
        (_session, _log) = (session, TextWriter.Synchronized(log));
        history ??= new CellHistory();
        _publisher = new IOPubPublisher(message => _sockets!.Send(KernelChannel.IOPub, message));
        _input = new InputChannel(message => _sockets!.Send(KernelChannel.Stdin, message));
        _handlers = new RequestHandlers(session, _publisher, history, _log);
        _execute = new ExecuteHandler(session, _publisher, _input, history, () => _shell!.LastReceived);
        _shell = new RequestLoop("newsnb shell", (number, request) => Handle(KernelChannel.Shell, number, request));
        _control = new RequestLoop("newsnb control", (number, request) => Handle(KernelChannel.Control, number, request));
        try
        {
            _sockets = new KernelSockets(connection, Receive, _log);
        }
        catch
        {
            _shell.Dispose();
            _control.Dispose();
            throw;
        }

        _sockets.Start();
        _publisher.Status("starting", parent: null);
    }

    /// <summary>Ends when the kernel was told to: true where a restart was asked for.</summary>
    public Task<bool> Ended => _ended.Task;

    /// <summary>Stops the running cell; the state of earlier cells is kept.</summary>
    public void Interrupt() => _session.Interrupt();

    /// <summary>Ends the kernel as a shutdown request would.</summary>
    public void RequestEnd() => _ended.TrySetResult(false);

    /// <summary>Sends what is still to be sent and closes the sockets.</summary>
    public void Dispose()
    {
        RequestEnd();
        _sockets.Dispose();
        _shell.Dispose();
        _control.Dispose();
    }

    private void Receive(KernelChannel channel, Message message)
    {
        switch (channel)
        {
            case KernelChannel.Shell:
                _shell.Enqueue(message);
                break;
            case KernelChannel.Control:
                _control.Enqueue(message);
                break;
            case KernelChannel.Stdin when message.Type == "input_reply" && _input.Answer(message):
                break;
            default:
                _log.WriteLine($"newsnb-kernel: {message.Type} on {channel} was dropped: nobody asked for it.");
                break;
        }
    }

    private void Handle(KernelChannel channel, long number, Message request)
    {
        _publisher.Status("busy", request.Header);
        try
        {
            if (Answer(channel, number, request) is { } content)
                Reply(channel, request, content);
        }
        catch (Exception e)
        {
            _log.WriteLine($"newsnb-kernel: {request.Type} on {channel} failed: {e}");
            Reply(channel, request, ErrorContent(e.GetType().Name, e.Message));
        }
        finally
        {
            _publisher.Status("idle", request.Header);
        }

        if (request.Type == "shutdown_request")
            _ended.TrySetResult(Restarts(request));
    }

    private JsonObject? Answer(KernelChannel channel, long number, Message request)
    {
        switch (request.Type)
        {
            case "execute_request" when channel == KernelChannel.Shell:
                return _execute.Execute(number, request);
            case "execute_request":
                return ErrorContent("WrongChannel", "Code is run on the shell channel only.");
            case "shutdown_request":
                _publisher.Shutdown(Restarts(request), request.Header);
                return new() { ["status"] = "ok", ["restart"] = Restarts(request) };
        }

        if (!_handlers.TryHandle(request, out var content))
            _log.WriteLine($"newsnb-kernel: {request.Type} on {channel} was ignored: the type is unknown.");
        return content;
    }

    private void Reply(KernelChannel channel, Message request, JsonObject content)
    {
        const string Suffix = "_request";
        if (request.Type.EndsWith(Suffix, StringComparison.Ordinal))
            _sockets.Send(channel, request.NewReply(request.Type[..^Suffix.Length] + "_reply", content));
    }

    private static bool Restarts(Message request) => request.Content.Flag("restart", false);

    private static JsonObject ErrorContent(string name, string value)
    {
        var content = IOPubPublisher.ErrorContent(new(name, value, []));
        content["status"] = "error";
        return content;
    }
}
