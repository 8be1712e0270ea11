using System.Text.Json.Nodes;
using NewsNotebooks.Interactive.Formatting;
using NewsNotebooks.Interactive.Sessions;
using NewsNotebooks.Jupyter.Wire;

namespace NewsNotebooks.Jupyter.Hosting;

/// <summary>Says on iopub what happens on behalf of a request; can be called from any thread.</summary>
internal sealed class IOPubPublisher(Action<Message> send)
{
    /// <summary>Says that a request is being handled (<c>busy</c>) or has been (<c>idle</c>).</summary>
    public void Status(string state, MessageHeader? parent) => Publish("status", new() { ["execution_state"] = state }, parent);

    /// <summary>Says which code runs, for the other front ends of the same kernel.</summary>
    public void ExecuteInput(string code, int executionCount, MessageHeader parent) =>
        Publish("execute_input", new() { ["code"] = code, ["execution_count"] = executionCount }, parent);

    /// <summary>Closes a comm that nobody here listens to, as the protocol asks.</summary>
    public void CommClose(string commId, MessageHeader parent) =>
        Publish("comm_close", new() { ["comm_id"] = commId, ["data"] = new JsonObject() }, parent);

    /// <summary>Says that the kernel ends or starts again.</summary>
    public void Shutdown(bool restart, MessageHeader parent) =>
        Publish("shutdown_reply", new() { ["status"] = "ok", ["restart"] = restart }, parent);

    /// <summary>Passes on what a cell has put out.</summary>
    public void Output(CellOutput output, int executionCount, MessageHeader parent)
    {
        switch (output)
        {
            case StreamOutput stream:
                Publish("stream", new() { ["name"] = stream.Name, ["text"] = stream.Text }, parent);
                break;
            case DisplayOutput display:
                Publish(display.IsUpdate ? "update_display_data" : "display_data", DisplayContent(display), parent);
                break;
            case ResultOutput result:
                Publish("execute_result", ResultContent(result, executionCount), parent);
                break;
            case ErrorOutput error:
                Publish("error", ErrorContent(error), parent);
                break;
            case ClearOutput clear:
                Publish("clear_output", new() { ["wait"] = clear.Wait }, parent);
                break;
        }
    }

    /// <summary>The three fields by which Jupyter describes an error.</summary>
    public static JsonObject ErrorContent(ErrorOutput error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Value,
        ["traceback"] = new JsonArray([.. TracebackColours.Of(error.Traceback).Select(line => JsonValue.Create(line))]),
    };

    private static JsonObject DisplayContent(DisplayOutput display) => new()
    {
        ["data"] = Data(display.Bundle),
        ["metadata"] = new JsonObject(),
        ["transient"] = new JsonObject { ["display_id"] = display.DisplayId },
    };

    private static JsonObject ResultContent(ResultOutput result, int executionCount) => new()
    {
        ["execution_count"] = executionCount,
        ["data"] = Data(result.Bundle),
        ["metadata"] = new JsonObject(),
    };

    /// <summary>A bundle as front ends want it: JSON types as objects, all others as text.</summary>
    public static JsonObject Data(MimeBundle bundle) =>
        new(bundle.Data.OrderBy(form => form.Key, StringComparer.Ordinal).Select(form => KeyValuePair.Create(form.Key, Form(form))));

    private static JsonNode? Form(KeyValuePair<string, string> form) =>
        form.Key.EndsWith("json", StringComparison.Ordinal)
            ? WireJson.TryRead(form.Value) ?? JsonValue.Create(form.Value)
            : JsonValue.Create(form.Value);

    private void Publish(string type, JsonObject content, MessageHeader? parent) =>
        send(Message.NewBroadcast(type, content, parent));
}
