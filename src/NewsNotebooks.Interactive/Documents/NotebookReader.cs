using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsNotebooks.Interactive.Documents;

/// <summary>.ipynb → document. Everything that is wrong with a file is one <see cref="NotebookFormatException"/>.</summary>
internal static class NotebookReader
{
    public const int Major = 4;

    /// <summary>The minor version written: the first with cell ids.</summary>
    public const int Minor = 5;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 256 };

    private static readonly string[] KnownFields = ["cells", "metadata", "nbformat", "nbformat_minor"];

    public static NotebookDocument Read(byte[] bytes, string name) => Read(Text(bytes, name), name);

    /// <summary>The text of a notebook's file.</summary>
    /// <exception cref="NotebookFormatException">It is not UTF-8.</exception>
    public static string Text(byte[] bytes, string name)
    {
        try
        {
            return StrictUtf8.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException e)
        {
            throw new NotebookFormatException($"{name}: byte {e.Index} is not UTF-8, expected a notebook in UTF-8. Save it again from Jupyter or VS Code.", e);
        }
    }

    public static NotebookDocument Read(string json, string name)
    {
        try
        {
            return Document(ParseJson(json.TrimStart('\uFEFF'), name), name);
        }
        catch (InvalidOperationException e)
        {
            // System.Text.Json decodes a string when it is asked for, and half of a surrogate pair is none.
            throw new NotebookFormatException($"{name}: a text holds half of a surrogate pair (\\ud800 to \\udfff alone), expected whole characters. Clear the outputs and save it again.", e);
        }
    }

    private static JsonNode? ParseJson(string json, string name)
    {
        if (string.IsNullOrWhiteSpace(json))
            throw new NotebookFormatException($"{name}: the file is empty, expected a Jupyter notebook. Save it again from the editor, or restore it.");
        try
        {
            return JsonNode.Parse(json, documentOptions: Strict);
        }
        catch (JsonException e)
        {
            var advice = json.Contains("\n<<<<<<< ", StringComparison.Ordinal)
                ? "It holds git's conflict markers: resolve the conflict."
                : "Save it again from the editor, or restore it.";
            var (line, column) = ((e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1);
            throw new NotebookFormatException(
                string.Create(CultureInfo.InvariantCulture, $"{name}, line {line}, byte {column}: this is not JSON, expected a Jupyter notebook. {advice}"), e);
        }
    }

    private static NotebookDocument Document(JsonNode? node, string name)
    {
        if (node is not JsonObject root)
            throw new NotebookFormatException($"{name}: found {Kind(node)}, expected a notebook, which is a JSON object with \"cells\" and \"nbformat\". Is it another kind of file?");
        CheckVersion(root, name);
        if (root["cells"] is not JsonArray cells)
            throw new NotebookFormatException($"{name}: \"cells\" is {Kind(root["cells"])}, expected a list of cells. Restore the file.");
        var reader = new CellReader(name, cells);
        return new NotebookDocument(reader.Read(), Object(root, "metadata", name))
        {
            AdditionalFields = Without(root, KnownFields),
        };
    }

    private static void CheckVersion(JsonObject root, string name)
    {
        if (root["nbformat"] is not JsonValue value || !value.TryGetValue<int>(out var major))
            throw new NotebookFormatException($"{name}: \"nbformat\" is {Kind(root["nbformat"])}, expected 4. Is it a Jupyter notebook?");
        if (major != Major)
        {
            var advice = major < Major ? "Open it in Jupyter and save it, which converts it." : "Save it in the older format.";
            throw new NotebookFormatException($"{name}: \"nbformat\" is {major.ToString(CultureInfo.InvariantCulture)}, expected 4. {advice}");
        }
    }

    /// <summary>A field that is an object; empty where it is missing.</summary>
    public static JsonObject Object(JsonObject parent, string field, string where) => parent[field] switch
    {
        null => [],
        JsonObject o => o.DeepClone().AsObject(),
        var other => throw new NotebookFormatException($"{where}: \"{field}\" is {Kind(other)}, expected an object. Restore the file."),
    };

    /// <summary>A copy of the fields that this program has no member for.</summary>
    public static JsonObject Without(JsonObject source, string[] known) =>
        new(source.Where(p => !known.Contains(p.Key)).Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));

    /// <summary>What was found, in words.</summary>
    public static string Kind(JsonNode? node) => node?.GetValueKind() switch
    {
        null => "missing or null",
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => $"the number {node.ToJsonString()}",
        _ => node.ToJsonString(),
    };
}
