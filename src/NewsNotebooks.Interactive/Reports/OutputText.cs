using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Interactive.Reports;

/// <summary>Reads the fields of an output in nbformat's form, whatever is or is not there.</summary>
internal static class OutputText
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Type(JsonObject output) => Field(output, "output_type") ?? "";

    public static string? Field(JsonObject output, string name) => MultilineText.Join(output[name]);

    public static JsonObject? Bundle(JsonObject output) => output["data"] as JsonObject;

    /// <summary>The content of one MIME type as text; null where the bundle does not have it.</summary>
    public static string? Content(JsonObject bundle, string mime) => bundle[mime] is { } node ? MultilineText.Join(node) ?? node.ToJsonString(Indented) : null;

    /// <summary>A JSON type's content as JSON, also where a producer wrote it as text; null where it is none.</summary>
    public static JsonNode? Json(JsonObject bundle, string mime)
    {
        if (bundle[mime] is not { } node || MultilineText.Join(node) is not { } text || node is JsonArray { Count: 0 })
            return bundle[mime];
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string Pretty(JsonNode node) => node.ToJsonString(Indented);
}
