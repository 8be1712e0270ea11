using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsNotebooks.Terms.Counting;

/// <summary>Finds where a JSON string ends, by vectors also where it has escapes.</summary>
internal static class JsonString
{
    /// <summary>The length of the string's content up to its closing quotation mark; -1 where it is not sound.</summary>
    /// <param name="json">What follows the opening quotation mark.</param>
    /// <param name="escapes">Whether there are escapes, and whether there are some by number.</param>
    public static int LengthOf(ReadOnlySpan<byte> json, out Escapes escapes)
    {
        escapes = Escapes.None;
        for (var at = 0; ;)
        {
            var found = IndexOfSpecial(json[at..]);
            if (found < 0) return -1;
            at += found;
            if (json[at] == '"') return at;
            var width = WidthOfEscape(json[at..]);
            if (width == 0) return -1;
            escapes |= width == 2 ? Escapes.Simple : Escapes.Numbered;
            at += width;
        }
    }

    /// <summary>Where the first control character, quotation mark or backslash stands; -1 where there is none. Compiled with all its speed at once, which
    /// the framework's search is not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int IndexOfSpecial(ReadOnlySpan<byte> json)
    {
        ref var first = ref MemoryMarshal.GetReference(json);
        var at = 0;
        for (; at + Vector256<byte>.Count <= json.Length; at += Vector256<byte>.Count)
        {
            var block = Vector256.LoadUnsafe(ref first, (nuint)at);
            var special = Vector256.Equals(block, Vector256.Create((byte)'"')) | Vector256.Equals(block, Vector256.Create((byte)'\\')) | Vector256.LessThan(block, Vector256.Create((byte)' '));
            if (special != Vector256<byte>.Zero) return at + BitOperations.TrailingZeroCount(special.ExtractMostSignificantBits());
        }
        for (; at < json.Length; at++)
            if (json[at] is < (byte)' ' or (byte)'"' or (byte)'\\') return at;
        return -1;
    }

    private static int WidthOfEscape(ReadOnlySpan<byte> json)
    {
        if (json.Length < 2 || json[0] != '\\') return 0;
        if (json[1] != 'u') return "\"\\/bfnrt"u8.Contains(json[1]) ? 2 : 0;
        return json.Length >= 6 && char.IsAsciiHexDigit((char)json[2]) && char.IsAsciiHexDigit((char)json[3]) && char.IsAsciiHexDigit((char)json[4]) && char.IsAsciiHexDigit((char)json[5]) ? 6 : 0;
    }
}

/// <summary>The escapes of a JSON string.</summary>
[Flags]
internal enum Escapes
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Such as <c>\n</c>.</summary>
    Simple = 1,

    /// <summary>Such as <c>\u201c</c>.</summary>
    Numbered = 2,
}
