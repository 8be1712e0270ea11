using System.CommandLine;
using NewsNotebooks.Cli.Input;
using NewsNotebooks.Cli.Notebooks;
using NewsNotebooks.Cli.Output;
using NewsNotebooks.Interactive.Documents;
using NewsNotebooks.Jupyter.Client;

namespace NewsNotebooks.Cli.Verbs;

/// <summary><c>newsnb refresh</c>: the outputs that are committed with notebooks, renewed or checked.</summary>
internal sealed class RefreshVerb
{
    private readonly Argument<string[]> _inputs = new("NOTEBOOK") { Description = "Notebooks (.ipynb), or folders of them.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> _check = new("--check") { Description = "Changes nothing; names the cells whose committed outputs are stale, and exits with 1 if there are any." };
    private readonly Option<bool> _noPictures = new("--no-pictures") { Description = "Draws no pictures of charts, for which a Chromium must be installed." };

    public Command Build()
    {
        var command = new ExampleCommand("refresh", "Run notebooks in place, clean them, and draw their charts as pictures, so that they can be read on a code host. Parameters are as the notebooks have them.", """
            newsnb refresh notebooks
            newsnb refresh notebooks --check
            newsnb refresh draft.ipynb --no-pictures
            """) { _inputs, _check, _noPictures };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        var (check, failures, stale) = (parse.GetValue(_check), 0, 0);
        var browser = check || parse.GetValue(_noPictures) ? null
            : ChartPictures.FindBrowser() ?? throw new UsageException("charts are drawn by Chromium or Chrome, and none was found; expected one on the PATH. Install it, or leave the pictures out with --no-pictures.");
        var files = NotebookFile.Find(parse.GetValue(_inputs)!);
        await RunDisplay.ShowAsync(files, async progressOf =>
        {
            foreach (var file in files)
            {
                if (file.Problem is { } problem) { failures++; Terminal.Say("error: " + problem); continue; }
                if (await ExecuteAsync(file, progressOf(file), cancellation).ConfigureAwait(false) is not { } executed) { failures++; continue; }
                if (check) stale += Compare(file, executed);
                else await SaveAsync(file, executed, browser, cancellation).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
        if (stale > 0) Terminal.Say($"{stale} of {files.Count} notebooks have stale outputs; 'newsnb refresh' with the same notebooks and without --check renews them.");
        return failures + stale > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    private static async Task<NotebookDocument?> ExecuteAsync(NotebookFile file, IProgress<NotebookProgress> progress, CancellationToken cancellation)
    {
        var executed = NotebookDocument.Load(file.Path);
        if (await NotebookExecution.RunAsync(executed, file.Path, progress, cancellation).ConfigureAwait(false) is { } error)
        {
            Terminal.Say($"error: {file.Path}, {error}");
            return null;
        }
        NotebookCleaner.Clean(executed, FolderOf(file));
        return executed;
    }

    /// <returns>1 where the committed outputs are not those of the run, else 0.</returns>
    private static int Compare(NotebookFile file, NotebookDocument executed)
    {
        NotebookCleaner.Clean(file.Document!, FolderOf(file));
        var cells = StaleOutputs.Find(file.Document!, executed);
        if (cells.Count == 0) return 0;
        Console.Out.WriteLine(Terminal.Plain($"{file.Path}: the outputs of {(cells.Count == 1 ? "cell" : "cells")} {string.Join(", ", cells)} are stale"));
        return 1;
    }

    private static async Task SaveAsync(NotebookFile file, NotebookDocument executed, string? browser, CancellationToken cancellation)
    {
        var undrawn = ChartOutputs.KeepPictures(executed, file.Document!);
        if (browser is not null) await ChartPictures.DrawAsync(browser, undrawn, cancellation).ConfigureAwait(false);
        NotebookCleaner.Clean(executed, FolderOf(file));
        executed.Save(file.Path);
        Console.Out.WriteLine(Terminal.Plain($"{file.Path} refreshed, {(browser is null ? 0 : undrawn.Count)} of {ChartOutputs.Find(executed).Count} charts drawn anew"));
    }

    private static string FolderOf(NotebookFile file) => Path.GetDirectoryName(Path.GetFullPath(file.Path))!;
}
