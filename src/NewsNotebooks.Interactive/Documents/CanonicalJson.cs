using System.Text.Json.Nodes;

namespace NewsNotebooks.Interactive.Documents;

/// <summary>JSON as text in which the order of fields does not show: files have them sorted, kernels as they come.</summary>
internal static class CanonicalJson
{
    public static string Of(JsonNode? node) => node switch
    {
        JsonObject json => "{" + string.Join(',', json.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"\"{field.Key}\":{Of(field.Value)}")) + "}",
        JsonArray list => "[" + string.Join(',', list.Select(Of)) + "]",
        _ => node?.ToJsonString() ?? "null",
    };
}
