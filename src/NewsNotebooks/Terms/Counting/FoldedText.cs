using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace NewsNotebooks.Terms.Counting;

/// <summary>
/// Takes the escapes out of a JSON string and simplifies what means the same to every tokenizer: typographic apostrophes and hyphens become those
/// of a typewriter, other general punctuation a quotation mark, the no-break space a space. What is left above ASCII are letters of Latin-1,
/// lower-cased on request, and rare characters that are left to the general tokenizer.
/// </summary>
internal static class FoldedText
{
    /// <summary>Bytes that must be readable behind the text, and writable behind its copy.</summary>
    public const int Padding = 64;

    /// <summary>Writes the text without escapes; never more bytes than it has.</summary>
    /// <param name="from">The first byte of a JSON string of valid UTF-8, without its quotation marks.</param>
    /// <param name="length">Its bytes.</param>
    /// <param name="to">Where the copy begins.</param>
    /// <param name="lowerCase">Whether letters of Latin-1 above ASCII are lower-cased.</param>
    /// <returns>The bytes written; -1 where an escape stands for half a surrogate pair.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Write(ref byte from, int length, ref byte to, bool lowerCase)
    {
        int read = 0, written = 0;
        while (read < length)
        {
            var block = Vector256.LoadUnsafe(ref from, (nuint)read);
            block.StoreUnsafe(ref to, (nuint)written);
            var special = block.ExtractMostSignificantBits() | Vector256.Equals(block, Vector256.Create((byte)'\\')).ExtractMostSignificantBits();
            var plain = Math.Min(BitOperations.TrailingZeroCount(special), length - read);
            read += plain;
            written += plain;
            if (special == 0 || read == length) continue;
            if (!WriteSpecial(ref from, ref read, ref to, ref written, lowerCase)) return -1;
        }
        return written;
    }

    private static bool WriteSpecial(ref byte from, ref int read, ref byte to, ref int written, bool lowerCase)
    {
        ref var source = ref Unsafe.Add(ref from, read);
        if (source == '\\') return WriteEscape(ref source, ref read, ref to, ref written, lowerCase);
        var second = Unsafe.Add(ref source, 1);
        var width = source < 0xE0 ? 2 : source < 0xF0 ? 3 : 4;
        read += width;
        if (source == 0xE2 && second == 0x80) WriteOrCopy(Punctuation(Unsafe.Add(ref source, 2)), ref source, 3, ref to, ref written);
        else if (source == 0xC3) WriteLatin(second, ref to, ref written, lowerCase);
        else WriteOrCopy(source == 0xC2 && second == 0xA0 ? (byte)' ' : (byte)0, ref source, width, ref to, ref written);
        return true;
    }

    private static void WriteOrCopy(byte simple, ref byte source, int width, ref byte to, ref int written)
    {
        if (simple != 0)
        {
            Unsafe.Add(ref to, written++) = simple;
            return;
        }
        for (var at = 0; at < width; at++) Unsafe.Add(ref to, written++) = Unsafe.Add(ref source, at);
    }

    /// <summary>What a character of the block U+2000 to U+203F is simplified to, by its last byte; 0 for the joiners, which belong to words.</summary>
    private static byte Punctuation(byte last) => last switch
    {
        0x99 => (byte)'\'',
        0x90 or 0x91 => (byte)'-',
        0x8C or 0x8D => 0,
        _ => (byte)'"',
    };

    /// <summary>U+00C0 to U+00FF: letters, but for the signs of multiplication and division.</summary>
    private static void WriteLatin(byte second, ref byte to, ref int written, bool lowerCase)
    {
        if (second is 0x97 or 0xB7)
        {
            Unsafe.Add(ref to, written++) = (byte)'"';
            return;
        }
        Unsafe.Add(ref to, written++) = 0xC3;
        Unsafe.Add(ref to, written++) = lowerCase && second <= 0x9E ? (byte)(second | 0x20) : second;
    }

    private static bool WriteEscape(ref byte source, ref int read, ref byte to, ref int written, bool lowerCase)
    {
        var kind = Unsafe.Add(ref source, 1);
        if (kind == 'u') return WriteCodePoint(ref source, ref read, ref to, ref written, lowerCase);
        read += 2;
        Unsafe.Add(ref to, written++) = kind switch { (byte)'n' => (byte)'\n', (byte)'t' => (byte)'\t', (byte)'r' => (byte)'\r', (byte)'b' => (byte)'\b', (byte)'f' => (byte)'\f', _ => kind };
        return true;
    }

    private static bool WriteCodePoint(ref byte source, ref int read, ref byte to, ref int written, bool lowerCase)
    {
        char first = (char)Hex(ref source), second = default;
        if (char.IsHighSurrogate(first) && Unsafe.Add(ref source, 6) == '\\' && Unsafe.Add(ref source, 7) == 'u') second = (char)Hex(ref Unsafe.Add(ref source, 6));
        if (char.IsSurrogate(first) && !char.IsSurrogatePair(first, second)) return false;
        var rune = second == default ? new Rune(first) : new Rune(first, second);
        read += second == default ? 6 : 12;
        Span<byte> bytes = stackalloc byte[4];
        if (rune.IsAscii) Unsafe.Add(ref to, written++) = (byte)rune.Value;
        else
        {
            rune.EncodeToUtf8(bytes);
            var at = 0;
            WriteSpecial(ref MemoryMarshal.GetReference(bytes), ref at, ref to, ref written, lowerCase);
        }
        return true;
    }

    /// <summary>The number of the escape <c>\uXXXX</c>, which the JSON reader has found to be whole.</summary>
    private static int Hex(ref byte escape)
    {
        var value = 0;
        for (var at = 2; at < 6; at++) value = (value << 4) | HexDigit(Unsafe.Add(ref escape, at));
        return value;
    }

    private static int HexDigit(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
