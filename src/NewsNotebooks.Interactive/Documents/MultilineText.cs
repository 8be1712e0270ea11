using System.Text.Json.Nodes;

namespace NewsNotebooks.Interactive.Documents;

/// <summary>
/// nbformat's "multiline string": text that files hold as a list of lines and programs as one string. Which fields are such
/// texts, and what ends a line, is as in nbformat's reference implementation, so that files come out the same.
/// </summary>
internal static class MultilineText
{
    /// <summary>The text of a string or of a list of strings; null for anything else.</summary>
    public static string? Join(JsonNode? node) => node switch
    {
        JsonValue v when v.TryGetValue<string>(out var text) => text,
        JsonArray lines when lines.All(l => l is JsonValue v && v.TryGetValue<string>(out _)) =>
            string.Concat(lines.Select(l => l!.GetValue<string>())),
        _ => null,
    };

    /// <summary>The list of lines, each with its line end, that files hold.</summary>
    public static JsonArray Split(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !EndsLine(text[end]))
                end++;
            if (end < text.Length)
                end += text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }

    /// <summary>A copy of an output in which every text is one string.</summary>
    public static JsonNode? JoinOutput(JsonNode? output) => Convert(output, (mime, value) =>
        value is JsonArray && !IsJson(mime) && Join(value) is { } text ? JsonValue.Create(text) : null);

    /// <summary>A copy of an output in which texts are lists of lines, as files hold them.</summary>
    public static JsonNode? SplitOutput(JsonNode? output) => Convert(output, SplitValue);

    /// <summary>A copy of a cell's attachments in which texts are lists of lines.</summary>
    public static JsonNode? SplitAttachments(JsonNode? attachments)
    {
        if (attachments?.DeepClone() is not JsonObject files)
            return attachments?.DeepClone();
        foreach (var bundle in files.Select(f => f.Value).OfType<JsonObject>())
            ReplaceAll(bundle, SplitValue);
        return files;
    }

    private static JsonNode? Convert(JsonNode? output, Func<string, JsonNode?, JsonNode?> replacement)
    {
        var copy = output?.DeepClone();
        if (copy is not JsonObject o)
            return copy;
        if (o["data"] is JsonObject bundle)
            ReplaceAll(bundle, replacement);
        if (o["text"] is { } text && replacement("text/plain", text) is { } changed)
            o["text"] = changed;
        return o;
    }

    private static void ReplaceAll(JsonObject bundle, Func<string, JsonNode?, JsonNode?> replacement)
    {
        foreach (var (mime, value) in bundle.ToArray())
        {
            if (replacement(mime, value) is { } changed)
                bundle[mime] = changed;
        }
    }

    private static JsonArray? SplitValue(string mime, JsonNode? value) =>
        IsSplit(mime) && value is JsonValue v && v.TryGetValue<string>(out var text) ? Split(text) : null;

    private static bool IsSplit(string mime) =>
        mime.StartsWith("text/", StringComparison.Ordinal) || mime is "application/javascript" or "image/svg+xml";

    private static bool IsJson(string mime) =>
        mime == "application/json" || (mime.StartsWith("application/", StringComparison.Ordinal) && mime.EndsWith("+json", StringComparison.Ordinal));

    private static bool EndsLine(char c) => c is '\n' or '\r' or '\v' or '\f' or '\x1c' or '\x1d' or '\x1e' or '\x85' or '\u2028' or '\u2029';
}
