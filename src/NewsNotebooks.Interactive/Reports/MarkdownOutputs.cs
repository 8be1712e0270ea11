using System.Globalization;
using System.Text.Json.Nodes;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Interactive.Reports;

/// <summary>Writes the outputs of cells as Markdown, each in the richest form that can be pasted.</summary>
internal sealed class MarkdownOutputs(TextWriter writer, MarkdownPictures pictures)
{
    private int figures;

    public void Write(NotebookCell cell)
    {
        foreach (var output in cell.Outputs.OfType<JsonObject>())
        {
            switch (OutputText.Type(output))
            {
                case "stream":
                    WriteLines(OutputText.Field(output, "text"));
                    break;
                case "error":
                    writer.Write($"**{MarkdownText.Escape(OutputText.Field(output, "ename") ?? "Error")}:** {MarkdownText.Escape(AnsiText.WithoutCodes(OutputText.Field(output, "evalue") ?? ""))}\n\n");
                    break;
                default:
                    if (OutputText.Bundle(output) is { } bundle)
                        WriteBundle(bundle, output["metadata"] as JsonObject);
                    break;
            }
        }
    }

    // The order of HTML reports, so that figures have the same numbers.
    private void WriteBundle(JsonObject bundle, JsonObject? metadata)
    {
        if (OutputText.Json(bundle, ChartFigure.MimeType) is JsonObject chart)
            WriteChart(chart);
        else if (OutputText.Content(bundle, "text/html") is { } html)
            writer.Write(HtmlToMarkdown.Convert(html));
        else if (OutputPicture.Of(bundle, metadata) is { } picture)
            WriteFigure(pictures.Save(picture), picture.Alt, picture.Caption ?? "", ++figures);
        else if (OutputText.Content(bundle, "text/markdown") is { } markdown)
            writer.Write(markdown.Trim() + "\n\n");
        else if (OutputText.Content(bundle, "text/latex") is { } latex)
            writer.Write(MarkdownText.Fenced(latex, "latex") + "\n");
        else if (OutputText.Json(bundle, "application/json") is { } json)
            writer.Write(MarkdownText.Fenced(OutputText.Pretty(json), "json") + "\n");
        else
            WriteLines(OutputText.Content(bundle, "text/plain"));
    }

    private void WriteChart(JsonObject chart)
    {
        var number = ++figures;
        var title = ChartFigure.Title(chart);
        if (pictures.SaveChart(number) is { } link)
        {
            WriteFigure(link, ChartFigure.Description(chart, title, number), title, number);
            return;
        }

        writer.Write(Caption(title, number));
        var data = ChartData.Of(chart);
        if (data.Rows.Count > 0)
            writer.Write(MarkdownText.Table(data.Columns, data.Rows) + "\n");
        if (data.Count > data.Rows.Count)
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"The first {data.Rows.Count} of {data.Count:N0} points.\n\n"));
    }

    private void WriteFigure(string link, string alt, string caption, int number) =>
        writer.Write($"![{MarkdownText.Escape(alt)}]({link})\n\n{Caption(caption, number)}");

    private static string Caption(string caption, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"**Figure {number}**{(caption.Length == 0 ? "" : " " + MarkdownText.Escape(caption))}\n\n");

    private void WriteLines(string? text)
    {
        var plain = AnsiText.WithoutCodes(text ?? "");
        if (plain.Trim().Length > 0)
            writer.Write(MarkdownText.Fenced(plain) + "\n");
    }
}
