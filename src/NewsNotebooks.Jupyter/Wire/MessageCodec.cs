using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NewsNotebooks.Jupyter.Wire;

/// <summary>Turns messages into signed frames and back; frames whose signature is wrong are refused.</summary>
public sealed class MessageCodec
{
    // After the signature: header, parent header, metadata, content.
    private const int SignedFrames = 4;

    private static readonly byte[] _delimiter = "<IDS|MSG>"u8.ToArray();

    private readonly byte[] _key;

    /// <summary>Makes a codec for messages signed with a key; an empty key means unsigned messages.</summary>
    public MessageCodec(string key) => _key = Encoding.UTF8.GetBytes(key);

    /// <summary>The frames of a message: identities, delimiter, signature, four parts of JSON, buffers.</summary>
    public IReadOnlyList<byte[]> Encode(Message message)
    {
        byte[][] parts =
        [
            WireJson.Write(message.Header.ToJson()),
            WireJson.Write(message.Parent?.ToJson() ?? []),
            WireJson.Write(message.Metadata),
            WireJson.Write(message.Content),
        ];
        return [.. message.Identities, _delimiter, Sign(parts), .. parts, .. message.Buffers];
    }

    /// <summary>Reads a message from its frames.</summary>
    /// <param name="frames">The frames as received.</param>
    /// <param name="message">The message, if it is one and its signature is right.</param>
    /// <param name="problem">Why it was refused.</param>
    /// <returns>Whether there is a message.</returns>
    public bool TryDecode(
        IReadOnlyList<byte[]> frames,
        [NotNullWhen(true)] out Message? message,
        [NotNullWhen(false)] out string? problem)
    {
        message = null;
        var delimiter = IndexOfDelimiter(frames);
        if (delimiter < 0 || frames.Count < delimiter + 2 + SignedFrames)
        {
            problem = "expected the delimiter <IDS|MSG>, a signature and four parts";
            return false;
        }

        byte[][] parts = [.. frames.Skip(delimiter + 2).Take(SignedFrames)];
        if (!CryptographicOperations.FixedTimeEquals(Sign(parts), frames[delimiter + 1]))
        {
            problem = "the signature is wrong";
            return false;
        }

        message = Parse(parts, [.. frames.Take(delimiter)], [.. frames.Skip(delimiter + 2 + SignedFrames)], out problem);
        return message is not null;
    }

    private static Message? Parse(byte[][] parts, byte[][] identities, byte[][] buffers, out string? problem)
    {
        try
        {
            problem = null;
            var header = MessageHeader.FromJson(WireJson.ReadObject(parts[0])) ?? throw new FormatException("the header is empty");
            var parent = MessageHeader.FromJson(WireJson.ReadObject(parts[1]));
            return Message.Received(
                header, parent, WireJson.ReadObject(parts[2]), WireJson.ReadObject(parts[3]), identities, buffers);
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            problem = e.Message;
            return null;
        }
    }

    private static int IndexOfDelimiter(IReadOnlyList<byte[]> frames)
    {
        for (var i = 0; i < frames.Count; i++)
        {
            if (frames[i].AsSpan().SequenceEqual(_delimiter))
                return i;
        }

        return -1;
    }

    /// <summary>The HMAC of the parts as lower-case hexadecimal digits; empty without a key.</summary>
    private byte[] Sign(byte[][] parts)
    {
        if (_key.Length == 0)
            return [];
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        foreach (var part in parts)
            hmac.AppendData(part);
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hmac.GetHashAndReset()));
    }
}
