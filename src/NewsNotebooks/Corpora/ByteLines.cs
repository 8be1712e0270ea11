using System.Buffers;

namespace NewsNotebooks.Corpora;

/// <summary>Cuts a stream into lines without decoding it, so that one bad byte costs its line only.</summary>
internal static class ByteLines
{
    /// <summary>The lines that are not blank, with their numbers from 1; each is valid until the next is asked for.</summary>
    public static IEnumerable<(ReadOnlyMemory<byte> Line, int Number)> Read(Stream stream)
    {
        var buffer = new byte[1 << 16];
        int start = 0, end = 0, searched = 0, number = 0;
        while (true)
        {
            var at = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                number++;
                var line = buffer.AsMemory(start, searched + at - start);
                if (!IsBlank(line)) yield return (line, number);
                start = searched = searched + at + 1;
                continue;
            }
            searched = end;
            if (end == buffer.Length) (buffer, start, end, searched) = MakeRoom(buffer, start, end);
            var read = stream.Read(buffer, end, buffer.Length - end);
            if (read == 0) break;
            end += read;
        }
        var last = buffer.AsMemory(start, end - start);
        if (!IsBlank(last)) yield return (last, number + 1);
    }

    private static (byte[] Buffer, int Start, int End, int Searched) MakeRoom(byte[] buffer, int start, int end)
    {
        var length = end - start;
        var target = start > buffer.Length / 2 ? buffer : new byte[checked(buffer.Length * 2)];
        buffer.AsSpan(start, length).CopyTo(target);
        return (target, 0, length, length);
    }

    private static bool IsBlank(ReadOnlyMemory<byte> line) => line.Span.IndexOfAnyExcept(Blanks) < 0;

    private static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t\r"u8);
}
