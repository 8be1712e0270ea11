using System.Diagnostics;
using NewsNotebooks.Charts;
using NewsNotebooks.Interactive.Documents;
using NewsNotebooks.Interactive.Reports;
using NewsNotebooks.Jupyter.Client;
using NewsNotebooks.Jupyter.Hosting;

namespace NewsNotebooks.Cli.Notebooks;

/// <summary>Runs one notebook in a kernel process of its own and writes what came of it.</summary>
internal sealed class NotebookRun(string kernelFolder, string output, IReadOnlyCollection<string> names, TimeSpan? cellTimeout)
{
    private static readonly Lazy<string> Plotly = new(PlotlyJs.Read);

    /// <summary>Runs the notebook and writes <c>NAME.ipynb</c> and <c>NAME.html</c>.</summary>
    /// <returns>The entry for the index, with the error if a cell failed.</returns>
    public async Task<ReportEntry> RunAsync(NotebookFile file, IProgress<NotebookProgress> progress, CancellationToken cancellation)
    {
        var runAt = DateTimeOffset.Now;
        var clock = Stopwatch.StartNew();
        var document = file.Document!;
        var error = await ExecuteAsync(file, document, progress, cancellation).ConfigureAwait(false);
        document.Save(Path.Combine(output, file.Name + ".ipynb"));
        AtomicFile.Write(Path.Combine(output, file.Name + ".html"), writer => HtmlReport.Write(document, new ReportOptions
        {
            PlotlyJs = () => Plotly.Value,
            RunAt = runAt,
            Duration = clock.Elapsed,
            NotebookHref = Uri.EscapeDataString(file.Name) + ".ipynb",
            IndexHref = "index.html",
            NotebooksWithReport = names,
        }, writer));
        return ReportEntry.Of(document, file.Name, runAt, clock.Elapsed, error);
    }

    private async Task<string?> ExecuteAsync(NotebookFile file, NotebookDocument document, IProgress<NotebookProgress> progress, CancellationToken cancellation)
    {
        var start = new KernelStartOptions
        {
            Executable = KernelCommand.Find(kernelFolder),
            WorkingFolder = Path.GetDirectoryName(Path.GetFullPath(file.Path))!,
            // What a run executes is not what the user typed.
            Environment = new Dictionary<string, string> { ["NEWSNB_HISTORY"] = "none" },
        };
        var kernel = await KernelProcess.StartAsync(start, cancellation).ConfigureAwait(false);
        await using (kernel.ConfigureAwait(false))
        {
            var result = await new NotebookRunner(kernel.Client, cellTimeout).RunAsync(document, progress, cancellation).ConfigureAwait(false);
            await kernel.StopAsync().ConfigureAwait(false);
            return result.Succeeded ? null : $"cell {result.FailedCell + 1}: {result.ErrorName}: {result.ErrorValue}";
        }
    }
}
