using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsNotebooks.Jupyter.Wire;

/// <summary>JSON as the protocol wants it: UTF-8, escaped only where JSON asks for it.</summary>
internal static class WireJson
{
    // Nothing here ends up inside HTML, and front ends parse; relaxed escaping halves the size of non-Latin text.
    private static readonly JsonWriterOptions _writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 512 };

    // A duplicate property would only be found when the object is read, deep in a handler.
    private static readonly JsonDocumentOptions _reading = new() { AllowDuplicateProperties = false, MaxDepth = 512 };

    /// <summary>Writes a node as UTF-8.</summary>
    public static byte[] Write(JsonNode node)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, _writing))
            node.WriteTo(writer);
        return stream.ToArray();
    }

    /// <summary>Reads an object from UTF-8.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    /// <exception cref="FormatException">It is JSON, but not an object.</exception>
    public static JsonObject ReadObject(byte[] utf8) =>
        JsonNode.Parse(utf8, documentOptions: _reading) as JsonObject ?? throw new FormatException("expected a JSON object");

    /// <summary>Reads any JSON text; null where it is not JSON.</summary>
    public static JsonNode? TryRead(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: _reading);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A text property; null where it is missing or not text.</summary>
    public static string? Text(this JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>A boolean property, or what holds where it is missing or not a boolean.</summary>
    public static bool Flag(this JsonObject json, string name, bool otherwise) =>
        json[name] is JsonValue value && value.TryGetValue(out bool flag) ? flag : otherwise;

    /// <summary>A whole number; null where it is missing or not one.</summary>
    public static int? Number(this JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue(out int number) ? number : null;
}
