using NewsNotebooks.Interactive.Formatting;

namespace NewsNotebooks.Interactive.Cells.Languages;

/// <summary><c>#!html</c>: HTML as it stands.</summary>
internal sealed class HtmlLanguage : ICellLanguage
{
    public IReadOnlyList<string> Names => ["html"];

    public string Summary => "Shows HTML.";

    public Task RunAsync(TextStep step, RunningCell cell)
    {
        cell.Display(Formatters.OfContent(step.Text.Trim('\n'), "text/html"));
        return Task.CompletedTask;
    }
}
