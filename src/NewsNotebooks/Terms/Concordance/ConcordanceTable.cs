using System.Globalization;
using System.Net;
using System.Text;

namespace NewsNotebooks.Terms;

/// <summary>A concordance as a table to read.</summary>
internal static class ConcordanceTable
{
    private const int MostLines = 200;
    private const string Context = "padding:2px 6px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis;max-width:21em;";

    public static string Html(Concordance concordance)
    {
        var html = new StringBuilder("<table style=\"border-collapse:collapse;font-size:.9em\"><caption style=\"text-align:left\">").Append(Encode(Caption(concordance)))
            .Append("</caption><thead><tr>").Append(Head("right", "left")).Append(Head("center", "node")).Append(Head("left", "right")).Append(Head("left", "article")).Append("</tr></thead><tbody>");
        foreach (var line in concordance.Lines.Take(MostLines)) html.Append(Row(line));
        if (concordance.Lines.Count > MostLines)
            html.Append(CultureInfo.InvariantCulture, $"<tr><td colspan=\"4\" style=\"text-align:left\"><i>first {MostLines} of {concordance.Lines.Count:N0} lines; the others are in Lines</i></td></tr>");
        return html.Append("</tbody></table>").ToString();
    }

    public static string Text(Concordance concordance)
    {
        var text = new StringBuilder(Caption(concordance));
        var lines = concordance.Lines.Take(MostLines).ToList();
        var width = lines.Select(line => line.Left.Length).DefaultIfEmpty().Max();
        foreach (var line in lines) text.Append('\n').Append(line.Left.PadLeft(width)).Append('[').Append(line.Node).Append(']').Append(line.Right);
        if (concordance.Lines.Count > MostLines) text.Append(CultureInfo.InvariantCulture, $"\n… and {concordance.Lines.Count - MostLines:N0} more");
        return text.ToString();
    }

    /// <summary>The left context is cut on its left: it is laid out from right to left, with its words in their own direction.</summary>
    private static string Row(ConcordanceLine line) =>
        $"<tr><td style=\"{Context}text-align:right;direction:rtl\"><bdi dir=\"auto\">{Encode(line.Left.Trim())}</bdi></td>"
        + $"<td style=\"padding:2px 6px;text-align:center;white-space:nowrap\"><b><bdi>{Encode(line.Node)}</bdi></b></td>"
        + $"<td style=\"{Context}text-align:left;direction:ltr\"><bdi dir=\"auto\">{Encode(line.Right.Trim())}</bdi></td>"
        + $"<td style=\"padding:2px 6px;text-align:left;white-space:nowrap;font-size:.85em;opacity:.75\">{Encode(Where(line))}</td></tr>";

    private static string Head(string align, string name) => $"<th style=\"padding:2px 6px;text-align:{align}\">{name}</th>";

    private static string Where(ConcordanceLine line) => line switch
    {
        { Published: { } day, Outlet: { } outlet } => string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}, {outlet}"),
        _ => line.DocId,
    };

    private static string Caption(Concordance concordance) => string.Create(CultureInfo.InvariantCulture,
        $"“{concordance.Query}”: {concordance.Lines.Count:N0} {(concordance.Lines.Count == 1 ? "occurrence" : "occurrences")} in {concordance.Articles:N0} {(concordance.Articles == 1 ? "article" : "articles")}");

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
