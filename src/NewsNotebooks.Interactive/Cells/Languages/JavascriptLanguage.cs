using NewsNotebooks.Interactive.Formatting;

namespace NewsNotebooks.Interactive.Cells.Languages;

/// <summary><c>#!javascript</c>: a script that the front end runs.</summary>
internal sealed class JavascriptLanguage : ICellLanguage
{
    public IReadOnlyList<string> Names => ["javascript", "js"];

    public string Summary => "Runs JavaScript in the front end, where that allows it.";

    public Task RunAsync(TextStep step, RunningCell cell)
    {
        cell.Display(Formatters.OfContent(step.Text.Trim('\n'), "application/javascript"));
        return Task.CompletedTask;
    }
}
