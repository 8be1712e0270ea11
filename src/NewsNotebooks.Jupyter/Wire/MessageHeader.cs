using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsNotebooks.Jupyter.Wire;

/// <summary>What identifies a message; a reply carries the header of its request as its parent.</summary>
/// <param name="Id">Unique for every message.</param>
/// <param name="Session">Who sent it.</param>
/// <param name="UserName">On whose behalf.</param>
/// <param name="Date">When, in ISO 8601, kept as received.</param>
/// <param name="Type">The message type, <c>execute_request</c> for example.</param>
/// <param name="Version">The sender's version of the protocol.</param>
public sealed record MessageHeader(string Id, string Session, string UserName, string Date, string Type, string Version)
{
    /// <summary>The version of the messaging protocol spoken here.</summary>
    public const string ProtocolVersion = "5.4";

    private static readonly string _ownSession = Guid.NewGuid().ToString("N");

    /// <summary>Makes the header of a new message that this process sends.</summary>
    public static MessageHeader New(string type) => new(
        Guid.NewGuid().ToString("N"),
        _ownSession,
        "kernel",
        DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        type,
        ProtocolVersion);

    /// <summary>Reads a header; null where the object is empty, as a request's parent is.</summary>
    /// <exception cref="FormatException">The object has fields but no message id or type.</exception>
    internal static MessageHeader? FromJson(JsonObject json)
    {
        if (json.Count == 0)
            return null;
        return new MessageHeader(
            json.Text("msg_id") ?? throw new FormatException("header without msg_id"),
            json.Text("session") ?? "",
            json.Text("username") ?? "",
            json.Text("date") ?? "",
            json.Text("msg_type") ?? throw new FormatException("header without msg_type"),
            json.Text("version") ?? "");
    }

    /// <summary>The header as it goes over the wire.</summary>
    internal JsonObject ToJson() => new()
    {
        ["msg_id"] = Id,
        ["session"] = Session,
        ["username"] = UserName,
        ["date"] = Date,
        ["msg_type"] = Type,
        ["version"] = Version,
    };
}
