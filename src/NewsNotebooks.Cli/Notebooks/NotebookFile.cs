using NewsNotebooks.Cli.Input;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Cli.Notebooks;

/// <summary>A notebook to run, or why it cannot be.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">Its file name without ending; the names of its outputs.</param>
/// <param name="Document">The notebook; null where it cannot be read.</param>
/// <param name="Problem">Why it cannot be run; null where it can.</param>
internal sealed record NotebookFile(string Path, string Name, NotebookDocument? Document, string? Problem)
{
    /// <summary>The notebooks of files and folders; folders are read with their subfolders, in order of the names.</summary>
    /// <exception cref="UsageException">An input is not there, holds none, or two notebooks would write the same report.</exception>
    public static IReadOnlyList<NotebookFile> Find(IEnumerable<string> inputs)
    {
        var files = PathsOf(inputs).Distinct().Select(Load).ToList();
        if (files.GroupBy(file => file.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new UsageException($"{string.Join(" and ", twice.Select(file => file.Path))} would both become '{twice.Key}.html'; run them into different folders.");
        return files;
    }

    /// <summary>The paths of the notebooks that are named or lie in folders that are named.</summary>
    /// <exception cref="UsageException">An input is not there, or holds none.</exception>
    public static IEnumerable<string> PathsOf(IEnumerable<string> inputs) => inputs.SelectMany(input => PathsOf(input));

    private static List<string> PathsOf(string input)
    {
        if (File.Exists(input))
            return System.IO.Path.GetExtension(input).ToLowerInvariant() is ".ipynb" or ".dib" ? [input] : throw new UsageException($"'{input}' is no notebook; expected a file that ends in .ipynb or .dib, or a folder of the former.");
        if (!Directory.Exists(input)) throw new UsageException($"there is no file or folder '{input}'; expected a notebook (.ipynb) or a folder of them.");
        var found = Directory.EnumerateFiles(input, "*.ipynb", SearchOption.AllDirectories)
            .Where(path => !path.Contains(".ipynb_checkpoints", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        return found.Count > 0 ? found : throw new UsageException($"the folder '{input}' holds no notebooks; expected files that end in .ipynb.");
    }

    private static NotebookFile Load(string path)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(path);
        try
        {
            var document = NotebookDocument.Load(path);
            var problem = document.IsCSharp ? null : $"{path} is for the kernel '{document.KernelName}' ({document.Language}); expected a C# notebook";
            return new(path, name, document, problem);
        }
        catch (Exception error) when (error is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            return new(path, name, null, error.Message);
        }
    }
}
