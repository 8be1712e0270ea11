using System.Buffers;
using System.Text;

namespace NewsNotebooks.Interactive.IntelliSense.Documentation;

/// <summary>An XML documentation file, of which only the places of its members are kept: the runtime's has 8 MB.</summary>
internal sealed class DocumentationFile
{
    // Below the size from which arrays are kept apart, and given back late.
    private const int BlockSize = 64 * 1024;
    private const int LongestId = 4 * 1024;

    private readonly string _path;
    private readonly Dictionary<int, long> _places = [];

    /// <summary>Reads which members a file has.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public DocumentationFile(string path)
    {
        _path = path;
        using var file = File.OpenRead(path);
        var block = ArrayPool<byte>.Shared.Rent(BlockSize);
        try
        {
            var (kept, offset) = (0, 0L);
            while (file.ReadAtLeast(block.AsSpan(kept, BlockSize - kept), BlockSize - kept, throwOnEndOfStream: false) is > 0 and var read)
            {
                var used = Index(block.AsSpan(0, kept + read), offset);
                offset += used;
                kept = kept + read - used;
                block.AsSpan(used, kept).CopyTo(block);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    private static ReadOnlySpan<byte> Opening => "<member name=\""u8;

    /// <summary>The element of a member, as XML; null where the file has none.</summary>
    /// <param name="id">The member's documentation id: <c>M:System.Console.WriteLine</c>.</param>
    /// <exception cref="IOException">The file cannot be read any more.</exception>
    public string? Read(string id)
    {
        if (!_places.TryGetValue(Hash(Encoding.UTF8.GetBytes(id)), out var place)) return null;
        using var file = File.OpenRead(_path);
        file.Position = place;
        using var reader = new StreamReader(file, Encoding.UTF8);
        var text = new StringBuilder();
        while (reader.ReadLine() is { } line)
        {
            text.Append(line).Append('\n');
            if (line.Contains("</member>", StringComparison.Ordinal)) break;
        }
        var element = text.ToString();
        var end = element.IndexOf("</member>", StringComparison.Ordinal);
        // Two ids may share a hash.
        return end >= 0 && element.StartsWith($"<member name=\"{id}\"", StringComparison.Ordinal) ? element[..(end + "</member>".Length)] : null;
    }

    /// <summary>Takes in the members that begin in a block.</summary>
    /// <returns>How much of the block is done with.</returns>
    private int Index(ReadOnlySpan<byte> block, long offset)
    {
        var from = 0;
        while (block[from..].IndexOf(Opening) is >= 0 and var found)
        {
            var id = block[(from + found + Opening.Length)..];
            var length = id.IndexOf((byte)'"');
            if (length < 0) return id.Length > LongestId ? block.Length : from + found;
            _places.TryAdd(Hash(id[..length]), offset + from + found);
            from += found + Opening.Length + length;
        }
        return Math.Max(from, block.Length - Opening.Length);
    }

    private static int Hash(ReadOnlySpan<byte> id)
    {
        var hash = new HashCode();
        hash.AddBytes(id);
        return hash.ToHashCode();
    }
}
