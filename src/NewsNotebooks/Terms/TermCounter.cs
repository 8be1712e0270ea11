using System.Text;
using Microsoft.Win32.SafeHandles;
using NewsNotebooks.Corpora;
using NewsNotebooks.Terms.Counting;
using NewsNotebooks.Text;

namespace NewsNotebooks.Terms;

/// <summary>
/// Counts the terms of files without keeping their articles: in one pass, on all cores, in memory that grows with the vocabulary and the number of
/// articles but not with their length. Files of JSON Lines in UTF-8 are counted on their bytes where terms are plain words (no phrases, stems, n-grams, marks or
/// masked numbers); the counts are those of <see cref="TermFrequencies"/>.
/// </summary>
public sealed class TermCounter
{
    private readonly CorpusOptions _options;
    private readonly TokenizerOptions _tokenizer;
    private readonly List<CorpusProblem> _problems = [];
    private readonly ArticleIds _ids = new();
    private long _leftOut;

    /// <summary>Makes a counter, good for one count.</summary>
    /// <param name="options">How to read, and which articles to keep; null for everything as it is.</param>
    /// <param name="tokenizer">What is a token; null for <see cref="TokenizerOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">A field name is mapped that is none of ours.</exception>
    public TermCounter(CorpusOptions? options = null, TokenizerOptions? tokenizer = null)
    {
        (_options, _tokenizer) = (options ?? CorpusOptions.Default, tokenizer ?? TokenizerOptions.Default);
        _ = new CorpusReader(_options);
    }

    /// <summary>How many threads count at the same time, 1 or more; results do not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Called now and then with the number of articles so far, on any thread but never on two at once.</summary>
    public Action<int>? OnProgress { get; init; }

    /// <summary>What could not be read, in the order of the input.</summary>
    public IReadOnlyList<CorpusProblem> Problems => _problems;

    /// <summary>The articles that were counted.</summary>
    public int Articles { get; private set; }

    /// <summary>Articles that were read, and that the filter did not keep.</summary>
    public int ArticlesFilteredOut { get; private set; }

    /// <summary>Counts the terms of files and folders; each id once, the first is kept.</summary>
    /// <param name="inputs">Files, or folders that are read with their subfolders.</param>
    /// <param name="cancellation">Ends the count with an <see cref="OperationCanceledException"/>.</param>
    public TermCounts Count(IReadOnlyCollection<string> inputs, CancellationToken cancellation = default)
    {
        var tokenizer = new Tokenizer(_tokenizer);
        if (!tokenizer.IsPlain) return new TermCounts(CountTerms(inputs, tokenizer, cancellation), tokenizer, Articles, _leftOut);
        var files = ArticleLine.CanRead(_options) && inputs.All(IsJsonLines) ? inputs.Select(Open).ToList() : [null];
        try
        {
            var counters = new List<ChunkCounter> { new(_options, _tokenizer) };
            while (counters.Count < Threads && !files.Contains(null)) counters.Add(new(_options, _tokenizer));
            if (files.Contains(null)) CountArticles(inputs, counters[0], cancellation);
            else foreach (var (path, file) in inputs.Zip(files)) CountLines(path, file!, counters, cancellation);
            foreach (var counter in counters.Skip(1)) counters[0].Terms.Merge(counter.Terms);
            return new TermCounts(counters[0].Terms, tokenizer, Articles, _leftOut);
        }
        finally
        {
            files.ForEach(file => file?.Dispose());
        }
    }

    private static bool IsJsonLines(string path) =>
        File.Exists(path) && Path.GetExtension(path).ToLowerInvariant() is ".jsonl" or ".ndjson";

    /// <summary>The file, if it can be read from anywhere and is in UTF-8; else null, and the general reader says what there is to say.</summary>
    private static SafeFileHandle? Open(string path)
    {
        SafeFileHandle? file = null;
        try
        {
            file = File.OpenHandle(path, share: FileShare.ReadWrite, options: FileOptions.SequentialScan);
            Span<byte> head = stackalloc byte[2];
            if (RandomAccess.GetLength(file) > 0 && RandomAccess.Read(file, head, 0) > 0 && head is not [0xFF, 0xFE] and not [0xFE, 0xFF]) return file;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // The general reader meets the same, and reports it.
        }
        file?.Dispose();
        return null;
    }

    private void CountLines(string path, SafeFileHandle file, List<ChunkCounter> counters, CancellationToken cancellation)
    {
        var counter = new JsonLinesTermCounter(Path.GetFileName(path), new JsonLinesReader(_options, new ArticleFields(_options)), _ids, _problems.Add, Progress);
        Span<byte> head = stackalloc byte[3];
        var first = RandomAccess.Read(file, head, 0) == 3 && head is [0xEF, 0xBB, 0xBF] ? 3 : 0;
        counter.Count(file, first, counters, cancellation);
        if (counter.Lines == 0) CountArticles([path], counters[0], cancellation);
    }

    private void CountArticles(IEnumerable<string> inputs, ChunkCounter counter, CancellationToken cancellation)
    {
        var reader = new CorpusReader(_options) { Threads = Threads, OnProblem = _problems.Add };
        foreach (var article in reader.Read(inputs, cancellation))
        {
            counter.CountText(article.Text);
            Progress(1);
        }
        ArticlesFilteredOut += reader.ArticlesFilteredOut;
    }

    /// <summary>Counts terms that are more than folded words, with the tokenizer, on all cores.</summary>
    private TermTable CountTerms(IReadOnlyCollection<string> inputs, Tokenizer tokenizer, CancellationToken cancellation)
    {
        var table = new TermTable();
        var bytes = new byte[256];
        var reader = new CorpusReader(_options) { Threads = Threads, OnProblem = _problems.Add };
        foreach (var (_, counts) in reader.Analyse(inputs, article => TokenCounts.Of(article, tokenizer), cancellation))
        {
            foreach (var (term, count) in counts.Counts)
            {
                var most = Encoding.UTF8.GetMaxByteCount(term.Length) + TermTable.Padding;
                if (most > bytes.Length) bytes = new byte[2 * most];
                table.Add(bytes, Encoding.UTF8.GetBytes(term, bytes), count, 1);
            }
            _leftOut += counts.LeftOut;
            Progress(1);
        }
        ArticlesFilteredOut += reader.ArticlesFilteredOut;
        return table;
    }

    private void Progress(int articles)
    {
        Articles += articles;
        OnProgress?.Invoke(Articles);
    }
}
