using System.CommandLine;
using NewsNotebooks.Cli.Browsing;
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
        var check = parse.GetValue(_check);
        var browser = check || parse.GetValue(_noPictures) ? null
            : InstalledChromium.Find() ?? throw new UsageException(InstalledChromium.Missing("No pictures of charts were drawn") + " --no-pictures leaves them out.");
        var files = NotebookFile.Find(parse.GetValue(_inputs)!);
        var results = new List<Result>();
        // Said at the end: until then the terminal shows how far the notebooks are.
        await RunDisplay.ShowAsync(files, async progressOf =>
        {
            foreach (var file in files) results.Add(await RefreshAsync(file, check, browser, progressOf(file), cancellation).ConfigureAwait(false));
        }).ConfigureAwait(false);
        foreach (var result in results)
        {
            if (result.Outcome == Outcome.Failed) Terminal.Say("error: " + result.Message);
            else if (result.Message.Length > 0) Console.Out.WriteLine(Terminal.Plain(result.Message));
        }
        if (results.Count(result => result.Outcome == Outcome.Stale) is > 0 and var stale) Terminal.Say($"{stale} of {files.Count} notebooks have stale outputs; 'newsnb refresh' with the same notebooks and without --check renews them.");
        return results.All(result => result.Outcome == Outcome.Current) ? ExitCode.Done : ExitCode.Failed;
    }

    private static async Task<Result> RefreshAsync(NotebookFile file, bool check, string? browser, IProgress<NotebookProgress> progress, CancellationToken cancellation)
    {
        if (file.Problem is { } problem) return new(Outcome.Failed, problem);
        var executed = NotebookDocument.Load(file.Path);
        if (await NotebookExecution.RunAsync(KernelFolder.Find(), executed, file.Path, null, progress, cancellation).ConfigureAwait(false) is { } error) return new(Outcome.Failed, $"{file.Path}, {error}");
        NotebookCleaner.Clean(executed, FolderOf(file));
        return check ? Compare(file, executed) : await SaveAsync(file, executed, browser, cancellation).ConfigureAwait(false);
    }

    private static Result Compare(NotebookFile file, NotebookDocument executed)
    {
        NotebookCleaner.Clean(file.Document!, FolderOf(file));
        var cells = StaleOutputs.Find(file.Document!, executed);
        return cells.Count == 0 ? new(Outcome.Current, "") : new(Outcome.Stale, $"{file.Path}: the outputs of {(cells.Count == 1 ? "cell" : "cells")} {string.Join(", ", cells)} are stale");
    }

    private static async Task<Result> SaveAsync(NotebookFile file, NotebookDocument executed, string? browser, CancellationToken cancellation)
    {
        var undrawn = ChartOutputs.KeepPictures(executed, file.Document!);
        if (browser is not null) await ChartPictures.DrawAsync(browser, undrawn, cancellation).ConfigureAwait(false);
        // Once more: where there is a picture now, the loader's HTML goes.
        NotebookCleaner.Clean(executed, FolderOf(file));
        executed.Save(file.Path);
        return new(Outcome.Current, $"{file.Path} refreshed, {(browser is null ? 0 : undrawn.Count)} of {ChartOutputs.Find(executed).Count} charts drawn anew");
    }

    private static string FolderOf(NotebookFile file) => Path.GetDirectoryName(Path.GetFullPath(file.Path))!;

    private enum Outcome
    {
        Current,
        Stale,
        Failed,
    }

    private sealed record Result(Outcome Outcome, string Message);
}
