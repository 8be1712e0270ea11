using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsNotebooks.Terms.Counting;

/// <summary>What the 64 bytes of a block of folded text are, a bit a byte.</summary>
internal struct BlockClasses
{
    /// <summary>Letters and digits of ASCII, and the bytes of Latin-1's letters.</summary>
    public ulong Words;

    /// <summary>Marks that may belong to a word that goes on behind them.</summary>
    public ulong Marks;

    /// <summary>First bytes of characters that are neither ASCII nor letters of Latin-1 above U+00C0.</summary>
    public ulong Uncommon;

    /// <summary>Underscores.</summary>
    public ulong Underscores;

    /// <summary>Classifies a block.</summary>
    /// <param name="block">The first of 64 bytes.</param>
    /// <param name="lowerCase">Whether capital letters of ASCII are lower-cased in place.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockClasses Of(ref byte block, bool lowerCase)
    {
        var (first, second) = (Half(ref block, lowerCase), Half(ref Unsafe.Add(ref block, 32), lowerCase));
        return new BlockClasses
        {
            Words = Join(first.Words, second.Words),
            Marks = Join(first.Marks, second.Marks),
            Uncommon = Join(first.Uncommon, second.Uncommon),
            Underscores = Join(first.Underscores, second.Underscores),
        };
    }

    private static ulong Join(uint low, uint high) => low | ((ulong)high << 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (uint Words, uint Marks, uint Uncommon, uint Underscores) Half(ref byte block, bool lowerCase)
    {
        var bytes = Vector256.LoadUnsafe(ref block);
        var lower = bytes | Vector256.Create((byte)0x20);
        var letters = IsBetween(lower, (byte)'a', (byte)'z');
        var words = letters | IsBetween(bytes, (byte)'0', (byte)'9');
        if (lowerCase) Vector256.ConditionalSelect(letters, lower, bytes).StoreUnsafe(ref block);
        var underscores = Vector256.Equals(bytes, Vector256.Create((byte)'_'));
        // # $ % & ' and , - . /
        var marks = IsBetween(bytes, (byte)'#', (byte)'\'') | IsBetween(bytes, (byte)',', (byte)'/') | Vector256.Equals(bytes, Vector256.Create((byte)'@')) | underscores;
        var uncommon = 0u;
        if (bytes.ExtractMostSignificantBits() is not 0 and var high)
        {
            var latin = IsBetween(bytes, 0x80, 0xBF) | Vector256.Equals(bytes, Vector256.Create((byte)0xC3));
            words |= latin;
            uncommon = high & ~latin.ExtractMostSignificantBits();
        }
        return (words.ExtractMostSignificantBits(), marks.ExtractMostSignificantBits(), uncommon, underscores.ExtractMostSignificantBits());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> IsBetween(Vector256<byte> bytes, byte first, byte last) =>
        Vector256.LessThanOrEqual(bytes - Vector256.Create(first), Vector256.Create((byte)(last - first)));
}
