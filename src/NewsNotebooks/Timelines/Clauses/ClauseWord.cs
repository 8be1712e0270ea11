using NewsNotebooks.Text;

namespace NewsNotebooks.Timelines.Clauses;

/// <summary>A word or a mark of a sentence, as clauses are cut.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">As written, curly apostrophes made straight.</param>
internal readonly record struct ClauseWord(TextSpan Span, string Text)
{
    /// <summary>In lower case.</summary>
    public string Lower { get; } = Text.ToLowerInvariant();

    /// <summary>Whether it is a word or number, not a mark.</summary>
    public bool IsWord => char.IsLetterOrDigit(Text[0]);

    /// <summary>Whether it begins with a capital.</summary>
    public bool IsCapitalised => char.IsUpper(Text[0]);

    /// <summary>Whether it is this mark.</summary>
    public bool Is(char mark) => Text.Length == 1 && Text[0] == mark;

    /// <summary>Whether it is a quotation mark.</summary>
    public bool IsQuote => Text is "\"" or "“" or "”" or "'" or "‘" or "’" or "``" or "''";

    /// <summary>Whether it sets what follows apart: a dash, a semicolon, a colon, a bracket.</summary>
    public bool IsBreak => Text is ";" or ":" or "—" or "–" or "--" or "(" or ")";

    /// <summary>The words and marks of a part of a text, in order.</summary>
    public static List<ClauseWord> Read(string text, TextSpan part)
    {
        var words = new List<ClauseWord>();
        var at = part.Start;
        foreach (var word in Tokenizer.Words(text, part))
        {
            AddMarks(words, text, at, word.Start);
            words.Add(new(word, word.In(text).Replace('’', '\'')));
            at = word.End;
        }
        AddMarks(words, text, at, part.End);
        return words;
    }

    /// <summary>The colon of 9:04.</summary>
    private static bool IsInTime(string text, int at) => text[at] == ':' && at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);

    private static void AddMarks(List<ClauseWord> words, string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (char.IsWhiteSpace(text[i]) || IsInTime(text, i)) continue;
            // Pre-tokenised text has its marks in pairs.
            var length = i + 1 < to && text[i] is '-' or '`' or '\'' && i + 1 < to && text[i + 1] == text[i] ? 2 : 1;
            // A lone hyphen between blanks is a dash.
            var dash = length == 1 && text[i] == '-' && i > from && char.IsWhiteSpace(text[i - 1]);
            words.Add(new(new(i, i + length), dash ? "–" : text[i..(i + length)]));
            i += length - 1;
        }
    }
}
