using System.Text;
using System.Text.Json.Nodes;

namespace NewsNotebooks.Jupyter.Wire;

/// <summary>One message of the Jupyter protocol.</summary>
/// <remarks>The header may be read by any thread; metadata and content belong to whoever handles the message.</remarks>
public sealed class Message
{
    private Message(MessageHeader header, MessageHeader? parent, JsonObject content)
    {
        Header = header;
        Parent = parent;
        Content = content;
    }

    /// <summary>Where a message came from or goes to; on iopub, the topic.</summary>
    public IReadOnlyList<byte[]> Identities { get; init; } = [];

    /// <summary>What identifies this message.</summary>
    public MessageHeader Header { get; }

    /// <summary>The header of the request that this message belongs to; null for a request.</summary>
    public MessageHeader? Parent { get; }

    /// <summary>What the sender adds; usually empty.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>The content, which depends on the type.</summary>
    public JsonObject Content { get; }

    /// <summary>Binary data of comm messages.</summary>
    public IReadOnlyList<byte[]> Buffers { get; init; } = [];

    /// <summary>The message type.</summary>
    public string Type => Header.Type;

    /// <summary>Makes a request.</summary>
    public static Message NewRequest(string type, JsonObject content) => new(MessageHeader.New(type), null, content);

    /// <summary>Makes the reply to this message, which goes back to who sent it.</summary>
    public Message NewReply(string type, JsonObject content) =>
        new(MessageHeader.New(type), Header, content) { Identities = Identities };

    /// <summary>Makes an iopub message about a request; without one, it belongs to nobody's request.</summary>
    public static Message NewBroadcast(string type, JsonObject content, MessageHeader? parent) =>
        new(MessageHeader.New(type), parent, content) { Identities = [Encoding.UTF8.GetBytes(type)] };

    /// <summary>Puts a received message together.</summary>
    internal static Message Received(
        MessageHeader header, MessageHeader? parent, JsonObject metadata, JsonObject content,
        IReadOnlyList<byte[]> identities, IReadOnlyList<byte[]> buffers) =>
        new(header, parent, content) { Metadata = metadata, Identities = identities, Buffers = buffers };
}
