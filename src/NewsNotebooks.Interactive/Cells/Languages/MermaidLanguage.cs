using NewsNotebooks.Interactive.Formatting;

namespace NewsNotebooks.Interactive.Cells.Languages;

/// <summary><c>#!mermaid</c>: a diagram in words, drawn by front ends that know the notation.</summary>
/// <remarks>JupyterLab and Jupyter Notebook 7 draw <c>text/vnd.mermaid</c>, VS Code and code hosts fenced Markdown; nothing is loaded from a network.</remarks>
internal sealed class MermaidLanguage : ICellLanguage
{
    public IReadOnlyList<string> Names => ["mermaid"];

    public string Summary => "Shows a Mermaid diagram, where the front end draws them.";

    public Task RunAsync(TextStep step, RunningCell cell)
    {
        var text = step.Text.Trim('\n');
        cell.Display(new MimeBundle([new("text/vnd.mermaid", text), new("text/markdown", $"```mermaid\n{text}\n```"), new("text/plain", text)]));
        return Task.CompletedTask;
    }
}
