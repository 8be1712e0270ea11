using System.Text.Json.Nodes;

namespace NewsNotebooks.Interactive.Documents;

/// <summary>Compares the outputs that a notebook was committed with to those of a new run.</summary>
public static class StaleOutputs
{
    /// <summary>The numbers of the cells, from 1, whose outputs differ; pictures do not count, nor does plain text where there is a richer form.</summary>
    /// <param name="committed">The notebook as it lies there, cleaned.</param>
    /// <param name="executed">The same notebook after a run, cleaned.</param>
    public static IReadOnlyList<int> Find(NotebookDocument committed, NotebookDocument executed) =>
        [.. Enumerable.Range(0, committed.Cells.Count).Where(i => i >= executed.Cells.Count || Told(committed.Cells[i]) != Told(executed.Cells[i])).Select(i => i + 1)];

    /// <summary>What the cell's outputs say, whatever order their fields are in.</summary>
    private static string Told(NotebookCell cell) => string.Join('\n', cell.Outputs.Select(output => CanonicalJson.Of(Essential(output))));

    private static JsonNode? Essential(JsonNode? output)
    {
        var copy = output?.DeepClone();
        if (copy?["data"] is not JsonObject data) return copy;
        foreach (var picture in data.Select(form => form.Key).Where(form => form.StartsWith("image/", StringComparison.Ordinal)).ToList()) data.Remove(picture);
        // The loader's HTML is made of the figure.
        if (data.ContainsKey(ChartOutputs.Figure)) data.Remove("text/html");
        if (data.Count > 1) data.Remove("text/plain");
        return copy;
    }
}
