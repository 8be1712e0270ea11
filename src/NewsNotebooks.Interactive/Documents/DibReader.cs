using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsNotebooks.Interactive.Documents;

/// <summary>.dib → document. Polyglot's text format: a line that is nothing but <c>#!</c> and a language's name starts a cell.</summary>
/// <remarks>All other lines that begin with <c>#!</c>, such as <c>#!time</c> or <c>#!sql --name result</c>, belong to the cell they stand in.</remarks>
internal static class DibReader
{
    private const string Meta = "meta";

    private static readonly string[] Known =
        ["csharp", "c#", "fsharp", "f#", "powershell", "pwsh", "javascript", "js", "html", "markdown", "md", "mermaid", "sql", "kql", "http", "value", "python", "r"];

    public static NotebookDocument Read(byte[] bytes, string name)
    {
        var lines = NotebookReader.Text(bytes, name).ReplaceLineEndings("\n").Split('\n');
        var meta = ReadMeta(lines, name, out var start);
        var languages = Known.Concat(NamesIn(meta)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var language = NotebookLanguage.Text(meta, "kernelInfo", "defaultKernelName") ?? NotebookLanguage.CSharp;
        var document = new NotebookDocument([], Metadata(meta, language));
        var cell = start;
        for (var i = start; i <= lines.Length; i++)
        {
            if (i < lines.Length && !(lines[i].StartsWith("#!", StringComparison.Ordinal) && languages.Contains(lines[i][2..].Trim()))) continue;
            var source = string.Join('\n', lines[cell..i]).Trim('\n');
            // What comes before the first line of this kind is a cell only where something stands there.
            if (source.Length > 0 || cell > start) document.Cells.Add(Cell(language, source, document.Cells.Count));
            if (i < lines.Length) language = lines[i][2..].Trim();
            cell = i + 1;
        }
        return document;
    }

    private static JsonObject ReadMeta(string[] lines, string name, out int start)
    {
        start = 0;
        while (start < lines.Length && lines[start].Length == 0) start++;
        if (start == lines.Length || lines[start].TrimEnd() != "#!" + Meta) { start = 0; return []; }
        var from = ++start;
        while (start < lines.Length && !lines[start].StartsWith("#!", StringComparison.Ordinal)) start++;
        try
        {
            return JsonNode.Parse(string.Join('\n', lines[from..start]) is { Length: > 0 } text && !string.IsNullOrWhiteSpace(text) ? text : "{}") as JsonObject ?? [];
        }
        catch (JsonException error)
        {
            throw new NotebookFormatException($"{name}, line {from + 1}: the metadata below #!meta is not JSON, expected an object. Mend or remove it.", error);
        }
    }

    private static IEnumerable<string> NamesIn(JsonObject meta) => (meta["kernelInfo"] as JsonObject)?["items"] is JsonArray items
        ? items.OfType<JsonObject>().Select(item => NotebookLanguage.Text(item, "name")).OfType<string>()
        : [];

    private static JsonObject Metadata(JsonObject meta, string language)
    {
        var metadata = new JsonObject
        {
            ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" },
            ["language_info"] = new JsonObject { ["name"] = "polyglot-notebook" },
        };
        metadata["polyglot_notebook"] = meta.Count > 0 ? meta.DeepClone() : new JsonObject
        {
            ["kernelInfo"] = new JsonObject { ["defaultKernelName"] = language, ["items"] = new JsonArray(new JsonObject { ["aliases"] = new JsonArray(), ["name"] = language }) },
        };
        return metadata;
    }

    private static NotebookCell Cell(string language, string source, int number)
    {
        var id = "cell-" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return language is "markdown" or "md"
            ? new NotebookCell(CellType.Markdown, source) { Id = id }
            : new NotebookCell(CellType.Code, source)
            {
                Id = id,
                Metadata = new JsonObject
                {
                    ["dotnet_interactive"] = new JsonObject { ["language"] = language },
                    ["polyglot_notebook"] = new JsonObject { ["kernelName"] = language },
                },
            };
    }
}
