using System.Text.Json;

namespace NewsNotebooks.Corpora;

/// <summary>The fields of a JSON object as text; structure inside them is passed over.</summary>
internal static class JsonFields
{
    /// <exception cref="InvalidOperationException">The element is no object, or holds half a surrogate pair.</exception>
    public static Dictionary<string, string> Read(JsonElement element)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in element.EnumerateObject())
        {
            switch (property.Value.ValueKind)
            {
                case JsonValueKind.String: fields[property.Name] = property.Value.GetString()!; break;
                case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False: fields[property.Name] = property.Value.GetRawText(); break;
            }
        }
        return fields;
    }
}
