using System.Text.Json.Nodes;

namespace NewsNotebooks.Interactive.Documents;

/// <summary>What a cell holds.</summary>
public enum CellType
{
    /// <summary>Code to run.</summary>
    Code,

    /// <summary>Markdown to read.</summary>
    Markdown,

    /// <summary>Text passed through as it is.</summary>
    Raw,
}

/// <summary>One cell of a notebook.</summary>
public sealed class NotebookCell(CellType type, string source)
{
    /// <summary>What the cell holds.</summary>
    public CellType Type { get; } = type;

    /// <summary>The cell's id (nbformat 4.5).</summary>
    public string Id { get; init; } = Guid.NewGuid().ToString("N")[..8];

    /// <summary>The cell's text, lines separated by <c>\n</c>.</summary>
    public string Source { get; set; } = source;

    /// <summary>The cell's metadata, tags included.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>Outputs in nbformat's form: stream, display_data, execute_result, error.</summary>
    public JsonArray Outputs { get; set; } = [];

    /// <summary>The number shown beside the cell; null where it has not been run.</summary>
    public int? ExecutionCount { get; set; }
}
