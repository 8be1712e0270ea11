using System.CommandLine;
using NewsNotebooks.Cli.Input;
using NewsNotebooks.Cli.Output;
using NewsNotebooks.Corpora;
using Spectre.Console;

namespace NewsNotebooks.Cli.Verbs;

/// <summary><c>newsnb corpus</c>: what was read, and what was left out.</summary>
internal static class CorpusVerb
{
    private static readonly Option<string?> Articles = new("--articles") { HelpName = "FILE", Description = "Writes the articles themselves, with all their fields, into one file that ends in .jsonl or .csv." };

    public static Command Build()
    {
        var input = new ArticleInput();
        var command = new ExampleCommand("corpus", "Say what was read, and what was left out, with file, line and what to do. With -o, the problems as a table.", """
            newsnb corpus data/articles
            newsnb corpus export.csv --map title=headline,text=content,published=publish_date
            newsnb corpus inbox -o problems.csv
            newsnb corpus data/articles --articles data/articles.jsonl
            """);
        input.AddTo(command);
        OutputTarget.AddTo(command);
        command.Options.Add(Articles);
        command.SetAction((parse, cancellation) => Task.FromResult(Run(input, parse, cancellation)));
        return command;
    }

    private static int Run(ArticleInput input, ParseResult parse, CancellationToken cancellation)
    {
        var reader = new CorpusReader(input.Read(parse));
        var target = OutputTarget.Read(parse);
        using var writer = parse.GetValue(Articles) is { } path ? ArticleWriter.Open(path) : null;
        var summary = Terminal.WithProgress("corpus", progress => CorpusSummary.Of(reader, Written(reader.Read(input.Inputs(parse), cancellation), writer), progress));
        if (target.Kind == OutputKind.Table) Show(summary);
        else Write(reader.Problems, target);
        Terminal.Report(reader.Problems);
        if (summary.Articles + reader.ArticlesFilteredOut == 0) return ExitCode.Failed;
        writer?.Complete();
        return ExitCode.Done;
    }

    private static IEnumerable<Article> Written(IEnumerable<Article> articles, ArticleWriter? writer)
    {
        foreach (var article in articles)
        {
            writer?.Write(article);
            yield return article;
        }
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
        using var writer = RowWriter<ProblemRow>.Open(target, new(null, []), RowColumns<ProblemRow>.Own);
        writer.Write("", problems.Select(ProblemRow.Of));
        writer.Complete();
    }
}
