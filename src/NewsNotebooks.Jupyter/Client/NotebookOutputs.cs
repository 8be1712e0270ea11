using System.Text;
using System.Text.Json.Nodes;
using NewsNotebooks.Jupyter.Wire;

namespace NewsNotebooks.Jupyter.Client;

/// <summary>Turns iopub messages into the outputs of a notebook's cells (nbformat 4).</summary>
/// <remarks>One for a whole notebook, since a later cell may update what an earlier one has displayed.</remarks>
internal sealed class NotebookOutputs
{
    private readonly Dictionary<string, List<JsonObject>> _displays = new(StringComparer.Ordinal);
    private JsonArray _outputs = [];
    private readonly StringBuilder _text = new();
    private JsonObject? _stream;
    private bool _clearBeforeNext;

    /// <summary>Takes the outputs that follow into another cell's array.</summary>
    public void StartCell(JsonArray outputs)
    {
        EndStream();
        _outputs = outputs;
        _clearBeforeNext = false;
    }

    /// <summary>Completes the cell's last output.</summary>
    public void EndCell() => EndStream();

    /// <summary>Takes a message; those that are no outputs are left alone.</summary>
    public void Add(Message message)
    {
        var content = message.Content;
        switch (message.Type)
        {
            case "stream":
                AddStream(content.Text("name") ?? "stdout", content.Text("text") ?? "");
                break;
            case "display_data":
                AddDisplay(Output("display_data", content), DisplayId(content));
                break;
            case "execute_result":
                var result = Output("execute_result", content);
                result["execution_count"] = content["execution_count"]?.DeepClone();
                AddDisplay(result, DisplayId(content));
                break;
            case "update_display_data":
                Update(content);
                break;
            case "error":
                AddError(content.Text("ename") ?? "", content.Text("evalue") ?? "", content["traceback"]?.DeepClone());
                break;
            case "clear_output":
                Clear(wait: content.Flag("wait", false));
                break;
        }
    }

    /// <summary>Adds an error, one that the kernel itself could not report included.</summary>
    public void AddError(string name, string value, JsonNode? traceback = null) => Append(new()
    {
        ["output_type"] = "error",
        ["ename"] = name,
        ["evalue"] = value,
        ["traceback"] = traceback as JsonArray ?? [$"{name}: {value}"],
    });

    private static JsonObject Output(string type, JsonObject content) => new()
    {
        ["output_type"] = type,
        ["data"] = content["data"]?.DeepClone() ?? new JsonObject(),
        ["metadata"] = content["metadata"]?.DeepClone() ?? new JsonObject(),
    };

    private static string? DisplayId(JsonObject content) => (content["transient"] as JsonObject)?.Text("display_id");

    private void AddStream(string name, string text)
    {
        if (_clearBeforeNext || _stream?.Text("name") != name)
        {
            var stream = new JsonObject { ["output_type"] = "stream", ["name"] = name, ["text"] = "" };
            Append(stream);
            _stream = stream;
        }

        _text.Append(text);
    }

    /// <summary>Writes the pieces of a stream into its output: once, since a loop may print a hundred thousand of them.</summary>
    private void EndStream()
    {
        if (_stream is not null)
            _stream["text"] = _text.ToString();
        _stream = null;
        _text.Clear();
    }

    private void AddDisplay(JsonObject output, string? displayId)
    {
        Append(output);
        if (displayId is null)
            return;
        if (!_displays.TryGetValue(displayId, out var shown))
            _displays[displayId] = shown = [];
        shown.Add(output);
    }

    private void Update(JsonObject content)
    {
        if (DisplayId(content) is not { } id || !_displays.TryGetValue(id, out var shown))
            return;
        foreach (var output in shown)
        {
            output["data"] = content["data"]?.DeepClone() ?? new JsonObject();
            output["metadata"] = content["metadata"]?.DeepClone() ?? new JsonObject();
        }
    }

    private void Clear(bool wait)
    {
        _clearBeforeNext = wait;
        if (!wait)
            RemoveAll();
    }

    private void Append(JsonObject output)
    {
        EndStream();
        if (_clearBeforeNext)
            RemoveAll();
        _clearBeforeNext = false;
        _outputs.Add(output);
    }

    private void RemoveAll()
    {
        EndStream();
        _outputs.Clear();
    }
}
