using System.Globalization;
using System.Text.Json.Nodes;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Interactive.Reports;

/// <summary>An executed notebook as Markdown, to be pasted into articles, wikis and issues; figures carry the numbers of the HTML report.</summary>
public sealed class MarkdownReport
{
    private readonly TextWriter writer;

    private readonly NotebookDocument document;

    private readonly ReportOptions options;

    private readonly MarkdownOutputs outputs;

    private readonly MarkdownPictures pictures;

    private readonly string title;

    private bool titleSeen;

    private MarkdownReport(NotebookDocument document, ReportOptions options, MarkdownPictures pictures, TextWriter writer)
    {
        (this.document, this.options, this.pictures, this.writer) = (document, options, pictures, writer);
        outputs = new MarkdownOutputs(writer, pictures);
        title = options.Title ?? ReportSummary.Of(document).Title;
    }

    /// <summary>Writes the report: title, facts, the text of the notebook, and its outputs; code where <see cref="ReportOptions.ShowCode"/> asks for it.</summary>
    /// <param name="executed">The notebook with its outputs.</param>
    /// <param name="options">What the report shows besides.</param>
    /// <param name="pictures">The charts as pictures, and where pictures go.</param>
    /// <param name="writer">Gets the Markdown.</param>
    public static void Write(NotebookDocument executed, ReportOptions options, MarkdownPictures pictures, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(executed);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(pictures);
        ArgumentNullException.ThrowIfNull(writer);
        var report = new MarkdownReport(executed, options, pictures, writer);
        report.WriteHead();
        foreach (var cell in executed.Cells.Where(c => !c.HasTag("remove-cell") && !c.HasTag(NotebookParameters.InjectionTag)))
            report.Write(cell);
    }

    private void WriteHead()
    {
        writer.Write($"# {MarkdownText.Escape(title)}\n\n");
        if (ReportFacts.Authors(document) is { Count: > 0 } authors)
            writer.Write($"By {MarkdownText.Escape(string.Join(", ", authors))}\n\n");
        KeyValuePair<string, string>[] facts = [.. ReportFacts.Of(document), .. ReportFacts.Parameters(document)];
        foreach (var (name, value) in facts)
            writer.Write($"- **{MarkdownText.Escape(name)}:** {MarkdownText.Escape(value)}\n");
        if (options.RunAt is { } time)
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{(facts.Length > 0 ? "- " : "")}Run on {time:d MMMM yyyy, HH:mm}\n"));
        writer.Write(facts.Length > 0 || options.RunAt is not null ? "\n" : "");
    }

    private void Write(NotebookCell cell)
    {
        switch (cell.Type)
        {
            case CellType.Markdown:
                WriteText(cell);
                break;
            case CellType.Code:
                if (options.ShowCode && !cell.HasTag("remove-input") && !string.IsNullOrWhiteSpace(cell.Source))
                    writer.Write(MarkdownText.Fenced(cell.Source, cell.Language ?? document.Language ?? NotebookLanguage.CSharp) + "\n");
                if (!cell.HasTag("remove-output") && !cell.HasTag(ReportFacts.Tag))
                    outputs.Write(cell);
                break;
            default:
                if (!string.IsNullOrWhiteSpace(cell.Source))
                    writer.Write(MarkdownText.Fenced(cell.Source) + "\n");
                break;
        }
    }

    /// <summary>The text as it was written, without the heading that is the report's title already; attachments become files.</summary>
    private void WriteText(NotebookCell cell)
    {
        var text = cell.Source.ReplaceLineEndings("\n").Trim('\n');
        if (!titleSeen && text.StartsWith("# ", StringComparison.Ordinal))
        {
            titleSeen = true;
            var heading = text.Split('\n')[0];
            if (ReportMarkdown.PlainText((Markdig.Syntax.LeafBlock)ReportMarkdown.Parse(heading)[0]) == title)
                text = text[heading.Length..].Trim('\n');
        }

        foreach (var (name, bundle) in cell.AdditionalFields["attachments"] as JsonObject ?? [])
        {
            if (bundle is JsonObject forms && OutputPicture.Of(forms, null) is { } picture)
                text = text.Replace($"(attachment:{name})", $"({pictures.Save(picture)})", StringComparison.Ordinal);
        }

        if (text.Length > 0)
            writer.Write(text + "\n\n");
    }
}
