using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsNotebooks.Interactive.Reports;

/// <summary>HTML of outputs → Markdown: tables as pipe tables, everything else as its text. It never fails, whatever the HTML is.</summary>
internal sealed partial class HtmlToMarkdown
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "div", "section", "article", "header", "footer", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figure", "figcaption", "pre", "hr", "caption",
    };

    private readonly StringBuilder markdown = new();

    private readonly StringBuilder text = new();

    private readonly List<List<string>> rows = [];

    private int tables;

    private bool hasHead;

    /// <summary>The Markdown of a piece of HTML, ending with a line end; empty where it shows nothing.</summary>
    public static string Convert(string html)
    {
        var converter = new HtmlToMarkdown();
        foreach (Match piece in Piece().Matches(Unseen().Replace(html, "")))
        {
            if (piece.Groups["name"] is { Success: true, Value: var name })
                converter.Tag(name.ToLowerInvariant(), piece.Value.StartsWith("</", StringComparison.Ordinal));
            else
                converter.text.Append(WebUtility.HtmlDecode(piece.Value));
        }

        if (converter.tables > 0)
            converter.EndTable();
        converter.EndParagraph();
        return converter.markdown.ToString();
    }

    /// <summary>Of a table inside of a table, the text stays where it is.</summary>
    private void Tag(string name, bool closes)
    {
        if (name == "table")
            tables += closes ? -1 : 1;
        if (name == "table" && tables == (closes ? 0 : 1))
            Boundary(closes);
        else if (tables == 1 && name is "tr" or "td" or "th")
            Cell(name, closes);
        else if (tables == 0 && Blocks.Contains(name))
            EndParagraph();
        else if (name == "caption" && tables == 1 && closes)
            EndParagraph();
        else if (name == "br" || Blocks.Contains(name))
            text.Append(' ');
    }

    private void Boundary(bool closes)
    {
        if (closes)
            EndTable();
        else
            EndParagraph();
    }

    private void Cell(string name, bool closes)
    {
        if (name == "tr" && !closes)
            rows.Add([]);
        if (name != "tr" && closes && rows.Count > 0)
        {
            rows[^1].Add(text.ToString());
            hasHead |= name == "th" && rows.Count == 1;
        }

        text.Clear();
    }

    private void EndTable()
    {
        rows.RemoveAll(row => row.Count == 0);
        if (rows.Count > 0)
        {
            var width = rows.Max(row => row.Count);
            var head = hasHead && rows[0].Count == width ? rows[0] : [.. Enumerable.Repeat("", width)];
            markdown.Append(MarkdownText.Table(head, ReferenceEquals(head, rows[0]) ? rows.Skip(1) : rows)).Append('\n');
        }

        rows.Clear();
        text.Clear();
        hasHead = false;
        tables = 0;
    }

    private void EndParagraph()
    {
        if (MarkdownText.Escape(text.ToString()) is { Length: > 0 } words)
            markdown.Append(words).Append("\n\n");
        text.Clear();
    }

    [GeneratedRegex(@"</?(?<name>[a-zA-Z][a-zA-Z0-9-]*)(?:""[^""]*""|'[^']*'|[^'"">])*>|<[^a-zA-Z/]|[^<]+|<", RegexOptions.CultureInvariant)]
    private static partial Regex Piece();

    [GeneratedRegex(@"<!--.*?-->|<(style|script|template|head)\b.*?</\1\s*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Unseen();
}
