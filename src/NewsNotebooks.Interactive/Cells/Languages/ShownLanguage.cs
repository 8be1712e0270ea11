using NewsNotebooks.Interactive.Formatting;

namespace NewsNotebooks.Interactive.Cells.Languages;

/// <summary>A language that the front end understands: the text is shown as it stands.</summary>
/// <param name="mimeType">What the front end knows it by.</param>
/// <param name="summary">What becomes of the text.</param>
/// <param name="names">The names by which cells switch to it.</param>
internal sealed class ShownLanguage(string mimeType, string summary, params string[] names) : ICellLanguage
{
    public IReadOnlyList<string> Names => names;

    public string Summary => summary;

    public Task RunAsync(TextStep step, RunningCell cell)
    {
        cell.Display(Formatters.OfContent(step.Text.Trim('\n'), mimeType));
        return Task.CompletedTask;
    }
}
