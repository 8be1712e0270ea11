using System.CommandLine;
using NewsNotebooks.Cli.Input;
using NewsNotebooks.Cli.Notebooks;
using NewsNotebooks.Cli.Output;
using NewsNotebooks.Cli.Watching;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Cli.Verbs;

/// <summary><c>newsnb watch</c>: reports that follow the notebooks and the articles.</summary>
internal sealed class WatchVerb
{
    private readonly Argument<string[]> _inputs = new("NOTEBOOK") { Description = "Notebooks (.ipynb), or folders of them.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _output = new("--output", "-o") { HelpName = "FOLDER", Description = "Keeps the reports there; without it they go when the watch ends." };
    private readonly Option<string[]> _parameters = new("--parameter", "-p") { HelpName = "NAME=VALUE", Description = "Overrides a variable of the cell tagged 'parameters'; may be given more than once." };
    private readonly Option<int> _port = new("--port") { HelpName = "PORT", Description = "Where the page is served on 127.0.0.1; any free port unless given." };

    public Command Build()
    {
        var command = new ExampleCommand("watch", "Run notebooks whenever they or their articles change, and show the reports on a page that reloads itself. Ctrl-C ends it.", """
            newsnb watch notebooks/03-who-is-quoted.ipynb
            newsnb watch notebooks -o reports -p corpus=../my-articles
            """) { _inputs, _output, _parameters, _port };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        if (parse.GetValue(_port) is < 0 or > 65535) throw new UsageException($"--port {parse.GetValue(_port)}: expected 1 to 65535.");
        var inputs = parse.GetValue(_inputs)!;
        var parameters = NotebookInput.Parameters(NotebookFile.Find(inputs), parse.GetValue(_parameters) ?? []);
        var temporary = parse.GetValue(_output) is null ? Directory.CreateTempSubdirectory("newsnb-watch-").FullName : null;
        try
        {
            await WatchAsync(inputs, parameters, temporary ?? NotebookInput.OutputFolder(parse.GetValue(_output)!), parse.GetValue(_port), cancellation).ConfigureAwait(false);
            return ExitCode.Done;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Terminal.Say(temporary is null ? $"The watch has ended; the reports are in {parse.GetValue(_output)}." : "The watch has ended.");
            return ExitCode.Cancelled;
        }
        finally
        {
            if (temporary is not null) Directory.Delete(temporary, recursive: true);
        }
    }

    private static async Task WatchAsync(string[] inputs, IReadOnlyDictionary<string, string> parameters, string output, int port, CancellationToken cancellation)
    {
        var state = new WatchState();
        using var server = new WatchServer(output, state, port);
        using var changes = new FileChanges(output);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var serving = server.RunAsync(stop.Token);
        try
        {
            Console.Out.WriteLine($"{server.Url} shows the reports; Ctrl-C ends the watch.");
            var notebooks = new WatchedNotebooks(inputs, parameters, output, state, changes);
            await notebooks.RunAsync(null, cancellation).ConfigureAwait(false);
            await foreach (var changed in changes.ReadAsync(cancellation).ConfigureAwait(false)) await notebooks.RunAsync(changed, cancellation).ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await serving.ConfigureAwait(false);
        }
    }
}
