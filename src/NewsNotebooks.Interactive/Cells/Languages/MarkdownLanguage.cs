using NewsNotebooks.Interactive.Formatting;

namespace NewsNotebooks.Interactive.Cells.Languages;

/// <summary><c>#!markdown</c>: text that the front end renders.</summary>
internal sealed class MarkdownLanguage : ICellLanguage
{
    public IReadOnlyList<string> Names => ["markdown", "md"];

    public string Summary => "Shows Markdown.";

    public Task RunAsync(TextStep step, RunningCell cell)
    {
        cell.Display(Formatters.OfContent(step.Text.Trim('\n'), "text/markdown"));
        return Task.CompletedTask;
    }
}
