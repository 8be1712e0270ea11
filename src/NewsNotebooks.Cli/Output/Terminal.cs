using NewsNotebooks.Corpora;
using Spectre.Console;

namespace NewsNotebooks.Cli.Output;

/// <summary>What the user sees on the terminal: progress and problems on standard error, tables on standard output.</summary>
internal static class Terminal
{
    private const int MostProblems = 50;

    /// <summary>Made when first asked for: most calls need none, and making it costs a part of their start.</summary>
    public static IAnsiConsole Error => field ??= AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    /// <summary>Runs work with a spinner and a line that says how far it is; silent where standard error is no terminal.</summary>
    public static T WithProgress<T>(string what, Func<Action<string>, T> work)
    {
        if (Console.IsErrorRedirected) return work(_ => { });
        return Error.Status().Start(Markup.Escape(what), status => work(state => status.Status = Markup.Escape($"{what} · {state}")));
    }

    /// <summary>Lists problems, one a line.</summary>
    public static void Report(IReadOnlyCollection<CorpusProblem> problems)
    {
        foreach (var problem in problems.Take(MostProblems)) Say($"{Label(problem.Severity)}: {problem}");
        if (problems.Count > MostProblems) Say($"… and {problems.Count - MostProblems:N0} more; 'newsnb corpus INPUT -o problems.csv' lists all.");
    }

    /// <summary>One line to the user on standard error.</summary>
    public static void Say(string line) => Console.Error.WriteLine(Plain(line));

    /// <summary>Text from articles without the control characters that a terminal would obey.</summary>
    public static string Plain(string text) => text.AsSpan().IndexOfAnyInRange('\0', '\x1f') < 0 && !text.Any(char.IsControl) ? text
        : new string([.. text.Select(c => c is '\n' or '\t' ? ' ' : char.IsControl(c) ? '\uFFFD' : c)]);

    private static string Label(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Note => "note",
        ProblemSeverity.Warning => "warning",
        _ => "left out",
    };
}
