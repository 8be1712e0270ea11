using System.Text.Json.Nodes;

namespace NewsNotebooks.Interactive.Documents;

/// <summary>A Jupyter notebook (nbformat 4), with everything this program does not know kept as it was.</summary>
public sealed class NotebookDocument
{
    /// <summary>Makes a document of cells and metadata.</summary>
    public NotebookDocument(IEnumerable<NotebookCell> cells, JsonObject metadata)
    {
        Cells = [.. cells];
        Metadata = metadata;
    }

    /// <summary>The cells from top to bottom.</summary>
    public IList<NotebookCell> Cells { get; }

    /// <summary>The notebook's metadata (kernelspec, language_info and what others added).</summary>
    public JsonObject Metadata { get; }
}
