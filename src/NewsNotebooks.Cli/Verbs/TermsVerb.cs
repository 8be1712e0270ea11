using System.CommandLine;
using NewsNotebooks.Cli.Input;
using NewsNotebooks.Cli.Output;
using NewsNotebooks.Terms;
using NewsNotebooks.Text;

namespace NewsNotebooks.Cli.Verbs;

/// <summary><c>newsnb terms</c>: how often each word occurs, and in how many articles.</summary>
internal sealed class TermsVerb
{
    private const string Name = "terms";
    private const string Examples = """
        newsnb terms data/articles
        newsnb terms data/articles --stop-words en -o terms.csv
        newsnb terms export.csv --map text=content --outlet "Capital Ledger"
        """;

    private static readonly RowFormat Format = new(null, ["term", "count", "documents"]);
    private readonly ArticleInput _input = new();
    private readonly Option<string> _tokenizer = new("--tokenizer") { HelpName = "unicode|sklearn", Description = "How words are cut: Unicode's rules with news in mind, or scikit-learn's \\b\\w\\w+\\b.", DefaultValueFactory = _ => "unicode" };
    private readonly Option<string> _stopWords = new("--stop-words") { HelpName = "none|en|FILE", Description = "Words that are left out.", DefaultValueFactory = _ => "none" };

    /// <summary>The command with its options.</summary>
    public Command Build()
    {
        var command = new ExampleCommand(Name, "Count words: term, count, documents; by count, then by code point.", Examples);
        _input.AddTo(command);
        OutputTarget.AddTo(command);
        command.Options.Add(_tokenizer);
        command.Options.Add(_stopWords);
        command.SetAction((parse, cancellation) => Task.FromResult(Run(parse, cancellation)));
        return command;
    }

    private int Run(ParseResult parse, CancellationToken cancellation)
    {
        var (inputs, target, tokenizer) = (_input.Inputs(parse), OutputTarget.Read(parse), Options(parse));
        using var output = new TermsOutput(target, Format);
        var (counter, counts) = Terminal.WithProgress(Name, progress =>
        {
            var counter = new TermCounter(_input.Read(parse), tokenizer) { Threads = _input.Threads(parse), OnProgress = articles => progress($"{articles:N0} articles") };
            return (counter, counter.Count(inputs, cancellation));
        });
        Terminal.Report(counter.Problems);
        if (counter.Articles + counter.ArticlesFilteredOut == 0)
        {
            Terminal.Say($"error: no article could be read from {string.Join(", ", inputs)}; expected .txt, .md, .jsonl, .ndjson or .csv files with articles.");
            return ExitCode.Failed;
        }
        output.Write(counts);
        if (counter.Articles == 0) Terminal.Say($"The filters keep none of {counter.ArticlesFilteredOut:N0} articles.");
        return ExitCode.Done;
    }

    private TokenizerOptions Options(ParseResult parse) => new()
    {
        Pattern = parse.GetValue(_tokenizer) switch
        {
            "unicode" => TokenPattern.Unicode,
            "sklearn" => TokenPattern.Sklearn,
            var other => throw new UsageException($"--tokenizer '{other}' is not known; expected unicode or sklearn."),
        },
        StopWords = parse.GetValue(_stopWords) switch
        {
            "none" => StopWords.None,
            "en" => StopWords.English,
            { } file when File.Exists(file) => StopWords.FromFile(file),
            var other => throw new UsageException($"--stop-words '{other}' is no file; expected none, en or a file with one word a line."),
        },
    };
}
