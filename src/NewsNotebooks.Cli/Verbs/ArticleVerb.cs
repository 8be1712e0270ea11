using System.CommandLine;
using NewsNotebooks.Cli.Input;
using NewsNotebooks.Cli.Output;
using NewsNotebooks.Corpora;
using NewsNotebooks.DataFrames;

namespace NewsNotebooks.Cli.Verbs;

/// <summary>What the verbs that analyse articles share: they read them, show progress, write rows and list problems.</summary>
internal abstract class ArticleVerb<T>(string name, string description, string examples, RowFormat format) where T : IRow
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

    /// <summary>Writes the rows that the articles give.</summary>
    protected abstract void Analyse(IEnumerable<Article> articles, ParseResult parse, RowWriter<T> writer, CancellationToken cancellation);

    private int Run(ParseResult parse, CancellationToken cancellation)
    {
        var reader = new CorpusReader(_input.Read(parse));
        var (read, foreign) = (0, 0);
        using var writer = RowWriter<T>.Open(OutputTarget.Read(parse), format);
        Terminal.WithProgress(name, progress =>
        {
            Analyse(Counted(progress), parse, writer, cancellation);
            return 0;
        });
        Terminal.Report(reader.Problems);
        if (read + foreign + reader.ArticlesFilteredOut == 0)
        {
            Terminal.Say($"error: no article could be read from {string.Join(", ", _input.Inputs(parse))}; expected .txt, .md, .jsonl, .ndjson or .csv files with articles.");
            return ExitCode.Failed;
        }
        writer.Complete();
        foreach (var remark in Remarks) Terminal.Say(remark);
        if (foreign > 0) Terminal.Say($"{foreign:N0} article{(foreign == 1 ? "" : "s")} not in English left out.");
        if (read == 0 && reader.ArticlesFilteredOut > 0) Terminal.Say($"The filters keep none of {reader.ArticlesFilteredOut:N0} articles.");
        return ExitCode.Done;

        IEnumerable<Article> Counted(Action<string> progress)
        {
            foreach (var article in reader.Read(_input.Inputs(parse), cancellation))
            {
                if (EnglishOnly && !article.IsEnglish) { foreign++; continue; }
                read++;
                progress($"{read:N0} articles{(reader.Problems.Count > 0 ? $", {reader.Problems.Count:N0} problems" : "")}");
                yield return article;
            }
        }
    }
}
