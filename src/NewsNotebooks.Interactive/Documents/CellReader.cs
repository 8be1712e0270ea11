using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace NewsNotebooks.Interactive.Documents;

/// <summary>Reads the cells of one notebook and gives an id to those without one.</summary>
internal sealed class CellReader(string name, JsonArray cells)
{
    private static readonly string[] KnownFields = ["cell_type", "id", "metadata", "source", "outputs", "execution_count"];

    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    public IEnumerable<NotebookCell> Read()
    {
        // Ids in the file come first, so that a made one never takes the id of a later cell.
        var own = cells.Select(c => NotebookLanguage.Text(c as JsonObject, "id")).Select(id => id is not null && ids.Add(id) ? id : null).ToArray();
        return cells.Select((cell, i) => Cell(cell, own[i], i)).ToArray();
    }

    private NotebookCell Cell(JsonNode? node, string? id, int index)
    {
        var where = string.Create(CultureInfo.InvariantCulture, $"{name}, cell {index + 1}");
        if (node is not JsonObject json)
            throw new NotebookFormatException($"{where}: found {NotebookReader.Kind(node)}, expected a cell, which is an object. Restore the file.");
        var type = CellTypeNames.Parse(NotebookLanguage.Text(json, "cell_type"))
            ?? throw new NotebookFormatException($"{where}: \"cell_type\" is {Found(json["cell_type"])}, expected \"code\", \"markdown\" or \"raw\". Restore the file.");
        var source = MultilineText.Join(json["source"])
            ?? throw new NotebookFormatException($"{where}: \"source\" is {NotebookReader.Kind(json["source"])}, expected a text or a list of lines. Restore the file.");
        return new NotebookCell(type, source)
        {
            Id = id ?? MakeId(type, source, index),
            Metadata = NotebookReader.Object(json, "metadata", where),
            Outputs = Outputs(json, type, where),
            ExecutionCount = json["execution_count"] is JsonValue count && count.TryGetValue<int>(out var number) ? number : null,
            AdditionalFields = NotebookReader.Without(json, KnownFields),
        };
    }

    private static JsonArray Outputs(JsonObject json, CellType type, string where) => json["outputs"] switch
    {
        _ when type != CellType.Code => [],
        null => [],
        JsonArray outputs => new JsonArray([.. outputs.Select(MultilineText.JoinOutput)]),
        var other => throw new NotebookFormatException($"{where}: \"outputs\" is {NotebookReader.Kind(other)}, expected a list. Clear the outputs and save it again."),
    };

    private static string Found(JsonNode? node) =>
        node is JsonValue v && v.TryGetValue<string>(out var text) ? $"\"{text}\"" : NotebookReader.Kind(node);

    /// <summary>An id out of what the cell is, so that reading the same file twice gives the same ids.</summary>
    private string MakeId(CellType type, string source, int index)
    {
        for (var attempt = 0; ; attempt++)
        {
            var seed = string.Create(CultureInfo.InvariantCulture, $"{index}\n{attempt}\n{type}\n{source}");
            var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed)))[..8];
            if (ids.Add(id))
                return id;
        }
    }
}
