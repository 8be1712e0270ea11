using System.CommandLine;
using NewsNotebooks.Charts;
using NewsNotebooks.Cli.Input;
using NewsNotebooks.Cli.Output;
using NewsNotebooks.Corpora;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Cli.Verbs;

/// <summary><c>newsnb gallery</c>: every chart of some articles on one page.</summary>
internal static class GalleryVerb
{
    private static readonly Option<string> Output = new("--output", "-o") { HelpName = "FOLDER", Description = "Where the page goes; it is made if it is not there.", DefaultValueFactory = _ => "gallery" };

    public static Command Build()
    {
        var input = new ArticleInput();
        var command = new ExampleCommand("gallery", "Draw every chart there is of some articles, in every size, light and dark, on one page that needs no network: to see which chart tells what.", """
            newsnb gallery data/articles --output gallery
            newsnb gallery export.csv --map title=headline,text=content -o gallery
            """);
        input.AddTo(command);
        command.Options.Add(Output);
        command.SetAction((parse, cancellation) => Task.FromResult(Run(input, parse, cancellation)));
        return command;
    }

    private static int Run(ArticleInput input, ParseResult parse, CancellationToken cancellation)
    {
        var reader = new CorpusReader(input.Read(parse));
        var folder = parse.GetValue(Output)!;
        var articles = Terminal.WithProgress("gallery", _ => reader.Read(input.Inputs(parse), cancellation).ToList());
        Terminal.Report(reader.Problems);
        if (articles.Count == 0) return ExitCode.Failed;
        var charts = Terminal.WithProgress("gallery", _ => ChartGallery.Of(articles, cancellation));
        NotebookInput.OutputFolder(folder);
        var page = Path.Combine(folder, "charts.html");
        AtomicFile.Write(page, writer => writer.Write(ChartGallery.ToPage(charts)));
        Console.Out.WriteLine($"{charts.Count} charts of {articles.Count} article{(articles.Count == 1 ? "" : "s")}; see {page}");
        return ExitCode.Done;
    }
}
