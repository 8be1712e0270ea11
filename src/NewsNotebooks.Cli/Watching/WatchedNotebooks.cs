using NewsNotebooks.Cli.Input;
using NewsNotebooks.Cli.Notebooks;
using NewsNotebooks.Cli.Output;
using NewsNotebooks.Interactive.Documents;
using NewsNotebooks.Interactive.Reports;
using NewsNotebooks.Jupyter.Client;

namespace NewsNotebooks.Cli.Watching;

/// <summary>Runs those notebooks anew whose text or articles have changed, one after the other, and keeps their reports up to date.</summary>
/// <param name="inputs">Notebooks, and folders of them.</param>
/// <param name="parameters">The values given on the command line.</param>
/// <param name="output">Where the reports go.</param>
/// <param name="state">Is told what runs and what went wrong.</param>
/// <param name="changes">Is told which folders matter.</param>
internal sealed class WatchedNotebooks(string[] inputs, IReadOnlyDictionary<string, string> parameters, string output, WatchState state, FileChanges changes)
{
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ReportEntry> _entries = new(StringComparer.Ordinal);

    /// <summary>Runs what must be run, and writes the index.</summary>
    /// <param name="changed">The paths that have changed, absolute; null for a first run of all.</param>
    /// <param name="cancellation">Ends the run and its kernel.</param>
    public async Task RunAsync(IReadOnlySet<string>? changed, CancellationToken cancellation)
    {
        var files = Find();
        if (changed is null && files.Count == 1) state.Start = Uri.EscapeDataString(files[0].Name) + ".html";
        var stale = files.Where(file => changed is null || HasChanged(file) || ArticlesOf(file) is { } articles && changed.Any(path => Concerns(path, articles))).ToList();
        var gone = _entries.Keys.Except(files.Select(file => file.Name)).ToList();
        foreach (var name in gone) Forget(name);
        foreach (var file in stale) await RunAsync(file, [.. files.Select(each => each.Name + ".ipynb")], cancellation).ConfigureAwait(false);
        if (stale.Count + gone.Count == 0) return;
        AtomicFile.Write(Path.Combine(output, "index.html"), writer => ReportIndex.Write(_entries.Values, writer));
        state.Written();
    }

    private IReadOnlyList<NotebookFile> Find()
    {
        try
        {
            var files = NotebookFile.Find(inputs);
            foreach (var path in inputs.Concat(files.Select(ArticlesOf).OfType<string>())) changes.Watch(path);
            return files;
        }
        catch (UsageException error) when (_entries.Count > 0)
        {
            // An editor may be about to put the notebook back.
            Terminal.Say("error: " + error.Message);
            return [];
        }
    }

    private async Task RunAsync(NotebookFile file, IReadOnlyCollection<string> names, CancellationToken cancellation)
    {
        _sources[file.Path] = SourceOf(file);
        var error = file.Problem;
        if (error is null)
        {
            state.Running(file.Name);
            NotebookParameters.Inject(file.Document!, parameters);
            using var reports = new ReportFiles(output, ReportFormats.Html);
            var run = new NotebookRun(KernelFolder.Find(), output, names, reports, showCode: false, cellTimeout: null);
            var entry = await run.RunAsync(file, new Silent(), cancellation).ConfigureAwait(false);
            (_entries[file.Name], error) = (entry, entry.Error);
        }
        state.Ended(file.Name, error);
        if (error is null) Console.Out.WriteLine(Terminal.Plain(FormattableString.Invariant($"{file.Path} run in {_entries[file.Name].Duration.TotalSeconds:0.0} s")));
        else Terminal.Say($"error: {file.Path}: {error}");
    }

    private void Forget(string name)
    {
        _entries.Remove(name);
        state.Forget(name);
    }

    /// <summary>Whether the notebook says something else than when it was run last; one that was only saved with its outputs does not.</summary>
    private bool HasChanged(NotebookFile file) => !_sources.TryGetValue(file.Path, out var source) || source != SourceOf(file);

    private static string SourceOf(NotebookFile file) => file.Document is { } document
        ? string.Join('\0', document.Cells.Where(cell => !cell.HasTag(NotebookParameters.InjectionTag)).Select(cell => $"{cell.Type}\0{string.Join(',', cell.Tags)}\0{cell.Source}"))
        : file.Problem ?? "";

    /// <summary>The absolute path of the notebook's articles; null where it has no parameter <c>corpus</c>.</summary>
    private string? ArticlesOf(NotebookFile file)
    {
        if (file.Document is null) return null;
        var corpus = parameters.GetValueOrDefault("corpus") ?? NotebookParameters.ReadText(file.Document, "corpus");
        return string.IsNullOrEmpty(corpus) ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(corpus, Path.GetDirectoryName(Path.GetFullPath(file.Path))!));
    }

    /// <summary>Whether a change concerns the articles: a notebook among them, or a file beside their only one, does not; a folder whose changes were lost does.</summary>
    private static bool Concerns(string changed, string articles) =>
        changed == articles || articles.StartsWith(changed + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        || (changed.StartsWith(articles + Path.DirectorySeparatorChar, StringComparison.Ordinal) && Path.GetExtension(changed) is not (".ipynb" or ".dib"));

    private sealed class Silent : IProgress<NotebookProgress>
    {
        public void Report(NotebookProgress value) { }
    }
}
