namespace NewsNotebooks.Interactive.Cells.Directives;

/// <summary><c>#!lsmagic</c>: what lines that begin with <c>#!</c> can do here.</summary>
internal sealed class ListDirective : IDirective
{
    public string Name => "lsmagic";

    public string Usage => "#!lsmagic";

    public string Summary => "Lists languages and directives.";

    public Task RunAsync(IReadOnlyList<string> arguments, RunningCell cell)
    {
        var languages = cell.Session.Languages.Select(language => (string.Join(", ", language.Names.Select(name => "#!" + name)), language.Summary)).Prepend(("#!csharp", "Runs C# (the default)."));
        var directives = cell.Session.Directives.Select(directive => (directive.Usage, directive.Summary));
        cell.Display(languages.Concat(directives).OrderBy(line => line.Item1, StringComparer.Ordinal).Select(line => new { Line = line.Item1, Does = line.Item2 }).ToList());
        return Task.CompletedTask;
    }
}
