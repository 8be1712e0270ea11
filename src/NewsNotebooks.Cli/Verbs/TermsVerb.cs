using System.CommandLine;
using NewsNotebooks.Cli.Input;
using NewsNotebooks.Cli.Output;
using NewsNotebooks.Corpora;
using NewsNotebooks.DataFrames;
using NewsNotebooks.Terms;

namespace NewsNotebooks.Cli.Verbs;

/// <summary><c>newsnb terms</c>: how often each word occurs, and in how many articles; also by groups, and as a document-term matrix.</summary>
internal sealed class TermsVerb
{
    private const string Name = "terms";
    private const string Examples = """
        newsnb terms data/articles
        newsnb terms data/articles --stop-words en -o terms.csv
        newsnb terms data/articles --by month --stop-words en-news --stem -o terms-by-month.csv
        newsnb terms data/articles --ngrams 2 --punctuation break --min-documents 3
        newsnb terms data/articles --matrix tf-idf-smooth-l2 -o matrix.parquet
        newsnb terms export.csv --map text=content --outlet "Capital Ledger"
        """;

    private static readonly RowFormat Format = new(null, ["term", "count", "documents"]);
    private static readonly RowFormat GroupFormat = new(null, ["group", "term", "count", "documents", "per_thousand", "tokens"]);
    private static readonly RowFormat MatrixFormat = new(null, ["doc_id", "term", "weight", "weight_name"]);
    private readonly ArticleInput _input = new();
    private readonly TermOptions _terms = new();
    private readonly Option<string?> _by = new("--by") { HelpName = "outlet|month|COLUMN|…", Description = "Count apart by article, outlet, day, week, month, quarter, year, or any column of the input." };
    private readonly Option<string?> _matrix = new("--matrix") { HelpName = "WEIGHT", Description = "The document-term matrix, a line a cell: count, per-thousand, boolean, log, tf-idf, tf-idf-smooth, tf-idf-smooth-l2, tf-idf-plain-l2, log-tf-idf-smooth-l2." };

    /// <summary>The command with its options.</summary>
    public Command Build()
    {
        var command = new ExampleCommand(Name, "Count words: term, count, documents; by count, then by code point.", Examples);
        _input.AddTo(command);
        OutputTarget.AddTo(command);
        _terms.AddTo(command);
        command.Options.Add(_by);
        command.Options.Add(_matrix);
        command.SetAction((parse, cancellation) => Task.FromResult(Run(parse, cancellation)));
        return command;
    }

    private int Run(ParseResult parse, CancellationToken cancellation) => (parse.GetValue(_by), parse.GetValue(_matrix)) switch
    {
        (null, null) => RunTerms(parse, cancellation),
        ({ } name, null) => RunGroups(parse, name, cancellation),
        (null, { } weight) => RunMatrix(parse, weight, cancellation),
        _ => throw new UsageException("--by and --matrix exclude one another; expected one of them."),
    };

    private int RunTerms(ParseResult parse, CancellationToken cancellation)
    {
        var (inputs, target, tokenizer, limits) = (_input.Inputs(parse), OutputTarget.Read(parse), _terms.Tokenizer(parse), _terms.Limits(parse));
        using var output = new TermsOutput(target, Format);
        Action<string> progress = _ => { };
        var counter = new TermCounter(_input.Read(parse), tokenizer) { Threads = _input.Threads(parse), OnProgress = articles => progress($"{articles:N0} articles") };
        var counts = Terminal.WithProgress(Name, shown =>
        {
            progress = shown;
            return counter.Count(inputs, cancellation);
        });
        return Finish(inputs, counter.Problems, counter.Articles, counter.ArticlesFilteredOut, () => output.Write(counts.Within(limits)));
    }

    private int RunGroups(ParseResult parse, string name, CancellationToken cancellation)
    {
        var (grouping, tokenizer, limits) = (TermGrouping.By(name), _terms.Tokenizer(parse), _terms.Limits(parse));
        var (isThere, columns) = (false, new SortedSet<string>(StringComparer.Ordinal));
        var code = RunRows(parse, GroupFormat, articles => articles.Select(Watch).TermsBy(grouping, options: tokenizer, limits: limits, cancellation: cancellation), cancellation);
        if (code == ExitCode.Done && !isThere)
            Terminal.Say($"--by {name}: no article has it; expected article, outlet, day, week, month, quarter, year, or a column of the input{(columns.Count == 0 ? "" : ": " + string.Join(", ", columns))}.");
        return code;

        Article Watch(Article article)
        {
            isThere |= grouping.GroupOf(article) is not null;
            if (!isThere) columns.UnionWith(article.Metadata.Keys);
            return article;
        }
    }

    private int RunMatrix(ParseResult parse, string name, CancellationToken cancellation)
    {
        var weights = Enum.GetValues<TermWeight>().ToDictionary(weight => DocumentTermMatrix.NameOf(weight).Replace('_', '-'));
        if (!weights.TryGetValue(name, out var weight)) throw new UsageException($"--matrix '{name}' is not known; expected {string.Join(", ", weights.Keys)}.");
        var (tokenizer, limits) = (_terms.Tokenizer(parse), _terms.Limits(parse));
        return RunRows(parse, MatrixFormat, articles => DocumentTermMatrix.Of(articles, tokenizer, limits, cancellation).Cells(weight), cancellation);
    }

    /// <summary>Reads the articles as a stream, and writes the rows made of them.</summary>
    private int RunRows<T>(ParseResult parse, RowFormat format, Func<IEnumerable<Article>, IEnumerable<T>> rowsOf, CancellationToken cancellation) where T : IRow
    {
        var (inputs, reader) = (_input.Inputs(parse), new CorpusReader(_input.Read(parse)) { Threads = _input.Threads(parse) });
        using var writer = RowWriter<T>.Open(OutputTarget.Read(parse), format, RowColumns<T>.Own);
        var (rows, articles) = Terminal.WithProgress(Name, progress =>
        {
            var source = new ArticleSource(reader, inputs, isEnglishOnly: false, progress, cancellation);
            return (rowsOf(source.Articles), source.Given);
        });
        return Finish(inputs, reader.Problems, articles, reader.ArticlesFilteredOut, () =>
        {
            writer.Write("", rows);
            writer.Complete();
        });
    }

    private static int Finish(IReadOnlyList<string> inputs, IReadOnlyCollection<CorpusProblem> problems, int articles, int filteredOut, Action write)
    {
        Terminal.Report(problems);
        if (articles + filteredOut == 0)
        {
            Terminal.Say($"error: no article could be read from {string.Join(", ", inputs)}; expected .txt, .md, .jsonl, .ndjson or .csv files with articles.");
            return ExitCode.Failed;
        }
        write();
        if (articles == 0) Terminal.Say($"The filters keep none of {filteredOut:N0} articles.");
        return ExitCode.Done;
    }
}
