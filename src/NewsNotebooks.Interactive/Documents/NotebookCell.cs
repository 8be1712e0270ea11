using System.Text.Json;
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

    /// <summary>Fields of the cell that this program has no use for, attachments among them, kept as they were.</summary>
    public JsonObject AdditionalFields { get; init; } = [];

    /// <summary>The tags in <c>metadata.tags</c>, in their order; empty where there are none.</summary>
    public IReadOnlyList<string> Tags => Metadata["tags"] is JsonArray tags
        ? [.. tags.OfType<JsonValue>().Where(t => t.GetValueKind() == JsonValueKind.String).Select(t => t.GetValue<string>())]
        : [];

    /// <summary>
    /// The language that the cell's own metadata names (<c>polyglot_notebook.kernelName</c>, <c>dotnet_interactive.language</c>
    /// or <c>vscode.languageId</c>), <c>csharp</c> for every spelling of C#; null where it names none and the notebook's holds.
    /// </summary>
    public string? Language => NotebookLanguage.OfCell(Metadata);

    /// <summary>Whether the cell carries a tag; upper and lower case are different tags, as in Jupyter.</summary>
    public bool HasTag(string tag) => Tags.Contains(tag, StringComparer.Ordinal);
}
