using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>Finds what stands between quotation marks, paragraph by paragraph, in linear time.</summary>
/// <remarks>Marks in a paragraph are paired on their own, so that a missing or doubled one costs its paragraph only. Single marks are
/// read as quotation marks only in articles that mostly use them, and told from apostrophes by their neighbours.</remarks>
internal sealed class QuotationMarks
{
    /// <summary>How far behind the first closing mark a nested one is looked for; bounds the work on broken text.</summary>
    private const int NestedReach = 2000;

    private readonly string _text;
    private readonly bool _single;

    public QuotationMarks(string text)
    {
        _text = text;
        _single = UsesSingleMarks();
    }

    /// <summary>Whether the article quotes in single marks, British style: more of its lines open with them than with double ones.</summary>
    /// <remarks>Only the first mark of a line counts; what follows may be nested in it.</remarks>
    private bool UsesSingleMarks()
    {
        var balance = 0;
        for (var at = 0; at + 1 < _text.Length; at++)
        {
            if (_text[at] is '“' or '„' or '«' or '"' || (_text[at] == '\'' && _text[at + 1] == '\'')) balance--;
            else if (_text[at] is '‘' or '\'' && (at == 0 || !char.IsLetterOrDigit(_text[at - 1])) && char.IsLetterOrDigit(_text[at + 1]) && !IsElision(at)) balance++;
            else continue;
            at = _text.IndexOf('\n', at);
            if (at < 0) break;
        }
        return balance > 0;
    }

    /// <summary>The outermost quoted stretches of the paragraph, in order.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="next">The next paragraph; null behind the last.</param>
    public IReadOnlyList<QuotedStretch> Find(TextSpan paragraph, TextSpan? next)
    {
        var stretches = new List<QuotedStretch>();
        var unclosed = '\0';
        for (var at = paragraph.Start; at < paragraph.End;)
        {
            var width = MarkWidth(at, paragraph.End);
            if (width == 0 || _text[at] == unclosed || !Opens(at, width, paragraph)) { at += Math.Max(width, 1); continue; }
            var close = Close(at, width, paragraph);
            if (close is { } end)
            {
                stretches.Add(new(new(at + width, end), new(at, end + MarkWidth(end, paragraph.End)), false));
                at = stretches[^1].Outer.End;
                continue;
            }
            // What has no closing mark now has none further on: not to be looked for again.
            unclosed = _text[at];
            // Open to the end of the paragraph: a quotation that runs on, or a paragraph that lacks its last mark.
            var continued = next is { } follower && MarkWidth(follower.Start, follower.End) is > 0 and var w && Opens(follower.Start, w, follower);
            var isOpen = continued || (IsDirected(at) || _text[at] == '‘' || at == paragraph.Start) && BeginsSentence(at, paragraph);
            if (isOpen) stretches.Add(new(new(at + width, paragraph.End), new(at, paragraph.End), continued));
            at = isOpen ? paragraph.End : at + width;
        }
        return stretches;
    }

    private bool BeginsSentence(int at, TextSpan paragraph)
    {
        while (at > paragraph.Start && char.IsWhiteSpace(_text[at - 1])) at--;
        return at == paragraph.Start || _text[at - 1] is '.' or '!' or '?' or '…' or ':';
    }

    private int MarkWidth(int at, int end) => _text[at] switch
    {
        '"' or '“' or '”' or '„' or '«' or '»' => 1,
        '`' or '\'' when at + 1 < end && _text[at + 1] == _text[at] => 2,
        '‘' or '’' or '\'' when _single => 1,
        _ => 0,
    };

    private bool Opens(int at, int width, TextSpan paragraph)
    {
        var before = at > paragraph.Start ? _text[at - 1] : ' ';
        var after = at + width < paragraph.End ? _text[at + width] : ' ';
        if (char.IsWhiteSpace(after)) return false;
        return _text[at] switch
        {
            '“' or '„' or '«' => true,
            '‘' => true,
            '”' or '»' or '’' => false,
            '\'' when width == 1 => !char.IsLetterOrDigit(before) && (char.IsUpper(after) || !IsElision(at)),
            _ => !char.IsLetterOrDigit(before) || char.IsUpper(after),
        };
    }

    /// <summary>Words that begin with an apostrophe: 'em, 'til, '90s.</summary>
    private bool IsElision(int at)
    {
        var rest = _text.AsSpan(at + 1, Math.Min(5, _text.Length - at - 1));
        return rest.Length > 0 && (char.IsDigit(rest[0]) || rest.StartsWith("em ") || rest.StartsWith("til ") || rest.StartsWith("twas") || rest.StartsWith("cause"));
    }

    /// <summary>Where the closing mark stands that fits the opening one; null where no closing mark follows in the paragraph.</summary>
    private int? Close(int open, int width, TextSpan paragraph)
    {
        var depth = 1;
        int? first = null;
        for (var at = open + width; at < paragraph.End && at < (first ?? paragraph.End) + NestedReach;)
        {
            var found = MarkWidth(at, paragraph.End);
            if (found > 0 && IsDirected(open) && _text[at] == _text[open]) depth++;
            else if (found > 0 && Closes(open, at, found, paragraph))
            {
                if (--depth == 0) return at;
                first ??= at;
            }
            at += Math.Max(found, 1);
        }
        // More marks open than close: one is a slip, and the first that closes ends the stretch.
        return first;
    }

    private bool IsDirected(int at) => _text[at] is '“' or '„' or '«';

    private bool Closes(int open, int at, int width, TextSpan paragraph)
    {
        var before = _text[at - 1];
        var after = at + width < paragraph.End ? _text[at + width] : ' ';
        return _text[open] switch
        {
            '“' => _text[at] is '”' || (_text[at] == '"' && !char.IsWhiteSpace(before)),
            '„' => _text[at] is '“' or '”' or '"',
            '«' => _text[at] == '»',
            '`' => _text[at] is '\'' or '"',
            '‘' => _text[at] == '’' && ClosesSingle(before, after),
            '\'' when width == 1 => _text[at] == '\'' && ClosesSingle(before, after),
            '\'' => _text[at] == '\'' && width == 2,
            _ => _text[at] is '"' or '”' && !(char.IsWhiteSpace(before) && char.IsLetterOrDigit(after)),
        };
    }

    /// <summary>A single mark closes behind a letter only if no letter follows, and best behind punctuation; dogs' tails stay apostrophes.</summary>
    private static bool ClosesSingle(char before, char after) =>
        !char.IsLetterOrDigit(after) && !char.IsWhiteSpace(before) && (before != 's' || after != ' ');
}
