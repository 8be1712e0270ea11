using System.Text;

namespace NewsNotebooks.Interactive.Documents;

/// <summary>A file that a reader sees with its old content or the new, never a half of it: written beside its place, and moved there at the end.</summary>
public sealed class AtomicFile : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _path, _temporary;
    private bool _kept;

    /// <summary>Begins a file; unless <see cref="Keep"/> is called, what was there before stays.</summary>
    /// <param name="path">The file to make or replace, in a folder that is there.</param>
    /// <exception cref="IOException">The folder is not there, or the file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public AtomicFile(string path)
    {
        _path = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(_path) ?? throw new IOException($"{path}: this is a root folder, expected a file's path.");
        _temporary = Path.Combine(folder, $".{Path.GetFileName(_path)}.{Guid.NewGuid():N}.tmp");
        Stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
    }

    /// <summary>Where the content is written.</summary>
    public Stream Stream { get; }

    /// <summary>
    /// Writes a file, its folder included if that is missing. If <paramref name="write"/> throws, the old file stays as it was
    /// and the temporary one is removed.
    /// </summary>
    /// <param name="path">The file to make or replace.</param>
    /// <param name="write">Writes the content: UTF-8 without BOM, lines ended by LF.</param>
    /// <exception cref="IOException">The folder or the file cannot be written.</exception>
    public static void Write(string path, Action<TextWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        using var file = new AtomicFile(path);
        using (var writer = new StreamWriter(file.Stream, Utf8) { NewLine = "\n" })
            write(writer);
        file.Keep();
    }

    /// <summary>Puts the file into its place.</summary>
    public void Keep()
    {
        Stream.Dispose();
        File.Move(_temporary, _path, overwrite: true);
        _kept = true;
    }

    /// <summary>Removes what was not kept.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        if (!_kept) File.Delete(_temporary);
    }
}
