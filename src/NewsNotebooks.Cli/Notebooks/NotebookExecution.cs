using NewsNotebooks.Interactive.Documents;
using NewsNotebooks.Jupyter.Client;
using NewsNotebooks.Jupyter.Hosting;

namespace NewsNotebooks.Cli.Notebooks;

/// <summary>Runs the cells of a notebook in a kernel process of its own; the outputs are the document's afterwards.</summary>
internal static class NotebookExecution
{
    /// <param name="kernelFolder">Where the kernel is.</param>
    /// <param name="document">The notebook.</param>
    /// <param name="path">Where it stands; its folder is the working folder.</param>
    /// <param name="cellTimeout">How long a cell may take; null for as long as it needs.</param>
    /// <param name="progress">Is told how far the run is.</param>
    /// <param name="cancellation">Ends the run and its kernel.</param>
    /// <returns>The error of the cell that failed; null where all ran.</returns>
    public static async Task<string?> RunAsync(string kernelFolder, NotebookDocument document, string path, TimeSpan? cellTimeout, IProgress<NotebookProgress> progress, CancellationToken cancellation)
    {
        var start = new KernelStartOptions
        {
            Executable = KernelCommand.Find(kernelFolder),
            WorkingFolder = Path.GetDirectoryName(Path.GetFullPath(path))!,
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
