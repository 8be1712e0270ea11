using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsNotebooks.Jupyter.Wire;

/// <summary>Where a kernel listens and how its messages are signed: the content of a Jupyter connection file.</summary>
public sealed record ConnectionInfo
{
    /// <summary>The only signature scheme of the protocol in use.</summary>
    public const string HmacSha256 = "hmac-sha256";

    /// <summary>The transport; NetMQ speaks <c>tcp</c> here.</summary>
    public string Transport { get; init; } = "tcp";

    /// <summary>The address that the kernel binds to.</summary>
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>The port of the shell channel: requests to run, complete, inspect.</summary>
    public required int ShellPort { get; init; }

    /// <summary>The port of the iopub channel: status and outputs, to everybody who listens.</summary>
    public required int IOPubPort { get; init; }

    /// <summary>The port of the stdin channel: the kernel's questions to the user.</summary>
    public required int StdinPort { get; init; }

    /// <summary>The port of the control channel: interrupt and shutdown, answered while a cell runs.</summary>
    public required int ControlPort { get; init; }

    /// <summary>The port of the heartbeat: echoes what it is sent.</summary>
    public required int HeartbeatPort { get; init; }

    /// <summary>The secret that messages are signed with; empty means that they are not signed.</summary>
    public required string Key { get; init; }

    /// <summary>The signature scheme.</summary>
    public string SignatureScheme { get; init; } = HmacSha256;

    /// <summary>The endpoint of a port, as ZeroMQ writes it.</summary>
    public string Endpoint(int port) => FormattableString.Invariant($"{Transport}://{Address}:{port}");

    /// <summary>Makes a connection on five ports of this machine that are free now, with a fresh key.</summary>
    /// <remarks>Another program may take a port before the kernel binds it; <see cref="Client.KernelProcess"/> then tries again.</remarks>
    public static ConnectionInfo OnFreePorts()
    {
        // All five are held until the last is chosen, so that they differ.
        var listeners = Enumerable.Range(0, 5).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        try
        {
            foreach (var listener in listeners)
                listener.Start();
            var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
            return new ConnectionInfo
            {
                ShellPort = ports[0],
                IOPubPort = ports[1],
                StdinPort = ports[2],
                ControlPort = ports[3],
                HeartbeatPort = ports[4],
                Key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)),
            };
        }
        finally
        {
            foreach (var listener in listeners)
                listener.Dispose();
        }
    }

    /// <summary>Reads a connection file.</summary>
    /// <exception cref="InvalidDataException">The file is not a connection file that this kernel can serve.</exception>
    public static ConnectionInfo Read(string path)
    {
        try
        {
            var json = JsonNode.Parse(File.ReadAllBytes(path))!.AsObject();
            return Check(FromJson(json), path);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException)
        {
            throw new InvalidDataException(
                $"{path} is not a Jupyter connection file: expected a JSON object with shell_port, iopub_port, stdin_port, "
                + "control_port, hb_port and key.", e);
        }
    }

    /// <summary>Writes a connection file that only its owner may read, because it holds the key.</summary>
    public void Write(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        using var writer = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true });
        ToJson().WriteTo(writer);
    }

    private static ConnectionInfo FromJson(JsonObject json) => new()
    {
        Transport = json["transport"]?.GetValue<string>() ?? "tcp",
        Address = json["ip"]?.GetValue<string>() ?? "127.0.0.1",
        ShellPort = json["shell_port"]!.GetValue<int>(),
        IOPubPort = json["iopub_port"]!.GetValue<int>(),
        StdinPort = json["stdin_port"]!.GetValue<int>(),
        ControlPort = json["control_port"]!.GetValue<int>(),
        HeartbeatPort = json["hb_port"]!.GetValue<int>(),
        Key = json["key"]?.GetValue<string>() ?? "",
        SignatureScheme = json["signature_scheme"]?.GetValue<string>() ?? HmacSha256,
    };

    private static ConnectionInfo Check(ConnectionInfo info, string path)
    {
        if (info.Transport != "tcp")
            throw new InvalidDataException($"{path}: the transport is '{info.Transport}'; this kernel speaks tcp only.");
        if (info.SignatureScheme != HmacSha256)
            throw new InvalidDataException(
                $"{path}: the signature scheme is '{info.SignatureScheme}'; this kernel knows {HmacSha256} only.");
        return info;
    }

    private JsonObject ToJson() => new()
    {
        ["transport"] = Transport,
        ["ip"] = Address,
        ["shell_port"] = ShellPort,
        ["iopub_port"] = IOPubPort,
        ["stdin_port"] = StdinPort,
        ["control_port"] = ControlPort,
        ["hb_port"] = HeartbeatPort,
        ["key"] = Key,
        ["signature_scheme"] = SignatureScheme,
    };
}
