using System.CommandLine;
using NewsNotebooks.Cli.Input;
using NewsNotebooks.Cli.Notebooks;
using NewsNotebooks.Cli.Output;
using NewsNotebooks.Interactive.Documents;
using NewsNotebooks.Interactive.Reports;

namespace NewsNotebooks.Cli.Verbs;

/// <summary><c>newsnb run</c>: notebooks into reports.</summary>
internal sealed class RunVerb
{
    private readonly Argument<string[]> _inputs = new("NOTEBOOK") { Description = "Notebooks (.ipynb), or folders of them.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _output = new("--output", "-o") { HelpName = "FOLDER", Description = "Where reports go; it is made if it is not there.", DefaultValueFactory = _ => "reports" };
    private readonly Option<string[]> _parameters = new("--parameter", "-p") { HelpName = "NAME=VALUE", Description = "Overrides a variable of the cell tagged 'parameters'; may be given more than once." };
    private readonly Option<string[]> _report = new("--report") { HelpName = "FORMATS", Description = "Some of html, pdf and md, separated by commas; html is always written, pdf needs an installed Chromium.", DefaultValueFactory = _ => ["html"] };
    private readonly Option<bool> _code = new("--with-code") { Description = "Shows code in reports, where it is otherwise folded away (html) or left out (pdf, md)." };
    private readonly Option<double?> _timeout = new("--cell-timeout") { HelpName = "SECONDS", Description = "Stops a notebook whose cell takes longer." };

    public Command Build()
    {
        var command = new ExampleCommand("run", "Run C# notebooks from top to bottom, each in a kernel process of its own, and write the executed notebook, a self-contained HTML report of each, and an index page.", """
            newsnb run notebooks --output reports
            newsnb run notebooks/03-who-is-quoted.ipynb -o reports -p corpus=../my-articles
            newsnb run notebooks -o reports -p corpus=../inbox -p published=2019-04-26
            newsnb run notebooks/04-what-happened-when.ipynb -o reports --report html,pdf,md
            """) { _inputs, _output, _parameters, _report, _code, _timeout };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        var formats = ReportFormat.Parse(parse.GetValue(_report) ?? []);
        var files = NotebookFile.Find(parse.GetValue(_inputs)!);
        var values = NotebookInput.Parameters(files, parse.GetValue(_parameters) ?? []);
        foreach (var document in files.Select(file => file.Document).OfType<NotebookDocument>()) NotebookParameters.Inject(document, values);
        var output = NotebookInput.OutputFolder(parse.GetValue(_output)!);
        var timeout = parse.GetValue(_timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;
        using var reports = new ReportFiles(output, formats);
        if (reports.MarkdownNote is { } note) Terminal.Say("note: " + note);
        var run = new NotebookRun(KernelFolder.Find(), output, [.. files.Select(file => file.Name + ".ipynb")], reports, parse.GetValue(_code), timeout);
        var entries = new List<ReportEntry>();
        var failures = new List<string>();
        await RunDisplay.ShowAsync(files, async progressOf =>
        {
            foreach (var file in files)
            {
                if (file.Problem is { } problem) { failures.Add(problem); continue; }
                var entry = await run.RunAsync(file, progressOf(file), cancellation).ConfigureAwait(false);
                entries.Add(entry);
                if (entry.Error is { } error) failures.Add($"{file.Path}, {error}");
            }
        }).ConfigureAwait(false);
        Interactive.Documents.AtomicFile.Write(Path.Combine(output, "index.html"), writer => ReportIndex.Write(entries, writer));
        if (reports.PdfProblem is { } problem) failures.Add(problem);
        foreach (var failure in failures) Terminal.Say("error: " + failure);
        Console.Out.WriteLine($"{entries.Count(entry => entry.Error is null)} of {files.Count} notebooks run; the reports are in {Path.Combine(parse.GetValue(_output)!, "index.html")}");
        return failures.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
