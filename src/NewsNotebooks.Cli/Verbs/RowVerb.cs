using System.CommandLine;
using NewsNotebooks.Cli.Input;
using NewsNotebooks.Cli.Output;
using NewsNotebooks.Corpora;
using NewsNotebooks.DataFrames;

namespace NewsNotebooks.Cli.Verbs;

/// <summary>What the verbs that make rows of articles share: they read them, show progress, write rows and list problems.</summary>
internal abstract class RowVerb<T>(string name, string description, string examples, RowFormat format) where T : IRow
{
    private readonly ArticleInput _input = new();

    /// <summary>The command with its options.</summary>
    public Command Build()
    {
        var command = new ExampleCommand(name, description, examples);
        AddArguments(command);
        _input.AddTo(command);
        OutputTarget.AddTo(command);
        AddOptions(command);
        command.SetAction((parse, cancellation) => Task.FromResult(Run(parse, cancellation)));
        return command;
    }

    /// <summary>Adds the arguments that come before the articles.</summary>
    protected virtual void AddArguments(Command command) { }

    /// <summary>Adds the verb's own options.</summary>
    protected virtual void AddOptions(Command command) { }

    /// <summary>Whether articles in other languages than English are counted and left out.</summary>
    protected virtual bool EnglishOnly => false;

    /// <summary>What is to be said when all is done, a line each.</summary>
    protected virtual IReadOnlyList<string> Remarks => [];

    /// <summary>What is written of a row.</summary>
    protected virtual RowColumns<T> Columns(ParseResult parse) => RowColumns<T>.Own;

    /// <summary>Writes the rows that the articles give.</summary>
    protected abstract void Write(ArticleSource source, ParseResult parse, RowWriter<T> writer, CancellationToken cancellation);

    /// <summary>The articles of the call, once more; nothing is reported or shown of this reading.</summary>
    protected ArticleSource ReadApart(ParseResult parse, CancellationToken cancellation) =>
        new(new CorpusReader(_input.Read(parse)) { Threads = _input.Threads(parse) }, _input.Inputs(parse), EnglishOnly, _ => { }, cancellation);

    private int Run(ParseResult parse, CancellationToken cancellation)
    {
        var reader = new CorpusReader(_input.Read(parse)) { Threads = _input.Threads(parse) };
        var inputs = _input.Inputs(parse);
        using var writer = RowWriter<T>.Open(OutputTarget.Read(parse), format, Columns(parse));
        var source = Terminal.WithProgress(name, progress =>
        {
            var source = new ArticleSource(reader, inputs, EnglishOnly, progress, cancellation);
            Write(source, parse, writer, cancellation);
            return source;
        });
        Terminal.Report(reader.Problems);
        if (source.Given + source.Foreign + reader.ArticlesFilteredOut == 0)
        {
            Terminal.Say($"error: no article could be read from {string.Join(", ", inputs)}; expected .txt, .md, .jsonl, .ndjson or .csv files with articles.");
            return ExitCode.Failed;
        }
        writer.Complete();
        foreach (var remark in Remarks) Terminal.Say(remark);
        if (source.Foreign > 0) Terminal.Say($"{source.Foreign:N0} article{(source.Foreign == 1 ? "" : "s")} not in English left out.");
        if (source.Given == 0 && reader.ArticlesFilteredOut > 0) Terminal.Say($"The filters keep none of {reader.ArticlesFilteredOut:N0} articles.");
        return ExitCode.Done;
    }
}
