using System.Text;

namespace NewsNotebooks.Interactive.Reports;

/// <summary>Text and rows → Markdown that shows them.</summary>
internal static class MarkdownText
{
    /// <summary>Text in which nothing is markup, on one line.</summary>
    public static string Escape(string text)
    {
        var markdown = new StringBuilder(text.Length + 8);
        foreach (var c in string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            _ = c switch
            {
                '<' => markdown.Append("&lt;"),
                '>' => markdown.Append("&gt;"),
                '&' => markdown.Append("&amp;"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '#' or '~' or '$' => markdown.Append('\\').Append(c),
                _ => markdown.Append(c),
            };
        }

        return markdown.ToString();
    }

    /// <summary>Lines as they are, fenced by more backticks than they hold in a row.</summary>
    public static string Fenced(string text, string language = "")
    {
        var longest = 2;
        for (int i = 0, run = 0; i < text.Length; i++)
            longest = Math.Max(longest, run = text[i] == '`' ? run + 1 : 0);
        var fence = new string('`', longest + 1);
        return $"{fence}{language}\n{text.TrimEnd('\n')}\n{fence}\n";
    }

    /// <summary>A pipe table; cells are texts.</summary>
    public static string Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new StringBuilder().Append(Row(head, head.Count)).Append('|').Append(string.Concat(head.Select(_ => "---|"))).Append('\n');
        foreach (var row in rows)
            table.Append(Row(row, head.Count));
        return table.ToString();
    }

    private static string Row(IReadOnlyList<string> cells, int columns) =>
        "| " + string.Join(" | ", Enumerable.Range(0, columns).Select(i => i < cells.Count ? Escape(cells[i]) : "")) + " |\n";
}
