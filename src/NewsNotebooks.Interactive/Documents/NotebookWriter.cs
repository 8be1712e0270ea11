using System.Text.Json.Nodes;

namespace NewsNotebooks.Interactive.Documents;

/// <summary>Document → .ipynb.</summary>
internal static class NotebookWriter
{
    public static void Write(NotebookDocument document, TextWriter writer)
    {
        var root = document.AdditionalFields.DeepClone().AsObject();
        root["cells"] = new JsonArray([.. document.Cells.Select(Cell)]);
        root["metadata"] = document.Metadata.DeepClone();
        root["nbformat"] = NotebookReader.Major;
        root["nbformat_minor"] = NotebookReader.Minor;
        JupyterJson.Write(root, writer);
        writer.Write('\n');
    }

    private static JsonObject Cell(NotebookCell cell)
    {
        var json = cell.AdditionalFields.DeepClone().AsObject();
        if (json["attachments"] is { } attachments)
            json["attachments"] = MultilineText.SplitAttachments(attachments);
        json["cell_type"] = CellTypeNames.NameOf(cell.Type);
        json["id"] = cell.Id;
        json["metadata"] = cell.Metadata.DeepClone();
        json["source"] = MultilineText.Split(cell.Source);
        if (cell.Type == CellType.Code)
        {
            json["execution_count"] = cell.ExecutionCount;
            json["outputs"] = new JsonArray([.. cell.Outputs.Select(MultilineText.SplitOutput)]);
        }

        return json;
    }
}
