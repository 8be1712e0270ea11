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

    /// <summary>The articles of files and folders in order of the inputs, folders by name; each id once.</summary>
    /// <param name="inputs">Files, or folders that are read with their subfolders.</param>
    /// <param name="cancellation">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<Article> Read(IEnumerable<string> inputs, CancellationToken cancellation = default)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in inputs.SelectMany(FilesOf))
        {
            foreach (var article in ReadFile(file))
            {
                cancellation.ThrowIfCancellationRequested();
                if (!ids.Add(article.Id))
                    Report(CorpusProblem.SecondOfId(file.Name, article.Id));
                else if (_options.Filter.Keeps(article)) yield return article;
                else ArticlesFilteredOut++;
            }
        }
    }

    private IEnumerable<ArticleFile> FilesOf(string input)
    {
        if (File.Exists(input))
        {
            var name = Path.GetFileName(input);
            if (_readers.ContainsKey(Path.GetExtension(input))) return [new(input, name, Path.GetFileNameWithoutExtension(input))];
            Report(new(ProblemSeverity.LeftOut, name, null, $"a file that ends in '{Path.GetExtension(input)}'", $"expected {string.Join(", ", _readers.Keys)} or a folder"));
            return [];
        }
        if (Directory.Exists(input)) return FilesIn(input);
        Report(new(ProblemSeverity.LeftOut, input, null, "no such file or folder", $"check the path (looked from {Path.GetFileName(Directory.GetCurrentDirectory())}/)"));
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

    private IEnumerable<Article> ReadFile(ArticleFile file)
    {
        using var articles = _readers[Path.GetExtension(file.Path)].Read(file, Report).GetEnumerator();
        while (true)
        {
            try
            {
                if (!articles.MoveNext()) yield break;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or OutOfMemoryException or CsvHelper.CsvHelperException)
            {
                Report(CorpusProblem.Unreadable(file.Name, error));
                yield break;
            }
            yield return articles.Current;
        }
    }

    private void Report(CorpusProblem problem)
    {
        _problems.Add(problem);
        OnProblem?.Invoke(problem);
    }
}
