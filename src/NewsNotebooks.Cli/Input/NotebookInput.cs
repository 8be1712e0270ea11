using NewsNotebooks.Cli.Notebooks;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Cli.Input;

/// <summary>What verbs that run notebooks are given besides them: values for their parameters, and a folder.</summary>
internal static class NotebookInput
{
    /// <summary>The values of <c>-p name=value</c>, checked against all notebooks before any cell runs.</summary>
    /// <exception cref="UsageException">A name that no notebook declares, or a value that does not convert.</exception>
    public static IReadOnlyDictionary<string, string> Parameters(IEnumerable<NotebookFile> files, string[] assignments)
    {
        try
        {
            var values = NotebookParameters.ParseAssignments(assignments);
            NotebookParameters.Validate(files.Where(file => file.Document is not null).Select(file => KeyValuePair.Create(file.Path, file.Document!)), values);
            return values;
        }
        catch (NotebookParameterException error)
        {
            throw new UsageException(error.Message);
        }
    }

    /// <summary>The absolute path of a folder for results, which is made if it is not there.</summary>
    /// <exception cref="UsageException">It cannot be made.</exception>
    public static string OutputFolder(string path)
    {
        try
        {
            return Directory.CreateDirectory(path).FullName;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--output '{path}' is no folder that can be written to ({error.Message}).");
        }
    }
}
