using System.Runtime.CompilerServices;

namespace NewsNotebooks.Terms.Counting;

/// <summary>What a mark before a letter or digit does.</summary>
internal enum JoiningMark
{
    /// <summary>It stands between words.</summary>
    None,

    /// <summary>It belongs to a word.</summary>
    Joins,

    /// <summary>Whether it does depends on more than its neighbours.</summary>
    Uncommon,
}

/// <summary>The tokenizer's rules for marks, on the bytes of a folded text.</summary>
internal static class JoiningMarks
{
    /// <summary>What the mark at a place does, by the bytes before and behind it; a letter or digit is behind it.</summary>
    public static JoiningMark At(ref byte text, int at)
    {
        ref var mark = ref Unsafe.Add(ref text, at);
        byte before = at == 0 ? (byte)' ' : Unsafe.Add(ref mark, -1), after = Unsafe.Add(ref mark, 1);
        return (char)mark switch
        {
            '-' or '_' or '&' => Joins(IsWord(before)),
            '\'' => Joins(IsLetter(before) && IsLetter(after)),
            ',' => Joins(IsDigit(before) && IsDigit(after)),
            '$' => Joins(IsDigit(after)),
            '#' => Joins(!IsWord(before) && IsLetter(after)),
            '@' => IsWord(before) ? JoiningMark.Uncommon : Joins(IsLetter(after)),
            '.' => IsLetter(before) && IsLetter(after) ? JoiningMark.Uncommon : Joins(IsDigit(before) && IsDigit(after)),
            '/' => before == '/' ? JoiningMark.Uncommon : JoiningMark.None,
            _ => JoiningMark.None,
        };
    }

    /// <summary>Whether the byte is a digit, or belongs to a letter.</summary>
    public static bool IsWord(byte b) => IsLetter(b) || IsDigit(b);

    private static bool IsLetter(byte b) => char.IsAsciiLetter((char)b) || b >= 0x80;

    private static bool IsDigit(byte b) => char.IsAsciiDigit((char)b);

    private static JoiningMark Joins(bool joins) => joins ? JoiningMark.Joins : JoiningMark.None;
}
