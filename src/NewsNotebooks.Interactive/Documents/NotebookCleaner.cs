using System.Text.Json.Nodes;

namespace NewsNotebooks.Interactive.Documents;

/// <summary>Strips from a notebook what differs from run to run and from machine to machine, so that a change in it is a change of what it says.</summary>
/// <remarks>What the notebook says is kept: cells, tags, languages, and the outputs unless they are stripped as well.</remarks>
public static class NotebookCleaner
{
    private static readonly string[] NotebookState = ["widgets", "papermill", "execution", "signature", "toc", "varInspector", "vscode", "last_executed"];

    private static readonly string[] CellState = ["execution", "papermill", "ExecuteTime", "collapsed", "scrolled", "trusted", "autoscroll"];

    /// <summary>What front ends and kernels agree on; versions and modes differ between them.</summary>
    private static readonly string[] LanguageFields = ["file_extension", "mimetype", "name", "pygments_lexer"];

    /// <summary>Cleans a document in place: timings and state of front ends and widgets go, execution counts become null, paths of the machine become relative.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="folder">The notebook's folder, which its outputs may name.</param>
    /// <param name="stripOutputs">Whether outputs go as well.</param>
    public static void Clean(NotebookDocument document, string folder, bool stripOutputs = false)
    {
        ArgumentNullException.ThrowIfNull(document);
        Remove(document.Metadata, NotebookState);
        if (document.Metadata["language_info"] is JsonObject language) Remove(language, [.. language.Select(field => field.Key).Except(LanguageFields)]);
        var paths = MachinePaths.SeenFrom(folder);
        foreach (var cell in document.Cells)
        {
            Remove(cell.Metadata, CellState);
            // The editor's own metadata may say which language the cell is in.
            if (cell.Metadata["vscode"] is JsonObject editor && !editor.ContainsKey("languageId")) cell.Metadata.Remove("vscode");
            cell.ExecutionCount = null;
            cell.Outputs = stripOutputs ? [] : [.. cell.Outputs.Select(output => CleanOutput(output, paths)).OfType<JsonObject>()];
        }
    }

    /// <summary>The output without what does not last; null where nothing is left.</summary>
    private static JsonObject? CleanOutput(JsonNode? output, MachinePaths paths)
    {
        if (paths.Replace(output) is not JsonObject clean) return null;
        if (clean.ContainsKey("execution_count")) clean["execution_count"] = null;
        if (clean["data"] is not JsonObject data) return clean;
        Remove(data, [.. data.Select(form => form.Key).Where(form => form.StartsWith("application/vnd.jupyter.widget-", StringComparison.Ordinal))]);
        // Beside a picture, the script that looks for plotly.js says the same a second time, and code hosts prefer it and then strip it.
        if (data.ContainsKey(ChartOutputs.Figure) && data.ContainsKey(ChartOutputs.Picture)) data.Remove("text/html");
        return data.Count > 0 ? clean : null;
    }

    private static void Remove(JsonObject from, string[] fields)
    {
        foreach (var field in fields) from.Remove(field);
    }
}
