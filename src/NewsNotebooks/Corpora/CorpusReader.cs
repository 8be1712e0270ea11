namespace NewsNotebooks.Corpora;

/// <summary>
/// Reads articles from files and folders, one at a time, so that a corpus need not fit into memory. What cannot be read is a
/// <see cref="CorpusProblem"/>, and the rest is read all the same.
/// </summary>
public sealed class CorpusReader
{
    private readonly CorpusOptions _options;
    private readonly Dictionary<string, IArticleReader> _readers;
    private readonly List<CorpusProblem> _problems = [];

    /// <summary>Makes a reader, good for one reading.</summary>
    /// <exception cref="ArgumentException">A field name is mapped that is none of ours.</exception>
    public CorpusReader(CorpusOptions? options = null)
    {
        _options = options ?? CorpusOptions.Default;
        if (_options.FieldNames.Keys.FirstOrDefault(name => !ArticleFields.Names.Contains(name)) is { } unknown)
            throw new ArgumentException($"No field is called '{unknown}': the fields are {string.Join(", ", ArticleFields.Names)}.", nameof(options));
        var fields = new ArticleFields(_options);
        var (text, json, csv) = (new TextFileReader(_options, fields), new JsonLinesReader(_options, fields), new CsvArticleReader(_options, fields));
        _readers = new(StringComparer.OrdinalIgnoreCase) { [".txt"] = text, [".md"] = text, [".jsonl"] = json, [".ndjson"] = json, [".csv"] = csv };
    }

    /// <summary>What could not be read so far, in the order it was met.</summary>
    public IReadOnlyList<CorpusProblem> Problems => _problems;

    /// <summary>Files that hold no articles by their name, and were left alone.</summary>
    public int FilesLeftAlone { get; private set; }

    /// <summary>Articles that were read, and that the filter did not keep.</summary>
    public int ArticlesFilteredOut { get; private set; }

    /// <summary>Called with every problem as it is met.</summary>
    public Action<CorpusProblem>? OnProblem { get; init; }

    /// <summary>How many threads read and analyse at the same time, 1 or more; results do not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The articles of files and folders in order of the inputs, folders by name; each id once.</summary>
    /// <param name="inputs">Files, or folders that are read with their subfolders.</param>
    /// <param name="cancellation">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<Article> Read(IEnumerable<string> inputs, CancellationToken cancellation = default) =>
        Analyse(inputs, article => article, cancellation).Select(read => read.Article);

    /// <summary>Reads articles and analyses them on all cores; what the analysis gives comes in the order of <see cref="Read"/>.</summary>
    /// <remarks>Few articles are in memory at a time, however many there are. One that is a second of its id may be analysed and thrown away.</remarks>
    /// <param name="inputs">Files, or folders that are read with their subfolders.</param>
    /// <param name="analyse">What is done with an article, on any thread.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>, also amid an article.</param>
    public IEnumerable<(Article Article, T Result)> Analyse<T>(IEnumerable<string> inputs, Func<Article, T> analyse, CancellationToken cancellation = default)
    {
        var ids = new IdSet();
        foreach (var pieces in OrderedParallel<ArticleBatch, List<Piece<T>>>.Select(Batches(inputs), batch => batch.Size, batch => Pieces(batch, analyse), Threads, cancellation))
        {
            foreach (var (file, article, kept, result, problem) in pieces)
            {
                cancellation.ThrowIfCancellationRequested();
                if (article is null) Report(problem!);
                else if (!ids.Add(article.Id)) Report(CorpusProblem.SecondOfId(file, article.Id));
                else if (kept) yield return (article, result);
                else ArticlesFilteredOut++;
            }
        }
    }

    /// <summary>An article of a file with what its analysis gave, or a problem.</summary>
    private readonly record struct Piece<T>(string File, Article? Article, bool IsKept, T Result, CorpusProblem? Problem);

    private List<Piece<T>> Pieces<T>(ArticleBatch batch, Func<Article, T> analyse)
    {
        var pieces = new List<Piece<T>>();
        foreach (var (article, problem) in Parse(batch))
        {
            var isKept = article is not null && _options.Filter.Keeps(article);
            pieces.Add(new(batch.File, article, isKept, isKept ? analyse(article!) : default!, problem));
        }
        return pieces;
    }

    private static List<(Article? Article, CorpusProblem? Problem)> Parse(ArticleBatch batch)
    {
        var parsed = new List<(Article?, CorpusProblem?)>();
        try
        {
            foreach (var article in batch.Articles(problem => parsed.Add((null, problem)))) parsed.Add((article, null));
        }
        catch (Exception error) when (IsOfReading(error))
        {
            parsed.Add((null, CorpusProblem.Unreadable(batch.File, error)));
        }
        return parsed;
    }

    private IEnumerable<ArticleBatch> Batches(IEnumerable<string> inputs)
    {
        foreach (var input in inputs)
        {
            var problems = new List<CorpusProblem>();
            foreach (var file in FilesOf(input, problems.Add))
                foreach (var batch in BatchesOf(file)) yield return batch;
            foreach (var problem in problems) yield return ArticleBatch.Of(problem);
        }
    }

    private IEnumerable<ArticleFile> FilesOf(string input, Action<CorpusProblem> report)
    {
        if (File.Exists(input))
        {
            var name = Path.GetFileName(input);
            if (_readers.ContainsKey(Path.GetExtension(input))) return [new(input, name, Path.GetFileNameWithoutExtension(input))];
            report(new(ProblemSeverity.LeftOut, name, null, $"a file that ends in '{Path.GetExtension(input)}'", $"expected {string.Join(", ", _readers.Keys)} or a folder"));
            return [];
        }
        if (Directory.Exists(input)) return FilesIn(input);
        report(new(ProblemSeverity.LeftOut, input, null, "no such file or folder", $"check the path (looked from {Path.GetFileName(Directory.GetCurrentDirectory())}/)"));
        return [];
    }

    private IEnumerable<ArticleFile> FilesIn(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
            .Select(path => (Path: path, Name: Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        foreach (var (path, name) in files)
        {
            if (IsArticleFile(name)) yield return new(path, name, name[..^Path.GetExtension(name).Length]);
            else if (!IsSideCar(path)) FilesLeftAlone++;
        }
    }

    private bool IsArticleFile(string name) =>
        _readers.ContainsKey(Path.GetExtension(name))
        && !Path.GetFileNameWithoutExtension(name).Equals("README", StringComparison.OrdinalIgnoreCase);

    private static bool IsSideCar(string path) =>
        path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        && (File.Exists(Path.ChangeExtension(path, ".txt")) || File.Exists(Path.ChangeExtension(path, ".md")));

    private IEnumerable<ArticleBatch> BatchesOf(ArticleFile file)
    {
        using var batches = _readers[Path.GetExtension(file.Path)].Read(file).GetEnumerator();
        while (true)
        {
            ArticleBatch? failed = null;
            try
            {
                if (!batches.MoveNext()) yield break;
            }
            catch (Exception error) when (IsOfReading(error))
            {
                failed = ArticleBatch.Of(CorpusProblem.Unreadable(file.Name, error));
            }
            yield return failed ?? batches.Current;
            if (failed is not null) yield break;
        }
    }

    private static bool IsOfReading(Exception error) => error is IOException or UnauthorizedAccessException or OutOfMemoryException or CsvHelper.CsvHelperException;

    private void Report(CorpusProblem problem)
    {
        _problems.Add(problem);
        OnProblem?.Invoke(problem);
    }
}
