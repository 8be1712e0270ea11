using System.CommandLine;
using NewsNotebooks.Cli.Input;
using NewsNotebooks.Cli.Output;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Cli.Verbs;

/// <summary><c>newsnb convert</c>: notebooks from Polyglot's text format to Jupyter's, and back.</summary>
internal static class ConvertVerb
{
    private static readonly string[] Endings = [".ipynb", ".dib"];

    public static Command Build()
    {
        var (from, to) = (Notebook("FROM", "The notebook."), Notebook("TO", "Where the converted one goes; its ending says in which format."));
        var command = new ExampleCommand("convert", "Convert a notebook between .dib and .ipynb. Outputs are kept where the format has a place for them, which .dib has not.", """
            newsnb convert analysis.dib analysis.ipynb
            newsnb convert analysis.ipynb analysis.dib
            """) { from, to };
        command.SetAction(parse => Convert(parse.GetValue(from)!, parse.GetValue(to)!));
        return command;
    }

    private static Argument<string> Notebook(string name, string description) => new(name) { Description = $"{description} Ends in .ipynb or .dib." };

    private static int Convert(string from, string to)
    {
        foreach (var path in (string[])[from, to])
            if (!Endings.Contains(Path.GetExtension(path).ToLowerInvariant())) throw new UsageException($"'{path}' is no notebook; expected a file that ends in .ipynb or .dib.");
        if (!File.Exists(from)) throw new UsageException($"there is no file '{from}'.");
        try
        {
            var notebook = NotebookDocument.Load(from);
            notebook.Save(to);
            Console.Out.WriteLine($"{to}: {notebook.Cells.Count} cells");
            return ExitCode.Done;
        }
        catch (NotebookFormatException error)
        {
            Terminal.Say("error: " + error.Message);
            return ExitCode.Failed;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{to}' cannot be written ({error.Message}).");
        }
    }
}
