namespace NewsNotebooks.Interactive.Cells.Languages;

/// <summary><c>#!value --name NAME</c>: keeps text, a file or the answer of an address's server under a name, for <c>#!share</c> and <c>#!set</c>.</summary>
internal sealed class ValueLanguage : ICellLanguage
{
    private const string Usage = "#!value --name NAME [--from-file PATH], the text on the lines below";

    public IReadOnlyList<string> Names => ["value"];

    public string Summary => "Keeps text under a name, for #!share --from value.";

    public async Task RunAsync(TextStep step, RunningCell cell)
    {
        var arguments = new DirectiveArguments(step.Arguments, Usage, "--name", "--from-file", "--mime-type");
        var name = arguments.Required("--name");
        cell.Session.Values[name] = arguments["--from-file"] is { } file
            ? await File.ReadAllTextAsync(Path.GetFullPath(file, cell.Session.CSharp.WorkingFolder), cell.Stop)
            : step.Text.Trim('\n');
    }
}
