using System.Text.Json.Nodes;
using NewsNotebooks.Jupyter.Wire;

namespace NewsNotebooks.Jupyter.Hosting;

/// <summary>The contents of the replies to all requests but those that run code or end the kernel.</summary>
internal sealed class RequestHandlers
{
    private readonly ICellSession _session;
    private readonly IOPubPublisher _publisher;
    private readonly Dictionary<string, Func<Message, JsonObject?>> _byType;

    /// <summary>Makes the handlers over a session.</summary>
    public RequestHandlers(ICellSession session, IOPubPublisher publisher)
    {
        (_session, _publisher) = (session, publisher);
        _byType = new(StringComparer.Ordinal)
        {
            ["kernel_info_request"] = _ => KernelInfo.Content(),
            ["is_complete_request"] = IsComplete,
            ["complete_request"] = Complete,
            ["inspect_request"] = _ => Inspect(),
            ["history_request"] = _ => Ok("history", new JsonArray()),
            ["comm_info_request"] = _ => Ok("comms", new JsonObject()),
            ["interrupt_request"] = _ => Interrupt(),
            ["comm_open"] = CommOpen,
            ["comm_msg"] = _ => null,
            ["comm_close"] = _ => null,
        };
    }

    /// <summary>Handles a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="reply">The content of its reply; null for a message that has none.</param>
    /// <returns>Whether its type is known.</returns>
    public bool TryHandle(Message message, out JsonObject? reply)
    {
        reply = null;
        if (!_byType.TryGetValue(message.Type, out var handle))
            return false;
        reply = handle(message);
        return true;
    }

    private static JsonObject Ok(string field, JsonNode value) => new() { ["status"] = "ok", [field] = value };

    private JsonObject IsComplete(Message request)
    {
        var completeness = _session.CheckCompleteness(request.Content.Text("code") ?? "");
        var reply = new JsonObject
        {
            ["status"] = completeness.Status switch
            {
                CompletenessStatus.Complete => "complete",
                CompletenessStatus.Incomplete => "incomplete",
                _ => "invalid",
            },
        };
        if (completeness.Status == CompletenessStatus.Incomplete)
            reply["indent"] = completeness.Indent;
        return reply;
    }

    private static JsonObject Complete(Message request)
    {
        var position = request.Content.Number("cursor_pos") ?? request.Content.Text("code")?.Length ?? 0;
        return new()
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray(),
            ["cursor_start"] = position,
            ["cursor_end"] = position,
            ["metadata"] = new JsonObject(),
        };
    }

    private static JsonObject Inspect() => new()
    {
        ["status"] = "ok",
        ["found"] = false,
        ["data"] = new JsonObject(),
        ["metadata"] = new JsonObject(),
    };

    private JsonObject Interrupt()
    {
        _session.Interrupt();
        return new() { ["status"] = "ok" };
    }

    private JsonObject? CommOpen(Message message)
    {
        if (message.Content.Text("comm_id") is { } id)
            _publisher.CommClose(id, message.Header);
        return null;
    }
}
