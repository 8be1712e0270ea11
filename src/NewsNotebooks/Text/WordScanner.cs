namespace NewsNotebooks.Text;

/// <summary>
/// Finds words one after the other. White space always ends a word, and whether something is a word depends on nothing beyond the white space
/// around it: the fast counter relies on that.
/// </summary>
internal static class WordScanner
{
    /// <summary>Finds the next word at or after a place.</summary>
    /// <param name="text">The text; what stands before <paramref name="at"/> is looked at.</param>
    /// <param name="at">Where to begin; afterwards the end of the word, or <paramref name="end"/> where there is none.</param>
    /// <param name="end">Where the part of the text ends.</param>
    /// <param name="symbols">Whether hashtags, mentions, amounts of money, addresses and URLs are kept whole.</param>
    /// <param name="word">The word's place.</param>
    public static bool TryNext(ReadOnlySpan<char> text, ref int at, int end, bool symbols, out TextSpan word)
    {
        while (at < end)
        {
            var start = at;
            if (CharClass.IsWordPart(text, at, out var width)) at = EndOfWord(text, start, start + width, end, symbols);
            else if (symbols && StartsWithSymbol(text, at, end)) at = EndOfRun(text, start, at + 1, end, symbols);
            else { at += width; continue; }
            word = new TextSpan(start, at);
            return true;
        }
        word = default;
        return false;
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int start, int at, int end, bool symbols)
    {
        if (CharClass.IsIdeograph(text, start)) return EndOfMarks(text, at, end);
        return symbols && NewsAddresses.EndOfUrl(text, start, end) is var url && url > 0 ? url : EndOfRun(text, start, at, end, symbols);
    }

    private static int EndOfRun(ReadOnlySpan<char> text, int start, int at, int end, bool symbols)
    {
        while (at < end)
        {
            if (CharClass.IsWordPart(text, at, out var width) ? !CharClass.IsIdeograph(text, at) : CharClass.IsExtender(text, at, out width)) at += width;
            else if (at + 1 < end && Joins(text, at, end, symbols)) at++;
            else break;
        }
        if (IsAbbreviationPoint(text, start, at, end)) return at + 1;
        return symbols && at < end && NewsAddresses.EndOfMail(text, at, end) is var mail && mail > 0 ? mail : at;
    }

    private static int EndOfMarks(ReadOnlySpan<char> text, int at, int end)
    {
        while (at < end && CharClass.IsExtender(text, at, out var width) && !CharClass.IsWordPart(text, at, out _)) at += width;
        return at;
    }

    /// <summary>Whether the mark between two word parts belongs to the word: don't, Jean-Marie, 3.5, 1,000, U.S., US$5.</summary>
    private static bool Joins(ReadOnlySpan<char> text, int at, int end, bool symbols)
    {
        char before = text[at - 1], after = text[at + 1];
        if (symbols && CharClass.IsCurrencyOfAmount(text, at, end)) return true;
        if (!CharClass.IsWordPart(text, at + 1, out _) || CharClass.IsIdeograph(text, at + 1)) return false;
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
    private static bool IsAbbreviationPoint(ReadOnlySpan<char> text, int start, int at, int end) =>
        at < end && text[at] == '.' && at >= start + 3 && text[at - 2] == '.' && IsInitial(text, at - 1);

    private static bool IsInitial(ReadOnlySpan<char> text, int at) =>
        char.IsLetter(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));

    /// <summary>Whether a hashtag, a mention or an amount begins there.</summary>
    private static bool StartsWithSymbol(ReadOnlySpan<char> text, int at, int end)
    {
        if (text[at] is '#' or '@')
            return at + 1 < end && char.IsLetter(text[at + 1]) && !CharClass.IsIdeograph(text, at + 1) && !CharClass.IsAfterWordPart(text, at);
        return CharClass.IsCurrencyOfAmount(text, at, end);
    }
}
