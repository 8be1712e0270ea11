using NewsNotebooks.Cli.Input;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Cli.Output;

/// <summary>Begins the file that <c>-o</c> names.</summary>
internal static class OutputFile
{
    /// <exception cref="UsageException">The folder is not there, or may not be written to.</exception>
    public static AtomicFile Begin(string path)
    {
        try
        {
            return new AtomicFile(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"-o '{path}' cannot be written ({error.Message}); expected a file in a folder that is there.");
        }
    }
}
