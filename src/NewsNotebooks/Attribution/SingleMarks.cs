using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>Tells single quotation marks from apostrophes by their neighbours, and pairs them.</summary>
internal sealed class SingleMarks(string text)
{
    private const int MostNested = 3;
    private const int LongestCrosshead = 36;

    /// <summary>Words that begin with an apostrophe, which often stands as an opening mark.</summary>
    private static readonly string[] Elisions = ["em", "til", "till", "twas", "tis", "cause", "cos", "bout", "round", "n"];

    /// <summary>How surely a mark closes a quotation.</summary>
    private enum Closing
    {
        No,

        /// <summary>As likely an apostrophe: the dogs' tails, goin' home.</summary>
        Doubtful,

        /// <summary>Behind a word.</summary>
        BehindWord,

        /// <summary>Behind punctuation.</summary>
        BehindMark,
    }

    /// <summary>Whether the character may be a single quotation mark or an apostrophe.</summary>
    public static bool IsMark(char mark) => mark is '\'' or '‘' or '’' or '‚' or '‹' or '›';

    /// <summary>Whether a single mark at the offset opens a quotation.</summary>
    public bool Opens(int at, TextSpan paragraph)
    {
        if (text[at] is not ('\'' or '‘' or '‚' or '‹') || at + 1 >= paragraph.End) return false;
        var before = at > paragraph.Start ? text[at - 1] : ' ';
        if (char.IsLetterOrDigit(before) || before is '\'' or '’' or '.' or ',') return false;
        var after = text[at + 1];
        return (char.IsLetterOrDigit(after) || after is '[' or '…' or '“' or '"' or '£' or '$' or '€' or '#' or '@') && !IsElision(at, paragraph.End);
    }

    /// <summary>The stretch that a mark opens; null where it is no quotation mark.</summary>
    /// <param name="open">The opening mark.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="next">The next paragraph; null behind the last.</param>
    /// <param name="isSure">Whether it can hardly be apostrophes.</param>
    public QuotedStretch? Find(int open, TextSpan paragraph, TextSpan? next, out bool isSure)
    {
        var (close, closing) = Close(open, paragraph);
        isSure = closing == Closing.BehindMark || text[open] is '‚' or '‹';
        if (closing != Closing.No) return close - open > 2 && !IsCrosshead(open, close, paragraph) ? new(new(open + 1, close), new(open, close + 1), false) : null;
        var continued = next is { Length: > 0 } follower && Opens(follower.Start, follower);
        if (open > paragraph.Start && !(continued && FollowsMark(open, paragraph))) return null;
        isSure = true;
        return continued || text[open] == '‘' ? new(new(open + 1, paragraph.End), new(open, paragraph.End), continued) : null;
    }

    /// <summary>Whether a quotation may begin, or go on, at the offset: behind punctuation (… a trial,’ she said, ‘and …).</summary>
    private bool FollowsMark(int at, TextSpan paragraph)
    {
        while (at > paragraph.Start && char.IsWhiteSpace(text[at - 1])) at--;
        return at > paragraph.Start && text[at - 1] is ',' or '.' or '!' or '?' or ':' or '…' or '’' or '\'';
    }

    /// <summary>The first mark that surely closes, before another opens; else the first that may.</summary>
    private (int At, Closing How) Close(int open, TextSpan paragraph)
    {
        var (best, opened) = ((At: open, How: Closing.No), 0);
        for (var at = open + 1; at < paragraph.End; at++)
        {
            if (!IsMark(text[at])) continue;
            // What is opened again and again, and never closed, is not looked through each time.
            if (Opens(at, paragraph) && (best.How != Closing.No || ++opened > MostNested)) break;
            var how = How(open, at, paragraph);
            if (how > Closing.Doubtful) return (at, how);
            if (how > best.How) best = (at, how);
        }
        return best;
    }

    private Closing How(int open, int at, TextSpan paragraph)
    {
        var fits = text[open] switch { '‹' => text[at] == '›', '‚' => text[at] is '‘' or '’' or '\'', _ => text[at] is '’' or '\'' };
        var before = text[at - 1];
        var after = at + 1 < paragraph.End ? text[at + 1] : ' ';
        if (!fits || char.IsLetterOrDigit(after) || char.IsWhiteSpace(before)) return Closing.No;
        if (!char.IsLetterOrDigit(before)) return Closing.BehindMark;
        return char.IsWhiteSpace(after) && (before == 's' || IsClipped(at)) ? Closing.Doubtful : Closing.BehindWord;
    }

    /// <summary>A word that lost its end: goin', an', o'.</summary>
    private bool IsClipped(int at)
    {
        var start = at;
        while (start > 0 && at - start < 12 && char.IsLetter(text[start - 1])) start--;
        return at - start > 3 ? text[at - 1] == 'n' && text[at - 2] == 'i' : text.AsSpan(start, at - start) is "an" or "o" or "th" or "ol";
    }

    /// <summary>A few words that are a paragraph of their own: a line between the parts of an article.</summary>
    private bool IsCrosshead(int open, int close, TextSpan paragraph) =>
        open == paragraph.Start && close + 1 == paragraph.End && close - open < LongestCrosshead && text.AsSpan(open, close - open).IndexOfAny(',', ';') < 0;

    private bool IsElision(int at, int end)
    {
        var stop = at + 1;
        while (stop < end && stop - at < 8 && char.IsLetterOrDigit(text[stop])) stop++;
        var word = text.AsSpan(at + 1, stop - at - 1);
        // '90s, but not '90 dead'.
        if (word.Length is 2 or 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1])) return word.Length == 2 || word[2] == 's';
        foreach (var elision in Elisions)
            if (word.Equals(elision, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
