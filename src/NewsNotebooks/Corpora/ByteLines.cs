using System.Buffers;

namespace NewsNotebooks.Corpora;

/// <summary>Whole lines of a stream, not decoded; whoever is done with them gives the buffer back.</summary>
/// <param name="Buffer">A buffer of the shared pool.</param>
/// <param name="Length">How much of it is filled.</param>
/// <param name="FirstLine">The number, from 1, of the first line in it.</param>
internal readonly record struct LineBlock(byte[] Buffer, int Length, int FirstLine);

/// <summary>Cuts a stream into lines without decoding it, so that one bad byte costs its line only.</summary>
internal static class ByteLines
{
    private const int BlockSize = 1 << 18;
    private const int LongestLine = 1 << 30;

    /// <summary>The stream in blocks of whole lines, about 256 KiB each or as long as one line.</summary>
    /// <exception cref="IOException">A line is longer than 1 GiB.</exception>
    public static IEnumerable<LineBlock> Blocks(Stream stream)
    {
        var (buffer, filled, line) = (ArrayPool<byte>.Shared.Rent(BlockSize), 0, 1);
        while (true)
        {
            var read = stream.ReadAtLeast(buffer.AsSpan(filled), buffer.Length - filled, throwOnEndOfStream: false);
            var isEnd = filled + read < buffer.Length;
            // What was there before has no line end.
            var end = isEnd ? filled + read : filled + buffer.AsSpan(filled, read).LastIndexOf((byte)'\n') + 1;
            if (!isEnd && end == filled)
            {
                (buffer, filled) = (Longer(buffer), filled + read);
                continue;
            }
            var rest = buffer.AsMemory(end, filled + read - end);
            var next = isEnd ? [] : ArrayPool<byte>.Shared.Rent(Math.Max(BlockSize, rest.Length * 2));
            rest.CopyTo(next);
            filled = rest.Length;
            var lines = buffer.AsSpan(0, end).Count((byte)'\n');
            yield return new LineBlock(buffer, end, line);
            if (isEnd) yield break;
            (buffer, line) = (next, line + lines);
        }
    }

    /// <summary>The lines of a block that are not blank, with their numbers; each is valid until the buffer is given back.</summary>
    public static IEnumerable<(ReadOnlyMemory<byte> Line, int Number)> In(LineBlock block)
    {
        var (start, number) = (0, block.FirstLine);
        while (start < block.Length)
        {
            var length = block.Buffer.AsSpan(start, block.Length - start).IndexOf((byte)'\n');
            if (length < 0) length = block.Length - start;
            var line = block.Buffer.AsMemory(start, length);
            if (!IsBlank(line.Span)) yield return (line, number);
            start += length + 1;
            number++;
        }
    }

    /// <summary>Whether there is nothing but white space.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExcept(Blanks) < 0;

    private static byte[] Longer(byte[] buffer)
    {
        if (buffer.Length >= LongestLine) throw new IOException("a line of more than 1 GiB");
        var longer = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(longer, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return longer;
    }

    private static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t\r\n"u8);
}
