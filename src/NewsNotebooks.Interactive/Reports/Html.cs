using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsNotebooks.Interactive.Reports;

/// <summary>Text → HTML that shows it, in an element or in a quoted attribute.</summary>
internal static class Html
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'\0");

    public static string Escape(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        if (!text.AsSpan().ContainsAny(Special))
            return text;
        var html = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                '\0' => html.Append('\uFFFD'),
                _ => html.Append(c),
            };
        }

        return html.ToString();
    }

    /// <summary>A string of a style sheet inside a style element: what is no letter, digit or blank is written as its code point.</summary>
    public static string StyleString(string text)
    {
        var css = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is ' ' || Rune.IsLetterOrDigit(rune))
                css.Append(rune.ToString());
            else
                css.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x} ");
        }

        return css.Append('"').ToString();
    }

    /// <summary>An attribute with a space before it; nothing where there is no value.</summary>
    public static string Attribute(string name, string? value) => value is null ? "" : $" {name}=\"{Escape(value)}\"";
}
