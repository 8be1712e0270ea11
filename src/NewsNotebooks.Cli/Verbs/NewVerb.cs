using System.CommandLine;
using NewsNotebooks.Cli.Input;
using NewsNotebooks.Cli.Notebooks;
using NewsNotebooks.Cli.Output;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Cli.Verbs;

/// <summary><c>newsnb new</c>: a notebook on the user's own articles.</summary>
internal static class NewVerb
{
    private static readonly Argument<string> NotebookName = new("NAME") { Description = "The notebook's name, or its path; .ipynb is added." };
    private static readonly Option<string> Articles = new("--corpus") { HelpName = "FOLDER", Description = "The folder or file of your articles.", DefaultValueFactory = _ => "." };

    public static Command Build()
    {
        var command = new ExampleCommand("new", "Make a notebook on articles of your own. One cell says where they are; nothing that is there is overwritten.", """
            newsnb new elections --corpus my-articles
            newsnb new notebooks/elections --corpus export.jsonl
            """) { NotebookName, Articles };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parse)
    {
        var (given, corpus) = (parse.GetValue(NotebookName)!, parse.GetValue(Articles)!);
        var path = given.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) ? given : given + ".ipynb";
        if (File.Exists(path) || Directory.Exists(path)) throw new UsageException($"'{path}' is there already, and nothing is overwritten; expected another name.");
        if (!File.Exists(corpus) && !Directory.Exists(corpus)) throw new UsageException($"there is no file or folder '{corpus}'; expected your articles: text files, JSON Lines or CSV.");
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var notebook = Fill(NotebookTemplate.Read(), new Dictionary<string, string>
        {
            ["name"] = Path.GetFileNameWithoutExtension(path),
            ["library"] = LibraryReference.For(folder),
            ["corpus"] = Literal(Path.GetRelativePath(folder, corpus)),
        });
        Save(notebook, path);
        Console.Out.WriteLine(Terminal.Plain($"{path}: {notebook.Cells.Count} cells on {corpus}"));
        Console.Out.WriteLine(NextSteps(path));
        return ExitCode.Done;
    }

    private static NotebookDocument Fill(NotebookDocument template, Dictionary<string, string> values)
    {
        foreach (var cell in template.Cells)
            foreach (var (name, value) in values) cell.Source = cell.Source.Replace($"{{{{{name}}}}}", value, StringComparison.Ordinal);
        return template;
    }

    /// <summary>A path within a string literal of C#; slashes are understood on every system.</summary>
    private static string Literal(string path) => (OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static void Save(NotebookDocument notebook, string path)
    {
        try
        {
            notebook.Save(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be written ({error.Message}).");
        }
    }

    private static string NextSteps(string path)
    {
        var shown = path.Contains(' ') ? $"\"{path}\"" : path;
        (string Command, string Does)[] steps =
        [
            ($"newsnb run {shown} -o reports", "a report of it"),
            ($"newsnb watch {shown}", "a report that follows your changes"),
            ("newsnb kernel install", "once, to open it in VS Code or Jupyter"),
        ];
        var width = steps.Max(step => step.Command.Length);
        return string.Join('\n', steps.Select(step => Terminal.Plain($"  {step.Command.PadRight(width)}  {step.Does}")).Prepend("Next:"));
    }
}
