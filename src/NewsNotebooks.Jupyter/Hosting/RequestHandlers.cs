using System.Text.Json.Nodes;
using NewsNotebooks.Interactive.IntelliSense;
using NewsNotebooks.Jupyter.History;
using NewsNotebooks.Jupyter.Wire;

namespace NewsNotebooks.Jupyter.Hosting;

/// <summary>The contents of the replies to all requests but those that run code or end the kernel.</summary>
internal sealed class RequestHandlers
{
    /// <summary>VS Code waits two seconds for a completion.</summary>
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(1.8);

    private readonly ICellSession _session;
    private readonly CellHistory _history;
    private readonly TextWriter _log;
    private readonly IOPubPublisher _publisher;
    private readonly Dictionary<string, Func<Message, JsonObject?>> _byType;

    /// <summary>Makes the handlers over a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="publisher">Where to say what concerns all front ends.</param>
    /// <param name="history">What was run.</param>
    /// <param name="log">Where failures are named that no reply tells of.</param>
    public RequestHandlers(ICellSession session, IOPubPublisher publisher, CellHistory history, TextWriter log)
    {
        (_session, _publisher, _history, _log) = (session, publisher, history, log);
        _byType = new(StringComparer.Ordinal)
        {
            ["kernel_info_request"] = _ => KernelInfo.Content(),
            ["is_complete_request"] = IsComplete,
            ["complete_request"] = Complete,
            ["inspect_request"] = Inspect,
            ["history_request"] = request => Ok("history", History(request)),
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

    /// <summary>Entries as <c>[session, line, input]</c>, or with <c>[input, output]</c> in the place of the input.</summary>
    private JsonArray History(Message request)
    {
        var content = request.Content;
        var entries = content.Text("hist_access_type") switch
        {
            "range" => _history.Range(content.Number("session") ?? 0, content.Number("start") ?? 1, content.Number("stop")),
            "search" => _history.Search(content.Text("pattern") ?? "*", content.Number("n"), content.Flag("unique", false)),
            _ => _history.Tail(content.Number("n") ?? 0),
        };
        var withOutput = content.Flag("output", false);
        return new JsonArray([.. entries.Select(entry => new JsonArray(entry.Session, entry.Line, withOutput ? new JsonArray(entry.Input, entry.Output) : entry.Input))]);
    }

    private JsonObject Complete(Message request)
    {
        var (code, position) = CodeAndPosition(request);
        using var limit = new CancellationTokenSource(LongestAnswer);
        var found = Answer(() => _session.CompleteAsync(code, position, limit.Token)) ?? new CompletionList(position, position, []);
        return new()
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. found.Items.Select(item => JsonValue.Create(item.Text))]),
            ["cursor_start"] = found.Start,
            ["cursor_end"] = found.End,
            ["metadata"] = new JsonObject
            {
                ["_jupyter_types_experimental"] = new JsonArray([.. found.Items.Select(item => new JsonObject
                {
                    ["start"] = found.Start,
                    ["end"] = found.End,
                    ["text"] = item.Text,
                    ["type"] = item.Kind,
                    ["signature"] = item.Signature,
                    ["documentation"] = item.Documentation,
                })]),
            },
        };
    }

    private JsonObject Inspect(Message request)
    {
        var (code, position) = CodeAndPosition(request);
        using var limit = new CancellationTokenSource(LongestAnswer);
        var found = Answer(() => _session.InspectAsync(code, position, request.Content.Number("detail_level") is > 0, limit.Token));
        return new()
        {
            ["status"] = "ok",
            ["found"] = found is not null,
            ["data"] = found is null ? new JsonObject() : IOPubPublisher.Data(found),
            ["metadata"] = new JsonObject(),
        };
    }

    /// <summary>The code of a request and an offset that lies in it, whatever was sent.</summary>
    private static (string Code, int Position) CodeAndPosition(Message request)
    {
        var code = request.Content.Text("code") ?? "";
        return (code, Math.Clamp(request.Content.Number("cursor_pos") ?? code.Length, 0, code.Length));
    }

    /// <summary>Help that comes late or fails is no help, and no error either.</summary>
    private T? Answer<T>(Func<Task<T>> ask) where T : class?
    {
        try
        {
            return ask().GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        catch (Exception e)
        {
            _log.WriteLine($"newsnb-kernel: completion or inspection failed: {e}");
            return null;
        }
    }

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
