using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace NewsNotebooks.Cli.Browsing;

/// <summary>Commands to a page of a browser by the DevTools protocol, one after the other.</summary>
internal sealed class DevTools : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private string? _session;
    private int _commands;

    private DevTools() { }

    /// <summary>Opens a page of its own in the browser that listens at an address.</summary>
    public static async Task<DevTools> ConnectAsync(Uri address, CancellationToken cancellation)
    {
        var tools = new DevTools();
        await tools._socket.ConnectAsync(address, cancellation).ConfigureAwait(false);
        var target = await tools.SendAsync("Target.createTarget", new() { ["url"] = "about:blank" }, cancellation).ConfigureAwait(false);
        var attached = await tools.SendAsync("Target.attachToTarget", new() { ["targetId"] = target["targetId"]!.DeepClone(), ["flatten"] = true }, cancellation).ConfigureAwait(false);
        tools._session = attached["sessionId"]!.GetValue<string>();
        return tools;
    }

    /// <summary>Sends a command and waits for its result; events that come in between are left alone.</summary>
    /// <exception cref="BrowserException">The browser refused it, or went away.</exception>
    public async Task<JsonObject> SendAsync(string method, JsonObject parameters, CancellationToken cancellation)
    {
        var id = ++_commands;
        var command = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (_session is not null) command["sessionId"] = _session;
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(command.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, cancellation).ConfigureAwait(false);
            while (true)
            {
                var message = await ReceiveAsync(cancellation).ConfigureAwait(false);
                if (message["id"]?.GetValue<int>() != id) continue;
                return message["error"] is JsonObject error
                    ? throw new BrowserException($"the browser refused {method}: {error["message"]}")
                    : message["result"] as JsonObject ?? [];
            }
        }
        catch (WebSocketException error)
        {
            throw new BrowserException($"the browser ended during {method} ({error.Message})");
        }
    }

    /// <summary>The value of a JavaScript expression, of a promise once it is kept.</summary>
    /// <exception cref="BrowserException">It threw.</exception>
    public async Task<JsonNode?> EvaluateAsync(string expression, CancellationToken cancellation)
    {
        var result = await SendAsync("Runtime.evaluate", new() { ["expression"] = expression, ["awaitPromise"] = true, ["returnByValue"] = true }, cancellation).ConfigureAwait(false);
        return result["exceptionDetails"] is JsonObject thrown
            ? throw new BrowserException($"the page's script failed: {thrown["exception"]?["description"] ?? thrown["text"]}")
            : result["result"]?["value"];
    }

    private async Task<JsonNode> ReceiveAsync(CancellationToken cancellation)
    {
        using var message = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(), cancellation).ConfigureAwait(false);
            if (part.MessageType == WebSocketMessageType.Close) throw new WebSocketException("the connection was closed");
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage) return JsonNode.Parse(message.ToArray())!;
        }
    }

    public void Dispose() => _socket.Dispose();
}
