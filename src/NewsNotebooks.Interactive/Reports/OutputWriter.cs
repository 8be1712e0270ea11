using System.Globalization;
using System.Text.Json.Nodes;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Interactive.Reports;

/// <summary>Writes the outputs of cells, each in the richest form that a self-contained page can show.</summary>
internal sealed class OutputWriter(TextWriter writer, bool drawCharts)
{
    private int charts;

    private int tables;

    /// <summary>How many charts have been written.</summary>
    public int Charts => charts;

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
                    WriteBundle(bundle);
                break;
        }
    }

    private void WriteBundle(JsonObject bundle)
    {
        // A chart's text/html is a loader for front ends without a renderer: beside the chart's JSON it is left out.
        if (drawCharts && OutputText.Json(bundle, ChartFigure.MimeType) is JsonObject chart)
            ChartFigure.Write(writer, chart, ++charts);
        else if (OutputText.Content(bundle, "text/html") is { } html)
            WriteHtml(html);
        else if (WriteImage(bundle))
            return;
        else if (OutputText.Content(bundle, "text/markdown") is { } markdown)
            writer.Write($"<div class=\"prose\">{ReportMarkdown.ToHtml(ReportMarkdown.Parse(markdown), _ => null, [])}</div>\n");
        else if (OutputText.Content(bundle, "text/latex") is { } latex)
            WriteText("latex", "LaTeX", Html.Escape(latex));
        else if (OutputText.Json(bundle, "application/json") is { } json)
            WriteText("json", "JSON", Html.Escape(OutputText.Pretty(json)));
        else if (OutputText.Content(bundle, "text/plain") is { } text)
            WriteText("plain", "Result", AnsiText.ToHtml(text));
    }

    private void WriteHtml(string html)
    {
        var n = (++tables).ToString(CultureInfo.InvariantCulture);
        writer.Write($"<div class=\"html scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Output {n}\">{html}</div>\n");
    }

    /// <summary>Pictures stand in img elements, SVG too: there its scripts do not run and its styles stay its own.</summary>
    private bool WriteImage(JsonObject bundle)
    {
        if (OutputText.Content(bundle, "image/svg+xml") is { } svg)
        {
            WriteImage("image/svg+xml", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(svg)), bundle);
            return true;
        }

        foreach (var mime in new[] { "image/png", "image/jpeg", "image/webp", "image/gif" })
        {
            if (OutputText.Content(bundle, mime) is not { } data)
                continue;
            WriteImage(mime, string.Concat(data.Where(c => !char.IsWhiteSpace(c))), bundle);
            return true;
        }

        return false;
    }

    private void WriteImage(string mime, string base64, JsonObject bundle)
    {
        var alt = OutputText.Content(bundle, "text/plain") is { } plain && !string.IsNullOrWhiteSpace(plain) ? plain.Trim() : "Picture made by the notebook";
        writer.Write($"<figure class=\"picture\"><img alt=\"{Html.Escape(alt)}\" src=\"data:{mime};base64,{Html.Escape(base64)}\"></figure>\n");
    }

    private void WriteError(JsonObject output)
    {
        var name = OutputText.Field(output, "ename") ?? "Error";
        var value = OutputText.Field(output, "evalue") ?? "";
        writer.Write($"<section class=\"error\" aria-label=\"Error\"><p><b>{Html.Escape(name)}</b> {AnsiText.ToHtml(value)}</p>\n");
        // The message stands above; tracebacks often begin with it again.
        var lines = (output["traceback"] as JsonArray)?.Select(l => AnsiText.ToHtml(MultilineText.Join(l) ?? ""))
            .Where(l => AnsiText.WithoutSpans(l).Trim() != Html.Escape($"{name}: {value}").Trim()).ToArray() ?? [];
        if (lines.Length > 0)
            WriteText("traceback", "Where it happened", string.Join('\n', lines));
        writer.Write("</section>\n");
    }

    private void WriteText(string kind, string label, string html)
    {
        if (html.Length > 0)
            writer.Write($"<pre class=\"{kind}\" tabindex=\"0\" role=\"region\" aria-label=\"{label}\">{html}</pre>\n");
    }
}
