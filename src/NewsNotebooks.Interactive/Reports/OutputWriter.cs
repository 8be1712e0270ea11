using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Interactive.Reports;

/// <summary>Writes the outputs of cells, each in the richest form that a self-contained page can show.</summary>
internal sealed partial class OutputWriter(TextWriter writer, ReportOutline outline, bool drawCharts)
{
    private int charts;

    private int figures;

    private int tables;

    private int parts;

    /// <summary>How many charts have been written.</summary>
    public int Charts => charts;

    /// <summary>How many charts and pictures have been written; they are numbered together.</summary>
    public int Figures => figures;

    /// <summary>How many outputs were tables.</summary>
    public int Tables => tables;

    public void Write(NotebookCell cell)
    {
        var outputs = Merged(cell.Outputs.OfType<JsonObject>());
        if (outputs.Count == 0)
            return;
        var folded = cell.HasTag("hide-output");
        writer.Write(folded ? "<details class=\"output\"><summary>Output</summary>\n" : "<div class=\"output\">\n");
        foreach (var output in outputs)
            Write(output);
        writer.Write(folded ? "</details>\n" : "</div>\n");
    }

    /// <summary>Joins neighbouring pieces of the same stream: how a program's text was cut when it was sent means nothing.</summary>
    private static List<JsonObject> Merged(IEnumerable<JsonObject> outputs)
    {
        var merged = new List<JsonObject>();
        foreach (var output in outputs)
        {
            if (OutputText.Type(output) == "stream" && merged.LastOrDefault() is { } last && OutputText.Type(last) == "stream"
                && OutputText.Field(last, "name") == OutputText.Field(output, "name"))
            {
                last["text"] = OutputText.Field(last, "text") + OutputText.Field(output, "text");
            }
            else
            {
                merged.Add(OutputText.Type(output) == "stream" ? output.DeepClone().AsObject() : output);
            }
        }

        return merged;
    }

    private void Write(JsonObject output)
    {
        switch (OutputText.Type(output))
        {
            case "stream":
                var name = OutputText.Field(output, "name") == "stderr" ? "stderr" : "stdout";
                WriteText($"stream {name}", name == "stderr" ? "Messages" : "Printed text", AnsiText.ToHtml(OutputText.Field(output, "text") ?? ""));
                break;
            case "error":
                WriteError(output);
                break;
            default:
                if (OutputText.Bundle(output) is { } bundle)
                    WriteBundle(bundle, output["metadata"] as JsonObject);
                break;
        }
    }

    private void WriteBundle(JsonObject bundle, JsonObject? metadata)
    {
        // A chart's text/html is a loader for front ends without a renderer: beside the chart's JSON it is left out.
        if (drawCharts && OutputText.Json(bundle, ChartFigure.MimeType) is JsonObject chart)
            WriteChart(chart);
        else if (OutputText.Content(bundle, "text/html") is { } html)
            WriteHtml(html);
        else if (WriteImage(bundle, metadata))
            return;
        else if (OutputText.Content(bundle, "text/markdown") is { } markdown)
            WriteMarkdown(markdown);
        else if (OutputText.Content(bundle, "text/latex") is { } latex)
            WriteText("latex", "LaTeX", Html.Escape(latex));
        else if (OutputText.Json(bundle, "application/json") is { } json)
            WriteText("json", "JSON", Html.Escape(OutputText.Pretty(json)));
        else if (OutputText.Content(bundle, "text/plain") is { } text)
            WriteText("plain", "Result", AnsiText.ToHtml(text));
    }

    private void WriteChart(JsonObject chart)
    {
        charts++;
        ChartFigure.Write(writer, chart, ++figures);
    }

    private void WriteHtml(string html)
    {
        if (html.Contains("<table", StringComparison.OrdinalIgnoreCase))
            tables++;
        // The corner of a table with an index (pandas makes one) is no column's head.
        html = EmptyHead().Replace(html, "<td$1></td>");
        var n = (++parts).ToString(CultureInfo.InvariantCulture);
        writer.Write($"<div class=\"html scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Output {n}\">{html}</div>\n");
    }

    private void WriteMarkdown(string text)
    {
        var markdown = ReportMarkdown.Parse(text);
        foreach (var heading in markdown.Descendants<HeadingBlock>())
            heading.Level = outline.LevelOf(heading.Level);
        writer.Write($"<div class=\"prose\">{ReportMarkdown.ToHtml(markdown, _ => null, [])}</div>\n");
    }

    private bool WriteImage(JsonObject bundle, JsonObject? metadata)
    {
        if (OutputPicture.Of(bundle, metadata) is not { } picture)
            return false;
        var n = (++figures).ToString(CultureInfo.InvariantCulture);
        writer.Write($"<figure class=\"picture\" id=\"figure-{n}\"><img alt=\"{Html.Escape(picture.Alt)}\"{Html.Attribute("width", picture.Width)} src=\"{Html.Escape(picture.DataUri)}\">");
        writer.Write($"<figcaption><b>Figure {n}</b>{(picture.Caption is { } caption ? " " + Html.Escape(caption) : "")}</figcaption></figure>\n");
        return true;
    }

    private void WriteError(JsonObject output)
    {
        var name = OutputText.Field(output, "ename") ?? "Error";
        var value = OutputText.Field(output, "evalue") ?? "";
        writer.Write($"<div class=\"error\" role=\"group\" aria-label=\"Error\"><p><b>{Html.Escape(name)}</b> {AnsiText.ToHtml(value)}</p>\n");
        // The message stands above; tracebacks often begin with it again.
        var lines = (output["traceback"] as JsonArray)?.Select(l => AnsiText.ToHtml(MultilineText.Join(l) ?? ""))
            .Where(l => AnsiText.WithoutSpans(l).Trim() != Html.Escape($"{name}: {value}").Trim()).ToArray() ?? [];
        if (lines.Length > 0)
            WriteText("traceback", "Where it happened", string.Join('\n', lines));
        writer.Write("</div>\n");
    }

    private void WriteText(string kind, string label, string html)
    {
        if (html.Length > 0)
            writer.Write($"<pre class=\"{kind}\" tabindex=\"0\" role=\"group\" aria-label=\"{label}\">{html}</pre>\n");
    }

    [GeneratedRegex(@"<th((?:\s[^<>]*)?)>\s*</th>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EmptyHead();
}
