using System.Text;
using System.Text.Unicode;

namespace NewsNotebooks.Corpora;

/// <summary>Decodes a whole file, and says what is wrong where it cannot.</summary>
internal static class FileText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without byte order mark; null where the file is no text, with the reason.</summary>
    public static (string? Text, CorpusProblem? Problem) Read(string path, string file, Encoding? encoding)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) < 0) return (null, Problem(file, null, "an empty file", "expected an article; remove the file or fill it"));
        if (Marked(bytes) is { } marked) return (marked.Encoding.GetString(bytes.AsSpan(marked.Mark)), null);
        if (bytes.AsSpan().IndexOf((byte)0) is var zero and >= 0)
            return (null, Problem(file, null, $"a binary file (byte 0 at offset {zero})", "expected text; move it out of the folder or convert it to UTF-8"));
        if (encoding is not null) return (encoding.GetString(bytes), null);
        var valid = ValidLength(bytes);
        if (valid == bytes.Length) return (Utf8.GetString(bytes), null);
        var line = 1 + bytes.AsSpan(0, valid).Count((byte)'\n');
        return (null, Problem(file, line, $"bytes that are not UTF-8 (0x{bytes[valid]:X2} at offset {valid})",
            "expected UTF-8; convert the file, or name its encoding with --encoding (often windows-1252)"));
    }

    /// <summary>The encoding that a byte order mark names.</summary>
    internal static (Encoding Encoding, int Mark)? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => IsUtf8(bytes[3..]) ? (Utf8, 3) : null,
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        var buffer = new char[4096];
        var done = 0;
        while (done < bytes.Length)
        {
            var status = System.Text.Unicode.Utf8.ToUtf16(bytes[done..], buffer, out var read, out _, replaceInvalidSequences: false);
            done += read;
            if (status is System.Buffers.OperationStatus.InvalidData or System.Buffers.OperationStatus.NeedMoreData) return done;
        }
        return done;
    }

    private static CorpusProblem Problem(string file, int? line, string found, string advice) => new(ProblemSeverity.LeftOut, file, line, found, advice);
}
