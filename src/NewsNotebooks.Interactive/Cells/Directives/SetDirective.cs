namespace NewsNotebooks.Interactive.Cells.Directives;

/// <summary><c>#!set --name NAME --value VALUE</c>: declares a C# variable from a text, another variable, or the user's answer.</summary>
internal sealed class SetDirective : IDirective
{
    public string Name => "set";

    public string Usage => "#!set --name NAME --value VALUE, where VALUE is a text, @csharp:NAME, @value:NAME, @input:PROMPT or @password:PROMPT";

    public string Summary => "Declares a variable.";

    public Task RunAsync(IReadOnlyList<string> arguments, RunningCell cell)
    {
        var options = new DirectiveArguments(arguments, Usage, "--name", "--value", "--mime-type");
        var name = options.Required("--name");
        var (type, value) = Value(options.Required("--value"), options, cell);
        cell.Declare(name, type, value);
        return Task.CompletedTask;
    }

    private static (Type Type, object? Value) Value(string text, DirectiveArguments options, RunningCell cell)
    {
        if (!text.StartsWith('@') || text.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon)) return (typeof(string), text);
        var (source, name) = (text[1..colon], text[(colon + 1)..]);
        return source switch
        {
            "input" => (typeof(string), cell.Ask(name, isPassword: false)),
            "password" => (typeof(string), cell.Ask(name, isPassword: true)),
            _ => cell.Session.Find(source, name) ?? throw options.Wrong($"There is no variable '{name}' in '{source}'."),
        };
    }
}
