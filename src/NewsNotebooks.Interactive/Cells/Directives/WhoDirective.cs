namespace NewsNotebooks.Interactive.Cells.Directives;

/// <summary><c>#!who</c>: the names of the session's variables.</summary>
internal sealed class WhoDirective : IDirective
{
    public string Name => "who";

    public string Usage => "#!who";

    public string Summary => "Lists the names of the variables.";

    public Task RunAsync(IReadOnlyList<string> arguments, RunningCell cell)
    {
        var names = cell.Session.CSharp.Variables.Select(variable => variable.Name).ToList();
        cell.WriteLine(names.Count == 0 ? "No variables are declared." : string.Join("  ", names));
        return Task.CompletedTask;
    }
}
