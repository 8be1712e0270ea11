using System.Text;

namespace NewsNotebooks.Interactive.Documents;

/// <summary>Writes files so that a reader sees the old content or the new, never a half of it.</summary>
public static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Writes to a temporary file in the same folder (made if missing) and renames it to <paramref name="path"/> at the end.
    /// If <paramref name="write"/> throws, the old file stays as it was and the temporary one is removed.
    /// </summary>
    /// <param name="path">The file to make or replace.</param>
    /// <param name="write">Writes the content: UTF-8 without BOM, lines ended by LF.</param>
    /// <exception cref="IOException">The folder or the file cannot be written.</exception>
    public static void Write(string path, Action<TextWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var target = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(target) ?? throw new IOException($"{path}: this is a root folder, expected a file's path.");
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var writer = new StreamWriter(temporary, Utf8, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write }))
            {
                writer.NewLine = "\n";
                write(writer);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
