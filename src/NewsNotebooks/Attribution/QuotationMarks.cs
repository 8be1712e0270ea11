using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>Finds what stands between quotation marks, paragraph by paragraph, in linear time.</summary>
/// <remarks>Marks are paired within their paragraph and by nothing outside it but the mark that the next one opens with, so that a missing
/// or doubled one costs its paragraph only. Which way a mark faces is read from its neighbours where its form leaves it open, or is wrong.</remarks>
internal sealed class QuotationMarks(string text)
{
    /// <summary>How far behind the first closing mark a nested one is looked for.</summary>
    private const int NestedReach = 2000;

    private readonly SingleMarks _singles = new(text);

    /// <summary>The outermost quoted stretches of the paragraph, in order.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="next">The next paragraph; null behind the last.</param>
    public IReadOnlyList<QuotedStretch> Find(TextSpan paragraph, TextSpan? next)
    {
        var stretches = new List<QuotedStretch>();
        var (isSure, hasUnsure, hasDouble, isNested) = (false, false, false, true);
        for (var at = paragraph.Start; at < paragraph.End;)
        {
            var width = Width(at, paragraph.End);
            if (width == 0 && _singles.Opens(at, paragraph))
            {
                var single = _singles.Find(at, paragraph, next, out var sure);
                isSure |= sure;
                hasUnsure |= single is not null && !sure;
                if (single is not null) stretches.Add(single);
                at = single?.Outer.End ?? at + 1;
                continue;
            }
            if (width == 0 || !Opens(at, width, paragraph)) { at += Math.Max(width, 1); continue; }
            var stretch = Double(at, width, paragraph, next, ref isNested);
            if (stretch is not null) stretches.Add(stretch);
            hasDouble |= stretch is not null;
            at = stretch?.Outer.End ?? at + width;
        }
        // Beside double marks, single ones around a word are as often apostrophes.
        if (hasUnsure && hasDouble && !isSure) stretches.RemoveAll(stretch => SingleMarks.IsMark(text[stretch.Outer.Start]) && Width(stretch.Outer.Start, paragraph.End) == 0);
        return stretches;
    }

    private QuotedStretch? Double(int at, int width, TextSpan paragraph, TextSpan? next, ref bool isNested)
    {
        if (Close(at, width, paragraph, ref isNested) is { } end)
            return new(new(at + width, end), new(at, end + Width(end, paragraph.End)), false);
        // Open to the end of the paragraph: a quotation that runs on, or a paragraph that lacks its last mark.
        var continued = next is { Length: > 0 } follower && Width(follower.Start, follower.End) is > 0 and var w && Opens(follower.Start, w, follower);
        var isOpen = continued || (text[at] is '“' or '„' or '«' || at == paragraph.Start) && BeginsSentence(at, paragraph);
        return isOpen ? new(new(at + width, paragraph.End), new(at, paragraph.End), continued) : null;
    }

    private bool BeginsSentence(int at, TextSpan paragraph)
    {
        while (at > paragraph.Start && char.IsWhiteSpace(text[at - 1])) at--;
        return at == paragraph.Start || text[at - 1] is '.' or '!' or '?' or '…' or ':';
    }

    /// <summary>The length of the double mark at an offset; 0 where none stands.</summary>
    private int Width(int at, int end) => text[at] switch
    {
        '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '＂' => 1,
        '`' or '\'' or '‘' or '’' when at + 1 < end && text[at + 1] == text[at] => 2,
        _ => 0,
    };

    private bool Opens(int at, int width, TextSpan paragraph)
    {
        // Of a doubled mark, the second opens.
        if (at + width < paragraph.End && text[at + width] is '“' or '„' && text[at] is '"' or '“') return false;
        var (before, after) = Neighbours(at, width, paragraph);
        var isLoose = char.IsWhiteSpace(before) || before is '(' or '[' or '—' or '–' or '-' or '/';
        if (text[at] is '“' or '„' or '‟' or '«' or '`' or '‘') return isLoose || !FacesLeft(before, after);
        if (text[at] is '”' or '»' or '’') return isLoose && char.IsLetterOrDigit(after);
        if (char.IsWhiteSpace(after)) return at == paragraph.Start && at + width + 1 < paragraph.End && char.IsLetter(text[at + width + 1]);
        return !char.IsLetterOrDigit(before) || char.IsUpper(after);
    }

    private (char Before, char After) Neighbours(int at, int width, TextSpan paragraph) =>
        (at > paragraph.Start ? text[at - 1] : ' ', at + width < paragraph.End ? text[at + width] : ' ');

    /// <summary>Whether the neighbours show a closing mark: something before it, nothing or punctuation behind it.</summary>
    private static bool FacesLeft(char before, char after) =>
        !char.IsWhiteSpace(before) && (char.IsWhiteSpace(after) || after is ',' or '.' or ';' or ':' or '!' or '?' or ')' or ']' or '—' or '–');

    private static bool FacesRight(char before, char after) => char.IsWhiteSpace(before) && (char.IsLetterOrDigit(after) || after is '[' or '…');

    /// <summary>Where the closing mark stands that fits the opening one; null where no closing mark follows in the paragraph.</summary>
    private int? Close(int open, int width, TextSpan paragraph, ref bool isNested)
    {
        var depth = 1;
        int? first = null;
        for (var at = open + width; at < paragraph.End && at < (first ?? paragraph.End) + NestedReach;)
        {
            var found = Width(at, paragraph.End);
            if (found == 0) { at++; continue; }
            // '' behind a nested ' closes two quotations: the last two are the outer mark.
            if (found == 2 && at + 2 < paragraph.End && text[at + 2] == text[at]) at++;
            var (before, after) = Neighbours(at, found, paragraph);
            if (Nests(open, at, before, after)) depth++;
            else if (Closes(open, at, before, after, depth))
            {
                if (--depth == 0) return at;
                if (!isNested) return at;
                first ??= at;
            }
            at += found;
        }
        // More marks open than close: one is a slip. The first that closes ends the stretch, and this paragraph's are not nested.
        if (depth > 1) isNested = false;
        return first;
    }

    private bool Nests(int open, int at, char before, char after) => text[at] switch
    {
        '“' => text[open] is not '„' && !FacesLeft(before, after),
        '„' or '`' => true,
        '«' => text[open] == '«',
        _ => false,
    };

    private bool Closes(int open, int at, char before, char after, int depth) => text[open] switch
    {
        '«' => text[at] == '»',
        '»' => text[at] == '«',
        '„' or '‟' => text[at] is '“' or '”' or '"' && !FacesRight(before, after),
        // Between straight marks, curly ones are nested; alone, one that closes is the wrong form.
        '"' or '＂' or '\'' => IsStraight(text[at], text[open]) ? !FacesRight(before, after) && !IsInch(at) : depth > 1 ? text[at] == '”' : text[at] is '”' or '“' && FacesLeft(before, after),
        _ => text[at] is '”' or '’' or '"' or '“' or '\'' && !FacesRight(before, after),
    };

    private static bool IsStraight(char mark, char open) => open == '\'' ? mark is '\'' or '"' : mark is '"' or '＂';

    /// <summary>Feet and inches: 6'2".</summary>
    private bool IsInch(int at)
    {
        var start = at;
        while (start > 0 && at - start < 3 && char.IsAsciiDigit(text[start - 1])) start--;
        return start < at && start > 1 && text[start - 1] is '\'' or '’' && char.IsAsciiDigit(text[start - 2]);
    }
}
