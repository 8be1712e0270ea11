using NewsNotebooks.Interactive.Documents;
using NewsNotebooks.Jupyter.Client;
using NewsNotebooks.Jupyter.Hosting;

namespace NewsNotebooks.Cli.Notebooks;

/// <summary>Runs the cells of a notebook in a kernel process of its own; the outputs are the document's afterwards.</summary>
internal static class NotebookExecution
{
    /// <returns>The error of the cell that failed; null where all ran.</returns>
    public static async Task<string?> RunAsync(NotebookDocument document, string path, IProgress<NotebookProgress> progress, CancellationToken cancellation)
    {
        var start = new KernelStartOptions
        {
            Executable = KernelCommand.Find(KernelFolder.Find()),
            WorkingFolder = Path.GetDirectoryName(Path.GetFullPath(path))!,
            // What a run executes is not what the user typed.
            Environment = new Dictionary<string, string> { ["NEWSNB_HISTORY"] = "none" },
        };
        var kernel = await KernelProcess.StartAsync(start, cancellation).ConfigureAwait(false);
        await using (kernel.ConfigureAwait(false))
        {
            var result = await new NotebookRunner(kernel.Client, null).RunAsync(document, progress, cancellation).ConfigureAwait(false);
            await kernel.StopAsync().ConfigureAwait(false);
            return result.Succeeded ? null : $"cell {result.FailedCell + 1}: {result.ErrorName}: {result.ErrorValue}";
        }
    }
}
