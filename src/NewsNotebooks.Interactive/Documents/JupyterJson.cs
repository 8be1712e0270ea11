using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsNotebooks.Interactive.Documents;

/// <summary>
/// JSON laid out as Jupyter saves notebooks: one space a level, keys sorted by code point, only quotes, backslashes and
/// control characters escaped, numbers as they were written. System.Text.Json's own writer escapes emoji and separators.
/// </summary>
internal static class JupyterJson
{
    /// <summary>Writes the value, without a line end after it.</summary>
    public static void Write(JsonNode? node, TextWriter writer) => Write(node, writer, depth: 0);

    private static void Write(JsonNode? node, TextWriter writer, int depth)
    {
        switch (node)
        {
            case JsonObject o:
                WriteObject(o, writer, depth);
                break;
            case JsonArray a:
                WriteArray(a, writer, depth);
                break;
            case JsonValue v when v.GetValueKind() == JsonValueKind.String:
                WriteString(v.GetValue<string>(), writer);
                break;
            default:
                writer.Write(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private static void WriteObject(JsonObject o, TextWriter writer, int depth)
    {
        if (o.Count == 0)
        {
            writer.Write("{}");
            return;
        }

        var separator = "{";
        foreach (var (key, value) in o.OrderBy(p => p.Key, CodePointComparer.Instance))
        {
            writer.Write(separator);
            NewLine(writer, depth + 1);
            WriteString(key, writer);
            writer.Write(": ");
            Write(value, writer, depth + 1);
            separator = ",";
        }

        NewLine(writer, depth);
        writer.Write('}');
    }

    private static void WriteArray(JsonArray a, TextWriter writer, int depth)
    {
        if (a.Count == 0)
        {
            writer.Write("[]");
            return;
        }

        var separator = "[";
        foreach (var item in a)
        {
            writer.Write(separator);
            NewLine(writer, depth + 1);
            Write(item, writer, depth + 1);
            separator = ",";
        }

        NewLine(writer, depth);
        writer.Write(']');
    }

    private static void NewLine(TextWriter writer, int depth)
    {
        writer.Write('\n');
        for (var i = 0; i < depth; i++)
            writer.Write(' ');
    }

    private static void WriteString(string text, TextWriter writer)
    {
        writer.Write('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                writer.Write(c);
                writer.Write(text[++i]);
            }
            else
            {
                WriteChar(c, writer);
            }
        }

        writer.Write('"');
    }

    private static void WriteChar(char c, TextWriter writer)
    {
        var escape = c switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\b' => "\\b",
            '\f' => "\\f",
            < ' ' => Unicode(c),
            _ when char.IsSurrogate(c) => Unicode(c), // half of a pair has no bytes in UTF-8
            _ => null,
        };
        if (escape is null)
            writer.Write(c);
        else
            writer.Write(escape);
    }

    private static string Unicode(char c) => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture);

    /// <summary>Orders as Python does: by code point, where .NET's ordinal order is by UTF-16 unit.</summary>
    private sealed class CodePointComparer : IComparer<string>
    {
        public static readonly CodePointComparer Instance = new();

        public int Compare(string? x, string? y)
        {
            var (a, b) = (x ?? "", y ?? "");
            var shared = Math.Min(a.Length, b.Length);
            for (var i = 0; i < shared; i++)
            {
                if (a[i] != b[i])
                    return char.IsSurrogate(a[i]) == char.IsSurrogate(b[i]) ? a[i].CompareTo(b[i]) : char.IsSurrogate(a[i]) ? 1 : -1;
            }

            return a.Length.CompareTo(b.Length);
        }
    }
}
