namespace NewsNotebooks.Timelines.Reading;

/// <summary>Tells what stands within quotation marks, so that its <c>today</c> is the speaker's.</summary>
/// <remarks>Only what the reading of days needs: marks of any style, from the start of the paragraph on. Whose words they are is the work of
/// <c>Attribution</c>.</remarks>
internal static class Speech
{
    /// <summary>How far back a paragraph is read, so that one without end costs no more; behind that nothing counts as spoken.</summary>
    private const int Reach = 3000;

    /// <summary>Whether an offset lies within quotation marks.</summary>
    public static bool Covers(ReadOnlySpan<char> text, int offset)
    {
        var closing = '\0';
        var start = ParagraphStart(text, offset);
        for (var at = start; start >= 0 && at < offset; at++)
        {
            var mark = text[at];
            if (closing == '\0') closing = Opened(text, at, mark);
            else if (mark == closing && Closes(text, at, mark)) closing = '\0';
        }
        return closing != '\0';
    }

    /// <summary>-1 where it lies out of reach.</summary>
    private static int ParagraphStart(ReadOnlySpan<char> text, int offset)
    {
        var least = Math.Max(0, offset - Reach);
        for (var at = offset - 1; at > least; at--)
            if (text[at] == '\n' && text[at - 1] is '\n' or '\r') return at + 1;
        return least == 0 ? 0 : -1;
    }

    /// <summary>The mark that will close what a mark opens; none where it opens nothing.</summary>
    private static char Opened(ReadOnlySpan<char> text, int at, char mark) => mark switch
    {
        '“' => '”',
        '"' => '"',
        '«' => '»',
        '‘' => '’',
        '`' when at > 0 && text[at - 1] == '`' => '\'',
        '\'' when (at == 0 || char.IsWhiteSpace(text[at - 1])) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]) => '\'',
        _ => '\0',
    };

    /// <summary>Whether a closing mark is no apostrophe: a mark of the sentence, or nothing of a word, stands beside it.</summary>
    private static bool Closes(ReadOnlySpan<char> text, int at, char mark)
    {
        if (mark is not ('\'' or '’')) return true;
        var isWordBehind = at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
        return !isWordBehind && at > 0 && !char.IsLetterOrDigit(text[at - 1]);
    }
}
