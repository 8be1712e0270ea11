using System.CommandLine;
using NewsNotebooks.Cli.Notebooks;
using NewsNotebooks.Cli.Output;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Cli.Verbs;

/// <summary><c>newsnb clean</c>: notebooks as they should be committed.</summary>
internal static class CleanVerb
{
    private static readonly Argument<string[]> Inputs = new("NOTEBOOK") { Description = "Notebooks (.ipynb), or folders of them.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<bool> Outputs = new("--outputs") { Description = "Strips the outputs as well." };
    private static readonly Option<bool> Check = new("--check") { Description = "Changes nothing; names the notebooks that are not clean, and exits with 1 if there are any." };

    public static Command Build()
    {
        var command = new ExampleCommand("clean", "Strip from notebooks what should not be committed: execution counts, timings, state of front ends and widgets, paths of this machine. Outputs are kept.", """
            newsnb clean notebooks
            newsnb clean notebooks --check
            newsnb clean draft.ipynb --outputs
            """) { Inputs, Outputs, Check };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parse)
    {
        var (check, failed, unclean) = (parse.GetValue(Check), 0, 0);
        foreach (var path in NotebookFile.PathsOf(parse.GetValue(Inputs)!).Distinct())
        {
            try
            {
                if (!Clean(path, parse.GetValue(Outputs), check)) continue;
                unclean++;
                Console.Out.WriteLine(Terminal.Plain(check ? $"{path} is not clean" : $"{path} cleaned"));
            }
            catch (Exception error) when (error is NotebookFormatException or IOException or UnauthorizedAccessException)
            {
                failed++;
                Terminal.Say("error: " + error.Message);
            }
        }
        if (check && unclean > 0) Terminal.Say("'newsnb clean' with the same arguments and without --check cleans them.");
        return failed > 0 || (check && unclean > 0) ? ExitCode.Failed : ExitCode.Done;
    }

    /// <returns>Whether there was something to clean.</returns>
    private static bool Clean(string path, bool outputs, bool check)
    {
        var document = NotebookDocument.Load(path);
        NotebookCleaner.Clean(document, Path.GetDirectoryName(Path.GetFullPath(path))!, outputs);
        using var clean = new StringWriter { NewLine = "\n" };
        document.Write(clean);
        if (clean.ToString() == File.ReadAllText(path).ReplaceLineEndings("\n")) return false;
        if (!check) document.Save(path);
        return true;
    }
}
