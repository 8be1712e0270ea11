using Microsoft.Win32.SafeHandles;

namespace NewsNotebooks.Terms.Counting;

/// <summary>Reads the lines that begin in a stretch of a file, whole, into a buffer that is used again.</summary>
internal sealed class LineChunk
{
    /// <summary>Bytes of the file to a stretch.</summary>
    public const int Size = 1 << 19;

    private const int LongestLine = 1 << 30;

    /// <summary>Read along with a stretch, so that its last line is mostly there.</summary>
    private const int Tail = 1 << 13;

    private byte[] _buffer = new byte[Size + Tail + FoldedText.Padding];
    private int _filled;

    /// <summary>The lines, the last perhaps without its end; <see cref="FoldedText.Padding"/> bytes more may be read.</summary>
    public Span<byte> Lines => _buffer.AsSpan(Start, End - Start);

    /// <summary>Where the lines begin in <see cref="Buffer"/>.</summary>
    public int Start { get; private set; }

    /// <summary>Where they end.</summary>
    public int End { get; private set; }

    /// <summary>What holds the lines.</summary>
    public byte[] Buffer => _buffer;

    /// <summary>Reads the lines that begin at or after <paramref name="from"/> and before <paramref name="to"/>.</summary>
    /// <param name="file">The file.</param>
    /// <param name="first">Where the file's first line begins.</param>
    /// <param name="from">The first offset.</param>
    /// <param name="to">The offset behind the last.</param>
    /// <exception cref="IOException">The file cannot be read, or a line is longer than 1 GiB.</exception>
    public void Read(SafeFileHandle file, long first, long from, long to)
    {
        // A line begins behind a line end, so the byte before the stretch counts.
        var origin = from == first ? from : from - 1;
        _filled = 0;
        Fill(file, origin, (int)(to - origin) + Tail);
        Start = End = 0;
        if (from != first)
        {
            Start = _buffer.AsSpan(0, Math.Min(_filled, (int)(to - origin) - 1)).IndexOf((byte)'\n') + 1;
            if (Start == 0) return;
        }
        End = Math.Max(EndOfLine(file, origin, Math.Max(0, (int)(to - origin) - 1)), Start);
    }

    /// <summary>Where the line that goes on at a place ends, read as far as that.</summary>
    private int EndOfLine(SafeFileHandle file, long origin, int at)
    {
        while (true)
        {
            var found = at < _filled ? _buffer.AsSpan(at, _filled - at).IndexOf((byte)'\n') : -1;
            if (found >= 0) return at + found + 1;
            at = Math.Max(at, _filled);
            var before = _filled;
            Fill(file, origin, _filled < LongestLine ? _filled * 2 : throw new IOException("a line of more than 1 GiB"));
            if (_filled == before) return _filled;
        }
    }

    private void Fill(SafeFileHandle file, long origin, int length)
    {
        if (length + FoldedText.Padding > _buffer.Length) Array.Resize(ref _buffer, length + FoldedText.Padding);
        while (_filled < length)
        {
            var read = RandomAccess.Read(file, _buffer.AsSpan(_filled, length - _filled), origin + _filled);
            if (read == 0) return;
            _filled += read;
        }
    }
}
