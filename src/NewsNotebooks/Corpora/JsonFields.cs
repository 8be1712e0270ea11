using System.Text;
using System.Text.Json;

namespace NewsNotebooks.Corpora;

/// <summary>The fields of a JSON object as text; structure inside them is passed over.</summary>
internal static class JsonFields
{
    /// <summary>Reads one JSON value that is an object.</summary>
    /// <returns>The fields; null, and the kind of value in <paramref name="kind"/>, where it is no object.</returns>
    /// <exception cref="JsonException">The text is no JSON, or more than one value.</exception>
    /// <exception cref="InvalidOperationException">A field holds half a surrogate pair, or bytes that are not UTF-8.</exception>
    public static Dictionary<string, string>? Read(ReadOnlySpan<byte> json, out JsonTokenType kind)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        kind = reader.TokenType;
        if (kind != JsonTokenType.StartObject)
        {
            Validate(json);
            return null;
        }
        try
        {
            return Fields(ref reader);
        }
        catch (InvalidOperationException)
        {
            // What is broken further on counts more than what is badly encoded.
            Validate(json);
            throw;
        }
    }

    private static Dictionary<string, string> Fields(ref Utf8JsonReader reader)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader;
            reader.Read();
            switch (reader.TokenType)
            {
                case JsonTokenType.String: fields[name.GetString()!] = reader.GetString()!; break;
                case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False: fields[name.GetString()!] = Encoding.UTF8.GetString(reader.ValueSpan); break;
                default: reader.Skip(); break;
            }
        }
        reader.Read();
        return fields;
    }

    private static void Validate(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read()) { }
    }
}
