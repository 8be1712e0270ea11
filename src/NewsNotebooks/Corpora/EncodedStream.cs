using System.Text;

namespace NewsNotebooks.Corpora;

/// <summary>Opens a file of any encoding as a stream of UTF-8 without byte order mark.</summary>
internal static class EncodedStream
{
    public static Stream OpenAsUtf8(string path, Encoding? encoding)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);
        Span<byte> head = stackalloc byte[4];
        head = head[..stream.ReadAtLeast(head, 4, throwOnEndOfStream: false)];
        (Encoding? source, stream.Position) = head switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (null, 3L),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2L),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2L),
            _ => (encoding, 0L),
        };
        return source is null ? stream : Encoding.CreateTranscodingStream(stream, source, new UTF8Encoding(false));
    }
}
