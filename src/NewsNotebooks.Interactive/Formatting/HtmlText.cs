using System.Net;

namespace NewsNotebooks.Interactive.Formatting;

/// <summary>Text made safe for HTML.</summary>
internal static class HtmlText
{
    private const int LongestCell = 140;
    private const int LongestTitle = 1000;

    /// <summary>Escapes text for HTML, attribute values in double quotes included.</summary>
    public static string Encode(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A table cell of text: long text is cut, with more of it in the title.</summary>
    public static string Cell(string text, bool alignRight = false)
    {
        var style = alignRight ? " style=\"text-align:right\"" : " style=\"text-align:left\"";
        return text.Length <= LongestCell
            ? $"<td{style}>{Encode(text)}</td>"
            : $"<td{style} title=\"{Encode(Cut(text, LongestTitle))}\">{Encode(Cut(text, LongestCell))}</td>";
    }

    /// <summary>At most so many UTF-16 units of a text and an ellipsis; a surrogate pair is not cut apart.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
