using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NewsNotebooks.Interactive.IntelliSense.Documentation;

/// <summary>Turns documentation elements into plain text.</summary>
internal static partial class DocumentationText
{
    /// <summary>The text of an element, paragraphs apart by an empty line; empty for none.</summary>
    public static string Of(XElement? element)
    {
        if (element is null) return "";
        var text = new StringBuilder();
        Append(text, element);
        return string.Join("\n\n", text.ToString().Split('\n').Select(paragraph => WhiteSpace().Replace(paragraph, " ").Trim()).Where(paragraph => paragraph.Length > 0));
    }

    /// <summary>The short name that a documentation id stands for: <c>M:System.Console.WriteLine(System.Int32)</c> is <c>WriteLine</c>.</summary>
    public static string NameOf(string id)
    {
        var name = id.Split('(')[0];
        return Arity().Replace(name[(name.LastIndexOfAny(['.', ':']) + 1)..], "");
    }

    private static void Append(StringBuilder text, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText words) text.Append(words.Value.ReplaceLineEndings(" "));
            else if (node is XElement child) AppendChild(text, child);
        }
    }

    private static void AppendChild(StringBuilder text, XElement child)
    {
        var separates = child.Name.LocalName is "para" or "br" or "item" or "code" or "list";
        if (separates) text.Append('\n');
        if (child.Attribute("langword") is { } word) text.Append(word.Value);
        else if (child.Attribute("cref") is { } id && child.IsEmpty) text.Append(NameOf(id.Value));
        else if (child.Attribute("name") is { } name && child.IsEmpty) text.Append(name.Value);
        else Append(text, child);
        if (separates) text.Append('\n');
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"`+\d+")]
    private static partial Regex Arity();
}
