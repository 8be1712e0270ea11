using NewsNotebooks.Interactive.Formatting;

namespace NewsNotebooks.Interactive.Cells.Directives;

/// <summary><c>#!whos</c>: the session's variables with type and value.</summary>
internal sealed class WhosDirective : IDirective
{
    private const int LongestValue = 120;

    public string Name => "whos";

    public string Usage => "#!whos";

    public string Summary => "Lists the variables with type and value.";

    public Task RunAsync(IReadOnlyList<string> arguments, RunningCell cell)
    {
        var variables = cell.Session.CSharp.Variables
            .Select(variable => new { Variable = variable.Name, Type = TypeNames.Of(variable.Type), Value = HtmlText.Cut(Formatters.Format(variable.Value).Data["text/plain"].ReplaceLineEndings(" "), LongestValue) }).ToList();
        if (variables.Count == 0) cell.WriteLine("No variables are declared.");
        else cell.Display(variables);
        return Task.CompletedTask;
    }
}
