using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Interactive.Reports;

/// <summary>The cells of a notebook as HTML, and what was met on the way: headings, charts, code.</summary>
internal sealed class ReportBody
{
    /// <summary>The anchor of the cell that failed.</summary>
    public const string ErrorId = "failed-cell";

    private readonly TextWriter writer;

    private readonly NotebookDocument document;

    private readonly ReportOptions options;

    private readonly OutputWriter outputs;

    private readonly string title;

    private bool titleSeen;

    private int markdownTables;

    private bool errorSeen;

    /// <summary>Writes the cells.</summary>
    public ReportBody(TextWriter writer, NotebookDocument document, string title, ReportOptions options)
    {
        this.options = options;
        this.writer = writer;
        this.document = document;
        this.title = title;
        outputs = new OutputWriter(writer, Outline, drawCharts: options.PlotlyJs is not null);
        foreach (var cell in document.Cells.Where(c => !c.HasTag("remove-cell") && !c.HasTag(NotebookParameters.InjectionTag)))
            Write(cell);
    }

    public ReportOutline Outline { get; } = new();

    public int Charts => outputs.Charts;

    public int Figures => outputs.Figures;

    public int Tables => outputs.Tables + markdownTables;

    public int CodeCells { get; private set; }

    private void Write(NotebookCell cell)
    {
        switch (cell.Type)
        {
            case CellType.Markdown:
                WriteMarkdown(cell);
                break;
            case CellType.Code:
                WriteCode(cell);
                break;
            default:
                if (!string.IsNullOrWhiteSpace(cell.Source))
                    writer.Write($"<pre class=\"raw\" tabindex=\"0\" role=\"group\" aria-label=\"Text\">{Html.Escape(cell.Source)}</pre>\n");
                break;
        }
    }

    private void WriteMarkdown(NotebookCell cell)
    {
        var markdown = ReportMarkdown.Parse(cell.Source);
        foreach (var heading in markdown.Descendants<HeadingBlock>().ToArray())
        {
            var text = ReportMarkdown.PlainText(heading);
            if (!titleSeen && text.Length > 0)
            {
                // The first heading is the report's title, which stands in its header already.
                titleSeen = true;
                if (text == title)
                {
                    heading.Parent!.Remove(heading);
                    continue;
                }
            }

            heading.Level = Outline.LevelOf(heading.Level);
            heading.GetAttributes().Id = Outline.Add(heading.Level, text).Id;
        }

        markdownTables += markdown.Descendants<Table>().Count();
        if (markdown.Count > 0)
            writer.Write($"<section class=\"prose\">\n{ReportMarkdown.ToHtml(markdown, name => Attachment(cell, name), options.NotebooksWithReport)}</section>\n");
    }

    private static string? Attachment(NotebookCell cell, string name)
    {
        var bundle = (cell.AdditionalFields["attachments"] as JsonObject)?[name] as JsonObject;
        return bundle?.Where(b => b.Key.StartsWith("image/", StringComparison.Ordinal) && b.Value?.GetValueKind() == JsonValueKind.String)
            .Select(b => $"data:{b.Key};base64,{b.Value!.GetValue<string>()}").FirstOrDefault();
    }

    private void WriteCode(NotebookCell cell)
    {
        var failed = !cell.HasTag(ReportSummary.RaisesTag) && cell.Outputs.OfType<JsonObject>().Any(o => OutputText.Type(o) == "error");
        var id = failed && !errorSeen ? ErrorId : null;
        errorSeen |= failed;
        writer.Write($"<section class=\"cell\"{Html.Attribute("id", id)}>\n");
        if (!cell.HasTag("remove-input") && !string.IsNullOrWhiteSpace(cell.Source))
            WriteSource(cell, failed);
        if (!(cell.HasTag("remove-output") || cell.HasTag(ReportFacts.Tag)) || failed)
            outputs.Write(cell);
        writer.Write("</section>\n");
    }

    private void WriteSource(NotebookCell cell, bool failed)
    {
        CodeCells++;
        var stays = cell.HasTag("hide-input");
        var language = cell.Language ?? document.Language ?? NotebookLanguage.CSharp;
        var number = cell.ExecutionCount is { } n ? $" <span class=\"count\">[{n.ToString(CultureInfo.InvariantCulture)}]</span>" : "";
        var code = document.IsCSharpCode(cell) ? CSharpMarkup.ToHtml(cell.Source) : Html.Escape(cell.Source);
        writer.Write($"<details class=\"code{(stays ? " stays" : "")}\"{((failed || options.ShowCode) && !stays ? " open" : "")}><summary>Code{number}</summary>\n");
        writer.Write($"<pre tabindex=\"0\" role=\"group\" aria-label=\"Code\"><code class=\"language-{Html.Escape(language)}\">{code}</code></pre>\n</details>\n");
    }
}
