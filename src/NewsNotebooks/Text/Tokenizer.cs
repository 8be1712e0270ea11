using System.Globalization;

namespace NewsNotebooks.Text;

/// <summary>Cuts a text into tokens that keep their offsets, in linear time.</summary>
public sealed class Tokenizer(TokenizerOptions options)
{
    /// <summary>A tokenizer with the default options.</summary>
    public Tokenizer() : this(TokenizerOptions.Default) { }

    /// <summary>The tokens of the whole text, in order.</summary>
    public IEnumerable<Token> Tokenize(string text) => Tokenize(text, new TextSpan(0, text.Length));

    /// <summary>The tokens of a part of the text, in order; offsets count from the text's start.</summary>
    public IEnumerable<Token> Tokenize(string text, TextSpan part)
    {
        foreach (var span in options.Pattern == TokenPattern.Sklearn ? WordRuns(text, part) : Words(text, part))
        {
            var term = Normalize(text, span);
            if (!options.StopWords.Contains(term) && (options.KeepNumbers || term.Any(char.IsLetter)))
                yield return new Token(term, span);
        }
    }

    /// <summary>The spans of the words of a part of the text, numbers and stop words included.</summary>
    internal static IEnumerable<TextSpan> Words(string text, TextSpan part)
    {
        var at = part.Start;
        while (at < part.End)
        {
            if (!IsWordPart(text, at, out var width)) { at += width; continue; }
            var start = at;
            at = EndOfWord(text, start + width, part.End);
            yield return new TextSpan(start, at);
        }
    }

    private static int EndOfWord(string text, int at, int end)
    {
        while (at < end)
        {
            if (IsWordPart(text, at, out var width) || IsExtender(text, at)) at += width;
            else if (at + 1 < end && Joins(text, at)) at++;
            else break;
        }
        return IsAbbreviationPoint(text, at, end) ? at + 1 : at;
    }

    /// <summary>Whether the mark between two word parts belongs to the word: don't, Jean-Marie, 3.5, 1,000, U.S.</summary>
    private static bool Joins(string text, int at)
    {
        char before = text[at - 1], after = text[at + 1];
        if (!IsWordPart(text, at + 1, out _)) return false;
        return text[at] switch
        {
            '\'' or '’' => char.IsLetter(before) && char.IsLetter(after),
            '-' or '‐' or '‑' or '_' or '&' => true,
            '.' => (char.IsDigit(before) && char.IsDigit(after)) || (IsInitial(text, at - 1) && char.IsLetter(after)),
            ',' => char.IsDigit(before) && char.IsDigit(after),
            _ => false,
        };
    }

    /// <summary>The last point of an abbreviation of single letters (U.S.) belongs to the word.</summary>
    private static bool IsAbbreviationPoint(string text, int at, int end) =>
        at < end && text[at] == '.' && at >= 3 && text[at - 2] == '.' && IsInitial(text, at - 1);

    private static bool IsInitial(string text, int at) =>
        char.IsLetter(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));

    private static bool IsWordPart(string text, int at, out int width)
    {
        var c = text[at];
        width = 1;
        if (c < 128) return char.IsAsciiLetterOrDigit(c);
        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])) width = 2;
        return width == 2 ? char.IsLetterOrDigit(text, at) : char.IsLetterOrDigit(c);
    }

    private static bool IsExtender(string text, int at) => text[at] >= 128 && CharUnicodeInfo.GetUnicodeCategory(text, at) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ModifierLetter;

    private static IEnumerable<TextSpan> WordRuns(string text, TextSpan part)
    {
        var at = part.Start;
        while (at < part.End)
        {
            var (start, runes) = (at, 0);
            while (at < part.End && IsPythonWord(text, at, out var width)) { at += width; runes++; }
            if (runes >= 2) yield return new TextSpan(start, at);
            if (runes == 0) at++;
        }
    }

    /// <summary>Python's <c>\w</c>: letters, all kinds of numbers and the underscore.</summary>
    private static bool IsPythonWord(string text, int at, out int width)
    {
        width = char.IsSurrogatePair(text, at) ? 2 : 1;
        var category = CharUnicodeInfo.GetUnicodeCategory(text, at);
        return text[at] == '_' || category <= UnicodeCategory.OtherLetter
            || category is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
    }

    private string Normalize(string text, TextSpan span)
    {
        var term = span.In(text);
        if (term.Contains('’')) term = term.Replace('’', '\'');
        return options.FoldCase || options.Pattern == TokenPattern.Sklearn ? term.ToLowerInvariant() : term;
    }
}
