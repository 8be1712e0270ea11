using System.CommandLine;
using NewsNotebooks.Cli.Input;
using NewsNotebooks.Cli.Output;
using NewsNotebooks.Corpora;
using Spectre.Console;

namespace NewsNotebooks.Cli.Verbs;

/// <summary><c>newsnb corpus</c>: what was read, and what was left out.</summary>
internal static class CorpusVerb
{
    public static Command Build()
    {
        var input = new ArticleInput();
        var command = new ExampleCommand("corpus", "Say what was read, and what was left out, with file, line and what to do. With -o, the problems as a table.", """
            newsnb corpus data/articles
            newsnb corpus export.csv --map title=headline,text=content,published=publish_date
            newsnb corpus inbox -o problems.csv
            """);
        input.AddTo(command);
        OutputTarget.AddTo(command);
        command.SetAction((parse, cancellation) => Task.FromResult(Run(input, parse, cancellation)));
        return command;
    }

    private static int Run(ArticleInput input, ParseResult parse, CancellationToken cancellation)
    {
        var reader = new CorpusReader(input.Read(parse));
        var target = OutputTarget.Read(parse);
        var summary = Terminal.WithProgress("corpus", progress => CorpusSummary.Of(reader, input.Inputs(parse), progress, cancellation));
        if (target.Kind == OutputKind.Table) Show(summary);
        else Write(reader.Problems, target);
        Terminal.Report(reader.Problems);
        return summary.Articles + reader.ArticlesFilteredOut > 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static void Show(CorpusSummary summary)
    {
        var table = new Table { Border = TableBorder.Simple, ShowHeaders = false };
        table.AddColumns("what", "figure");
        foreach (var (what, figure) in summary.Lines) table.AddRow(new Spectre.Console.Text(what), new Spectre.Console.Text(Terminal.Plain(figure)));
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected) console.Profile.Width = 160;
        console.Write(table);
    }

    private static void Write(IReadOnlyList<CorpusProblem> problems, OutputTarget target)
    {
        using var writer = RowWriter<ProblemRow>.Open(target, new(null, []));
        writer.Write("", problems.Select(ProblemRow.Of));
        writer.Complete();
    }
}
