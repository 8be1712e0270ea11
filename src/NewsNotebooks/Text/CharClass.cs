using System.Globalization;
using System.Text;

namespace NewsNotebooks.Text;

/// <summary>What a character at a place of a text is to the tokenizer.</summary>
internal static class CharClass
{
    /// <summary>Whether a letter or decimal digit of any script stands there, and how many UTF-16 units it has.</summary>
    public static bool IsWordPart(ReadOnlySpan<char> text, int at, out int width)
    {
        var c = text[at];
        width = 1;
        if (c < 128) return char.IsAsciiLetterOrDigit(c);
        var rune = RuneAt(text, at);
        width = rune.Utf16SequenceLength;
        return Rune.IsLetterOrDigit(rune);
    }

    /// <summary>Whether a letter or decimal digit ends right before the place.</summary>
    public static bool IsAfterWordPart(ReadOnlySpan<char> text, int at)
    {
        if (at == 0) return false;
        if (at >= 2 && char.IsSurrogatePair(text[at - 2], text[at - 1])) return IsWordPart(text, at - 2, out _);
        return char.IsLetterOrDigit(text[at - 1]);
    }

    /// <summary>Whether a mark stands there that belongs to the letter before: accents, joiners of Arabic and Indic scripts, the soft hyphen.</summary>
    public static bool IsExtender(ReadOnlySpan<char> text, int at, out int width)
    {
        width = 1;
        if (text[at] < 128) return false;
        if (text[at] is '\u00AD' or '\u200C' or '\u200D') return true;
        var rune = RuneAt(text, at);
        width = rune.Utf16SequenceLength;
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark or UnicodeCategory.ModifierLetter;
    }

    /// <summary>Whether a Han character or hiragana stands there: each is a word of its own, as in Unicode's rules, for want of spaces.</summary>
    public static bool IsIdeograph(ReadOnlySpan<char> text, int at)
    {
        if (text[at] < 0x2E80) return false;
        return RuneAt(text, at).Value is (>= 0x3041 and <= 0x309F) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF) or (>= 0x2E80 and <= 0x2FDF) or 0x3005 or 0x3007;
    }

    /// <summary>Whether a currency sign stands there that a digit follows: <c>$3.5bn</c>, <c>US$5</c>.</summary>
    public static bool IsCurrencyOfAmount(ReadOnlySpan<char> text, int at, int end) =>
        at + 1 < end && char.IsDigit(text[at + 1]) && (text[at] == '$' || (text[at] >= 128 && char.GetUnicodeCategory(text[at]) == UnicodeCategory.CurrencySymbol));

    /// <summary>Python's <c>\w</c>: letters, all kinds of numbers and the underscore.</summary>
    public static bool IsPythonWord(ReadOnlySpan<char> text, int at, out int width)
    {
        var rune = RuneAt(text, at);
        width = rune.Utf16SequenceLength;
        var category = Rune.GetUnicodeCategory(rune);
        return text[at] == '_' || category <= UnicodeCategory.OtherLetter
            || category is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
    }

    /// <summary>The code point there; half a surrogate pair is U+FFFD, which is no word part.</summary>
    private static Rune RuneAt(ReadOnlySpan<char> text, int at) =>
        Rune.DecodeFromUtf16(text[at..], out var rune, out _) == System.Buffers.OperationStatus.Done ? rune : Rune.ReplacementChar;
}
