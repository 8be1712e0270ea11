using System.Diagnostics;
using NewsNotebooks.Cli.Browsing;
using NewsNotebooks.Interactive.Documents;
using NewsNotebooks.Interactive.Reports;
using NewsNotebooks.Jupyter.Client;

namespace NewsNotebooks.Cli.Notebooks;

/// <summary>Runs one notebook in a kernel process of its own and writes what came of it.</summary>
/// <param name="kernelFolder">Where the kernel is.</param>
/// <param name="output">The folder for what is written.</param>
/// <param name="names">File names of all notebooks of the run.</param>
/// <param name="reports">Writes the reports.</param>
/// <param name="showCode">Whether reports show code.</param>
/// <param name="cellTimeout">How long a cell may take; null for as long as it needs.</param>
internal sealed class NotebookRun(
    string kernelFolder, string output, IReadOnlyCollection<string> names, ReportFiles reports, bool showCode, TimeSpan? cellTimeout)
{
    /// <summary>Runs the notebook and writes <c>NAME.ipynb</c> and its reports.</summary>
    /// <returns>The entry for the index, with the error if a cell failed or a report could not be written.</returns>
    public async Task<ReportEntry> RunAsync(NotebookFile file, IProgress<NotebookProgress> progress, CancellationToken cancellation)
    {
        var runAt = DateTimeOffset.Now;
        var clock = Stopwatch.StartNew();
        var document = file.Document!;
        var error = await NotebookExecution.RunAsync(kernelFolder, document, file.Path, cellTimeout, progress, cancellation).ConfigureAwait(false);
        document.Save(Path.Combine(output, file.Name + ".ipynb"));
        var options = new ReportOptions
        {
            RunAt = runAt,
            Duration = clock.Elapsed,
            NotebookHref = Uri.EscapeDataString(file.Name) + ".ipynb",
            IndexHref = "index.html",
            NotebooksWithReport = names,
            ShowCode = showCode,
        };
        try
        {
            await reports.WriteAsync(document, file.Name, options, cancellation).ConfigureAwait(false);
        }
        catch (BrowserException failure)
        {
            error ??= failure.Message;
        }

        return ReportEntry.Of(document, file.Name, runAt, options.Duration.Value, error);
    }
}
