namespace NewsNotebooks.Interactive.Cells.Directives;

/// <summary><c>#!share NAME --from LANGUAGE</c>: makes a value of another language a C# variable.</summary>
internal sealed class ShareDirective : IDirective
{
    public string Name => "share";

    public string Usage => "#!share NAME --from LANGUAGE [--as NAME]";

    public string Summary => "Makes a value of another language, such as #!value, a C# variable.";

    public Task RunAsync(IReadOnlyList<string> arguments, RunningCell cell)
    {
        var options = new DirectiveArguments(arguments, Usage, "--from", "--as", "--mime-type");
        if (options.Rest is not [var name]) throw options.Wrong("One name is expected.");
        var (type, value) = cell.Session.Find(options.Required("--from"), name) ?? throw options.Wrong($"There is no variable '{name}' in '{options["--from"]}'.");
        cell.Declare(options["--as"] ?? name, type, value);
        return Task.CompletedTask;
    }
}
