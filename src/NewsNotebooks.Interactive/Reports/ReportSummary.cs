using System.Text.Json.Nodes;
using Markdig.Syntax;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Interactive.Reports;

/// <summary>What an executed notebook is about and how its run ended.</summary>
/// <param name="Title">Its first heading, else <c>metadata.title</c>, else "Untitled notebook".</param>
/// <param name="Lead">Its first paragraph, which holds the question or the finding, without markup; empty where there is none.</param>
/// <param name="Charts">How many of its outputs are Plotly charts.</param>
/// <param name="Error">The first error that was not meant to happen, on one line; null where there is none.</param>
public sealed record ReportSummary(string Title, string Lead, int Charts, string? Error)
{
    /// <summary>What a notebook without a title is called.</summary>
    public const string Untitled = "Untitled notebook";

    /// <summary>The tag of cells whose error is what they are there to show.</summary>
    internal const string RaisesTag = "raises-exception";

    /// <summary>Reads it from a notebook.</summary>
    public static ReportSummary Of(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var blocks = document.Cells.Where(c => c.Type == CellType.Markdown && !c.HasTag("remove-cell"))
            .SelectMany(c => ReportMarkdown.Parse(c.Source)).ToArray();
        var heading = blocks.OfType<HeadingBlock>().Select(ReportMarkdown.PlainText).FirstOrDefault(t => t.Length > 0);
        var lead = blocks.OfType<ParagraphBlock>().Select(ReportMarkdown.PlainText).FirstOrDefault(t => t.Length > 0);
        var outputs = document.Cells.SelectMany(c => c.Outputs).OfType<JsonObject>().ToArray();
        return new ReportSummary(
            heading ?? NotebookLanguage.Text(document.Metadata, "title") ?? Untitled,
            lead ?? "",
            outputs.Count(o => OutputText.Bundle(o)?.ContainsKey(ChartFigure.MimeType) == true),
            Errors(document).Select(ErrorLine).FirstOrDefault());
    }

    /// <summary>The errors that cells were not meant to raise, which Jupyter's tag <c>raises-exception</c> says.</summary>
    private static IEnumerable<JsonObject> Errors(NotebookDocument document) =>
        document.Cells.Where(c => !c.HasTag(RaisesTag)).SelectMany(c => c.Outputs).OfType<JsonObject>().Where(o => OutputText.Type(o) == "error");

    private static string ErrorLine(JsonObject error)
    {
        var line = (OutputText.Field(error, "evalue") ?? "").Trim().Split('\n')[0].Trim();
        var name = OutputText.Field(error, "ename") ?? "Error";
        return line.Length == 0 ? name : $"{name}: {line}";
    }
}
