using NewsNotebooks.Cli.Input;

namespace NewsNotebooks.Cli.Output;

/// <summary>A file that is there whole or not at all: written beside its place, and moved there at the end.</summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _path, _temporary;
    private bool _kept;

    /// <exception cref="UsageException">The folder is not there, or may not be written to.</exception>
    public AtomicFile(string path)
    {
        _path = Path.GetFullPath(path);
        _temporary = $"{_path}.{Environment.ProcessId}.tmp";
        try
        {
            Stream = new FileStream(_temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"-o '{path}' cannot be written ({error.Message}); expected a file in a folder that is there.");
        }
    }

    public Stream Stream { get; }

    /// <summary>Puts the file into its place.</summary>
    public void Keep()
    {
        Stream.Dispose();
        File.Move(_temporary, _path, overwrite: true);
        _kept = true;
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (!_kept) File.Delete(_temporary);
    }
}
