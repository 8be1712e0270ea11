using NetMQ;
using NetMQ.Sockets;
using NewsNotebooks.Jupyter.Wire;

namespace NewsNotebooks.Jupyter.Tests.Hosting;

/// <summary>Listens on iopub as a front end does, and waits until it is sure to hear everything.</summary>
internal sealed class Subscriber : IDisposable
{
    private readonly SubscriberSocket _socket = new();
    private readonly MessageCodec _codec;
    private readonly List<Message> _seen = [];

    public Subscriber(ConnectionInfo connection)
    {
        _codec = new MessageCodec(connection.Key);
        _socket.SubscribeToAnyTopic();
        _socket.Connect(connection.Endpoint(connection.IOPubPort));
        Assert.Contains("iopub_welcome", Until("iopub_welcome", requestId: null));
    }

    /// <summary>The messages of a request (or of none) as type and what matters of their content, up to the one named.</summary>
    public List<string> Until(string last, string? requestId)
    {
        var lines = _seen.Where(message => message.Parent?.Id == requestId).Select(Describe).ToList();
        while (!lines.Contains(last))
        {
            var frames = new List<byte[]>();
            Assert.True(_socket.TryReceiveMultipartBytes(TimeSpan.FromSeconds(10), ref frames!), $"no {last}");
            Assert.True(_codec.TryDecode(frames, out var message, out var problem), problem);
            _seen.Add(message);
            if (message.Parent?.Id == requestId)
                lines.Add(Describe(message));
        }

        return lines;
    }

    public void Dispose() => _socket.Dispose();

    private static string Describe(Message message)
    {
        var detail = message.Content["execution_state"] ?? message.Content["comm_id"];
        return detail is null ? message.Type : $"{message.Type} {detail}";
    }
}
