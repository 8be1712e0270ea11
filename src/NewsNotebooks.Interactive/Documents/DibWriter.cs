using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsNotebooks.Interactive.Documents;

/// <summary>Document → .dib, without outputs, which the format has no place for.</summary>
internal static class DibWriter
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(NotebookDocument document, TextWriter writer)
    {
        var standard = document.Language is null or "polyglot-notebook" ? NotebookLanguage.CSharp : document.Language;
        writer.Write($"#!meta\n\n{Meta(document, standard).ToJsonString(OneLine)}\n\n");
        foreach (var cell in document.Cells)
            writer.Write($"#!{Language(cell, standard)}\n\n{cell.Source.Trim('\n')}\n\n");
    }

    private static string Language(NotebookCell cell, string standard) => cell.Type switch
    {
        CellType.Code => cell.Language ?? standard,
        CellType.Markdown => "markdown",
        _ => "value",
    };

    private static JsonObject Meta(NotebookDocument document, string standard) =>
        document.Metadata["polyglot_notebook"] is JsonObject polyglot ? polyglot.DeepClone().AsObject() : new JsonObject
        {
            ["kernelInfo"] = new JsonObject
            {
                ["defaultKernelName"] = standard,
                ["items"] = new JsonArray([.. document.Cells.Where(cell => cell.Type == CellType.Code).Select(cell => cell.Language ?? standard).Prepend(standard).Distinct()
                    .Select(name => new JsonObject { ["aliases"] = new JsonArray(), ["name"] = name })]),
            },
        };
}
