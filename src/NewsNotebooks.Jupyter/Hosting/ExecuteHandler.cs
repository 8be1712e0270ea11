using System.Globalization;
using System.Text.Json.Nodes;
using NewsNotebooks.Interactive.Formatting;
using NewsNotebooks.Interactive.Sessions;
using NewsNotebooks.Jupyter.History;
using NewsNotebooks.Jupyter.Wire;

namespace NewsNotebooks.Jupyter.Hosting;

/// <summary>Runs the code of execute requests, in the order in which they arrived.</summary>
internal sealed class ExecuteHandler(ICellSession session, IOPubPublisher publisher, InputChannel input, CellHistory history, Func<long> lastReceived)
{
    private int _executionCount;
    private long _abortedUpTo;

    /// <summary>Runs a request's code.</summary>
    /// <param name="number">The request's number in the order of arrival.</param>
    /// <param name="request">The <c>execute_request</c>.</param>
    /// <returns>The content of the reply.</returns>
    public JsonObject Execute(long number, Message request)
    {
        if (number <= _abortedUpTo)
            return Aborted();
        var code = request.Content.Text("code") ?? "";
        var silent = request.Content.Flag("silent", false);
        var stored = !silent && request.Content.Flag("store_history", true);
        if (stored)
            _executionCount++;
        if (!silent)
            publisher.ExecuteInput(code, _executionCount, request.Header);

        var options = new CellOptions
        {
            Label = string.Create(CultureInfo.InvariantCulture, $"Cell {_executionCount}"),
            Input = request.Content.Flag("allow_stdin", true) ? question => input.Ask(question, request) : null,
        };
        string? result = null;
        var error = Run(code, options, output =>
        {
            result = output is ResultOutput { Bundle: var bundle } ? bundle.Data.GetValueOrDefault("text/plain") : result;
            Publish(output, silent, request.Header);
        });
        if (stored)
            history.Add(_executionCount, code, result);
        if (error is null)
            return Succeeded(request.Content["user_expressions"] as JsonObject ?? [], options);

        // Looked up before the reply leaves: what a front end sends after it has seen the error is to be run.
        if (request.Content.Flag("stop_on_error", true))
            _abortedUpTo = lastReceived();
        return Failed(error);
    }

    private void Publish(CellOutput output, bool silent, MessageHeader parent)
    {
        if (!silent)
            publisher.Output(output, _executionCount, parent);
    }

    private ErrorOutput? Run(string code, CellOptions options, Action<CellOutput> publish)
    {
        ErrorOutput? error = null;
        try
        {
            var succeeded = session.RunAsync(code, OnOutput, options).GetAwaiter().GetResult();
            return succeeded ? null : error ?? new ErrorOutput("Error", "The cell failed.", []);
        }
        catch (Exception e)
        {
            // The session reports what a cell does wrong; this is its own fault, and the front end must still hear of it.
            error = new ErrorOutput(e.GetType().Name, e.Message, [e.ToString()]);
            OnOutput(error);
            return error;
        }

        void OnOutput(CellOutput output)
        {
            if (output is ErrorOutput failure)
                error = failure;
            publish(output);
        }
    }

    private JsonObject Succeeded(JsonObject expressions, CellOptions options) => new()
    {
        ["status"] = "ok",
        ["execution_count"] = _executionCount,
        ["payload"] = new JsonArray(),
        ["user_expressions"] = new JsonObject(expressions.Select(each => KeyValuePair.Create(each.Key, (JsonNode?)Evaluate(each.Value, options)))),
    };

    /// <summary>The value of an expression that the front end asks for beside the cell; what goes wrong is its value.</summary>
    private JsonObject Evaluate(JsonNode? expression, CellOptions options)
    {
        var text = expression is JsonValue value && value.TryGetValue(out string? code) ? code : "";
        MimeBundle? result = null;
        var error = Run(text, options with { Label = "user expression", Input = null }, output => result = (output as ResultOutput)?.Bundle ?? result);
        if (error is not null)
        {
            var failure = IOPubPublisher.ErrorContent(error);
            failure["status"] = "error";
            return failure;
        }

        return new() { ["status"] = "ok", ["data"] = result is null ? new JsonObject() : IOPubPublisher.Data(result), ["metadata"] = new JsonObject() };
    }

    private JsonObject Failed(ErrorOutput error)
    {
        var content = IOPubPublisher.ErrorContent(error);
        content["status"] = "error";
        content["execution_count"] = _executionCount;
        content["payload"] = new JsonArray();
        content["user_expressions"] = new JsonObject();
        return content;
    }

    private JsonObject Aborted() => new() { ["status"] = "aborted", ["execution_count"] = _executionCount };
}
