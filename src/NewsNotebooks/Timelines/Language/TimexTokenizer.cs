namespace NewsNotebooks.Timelines.Language;

/// <summary>Cuts a text into words, numbers and marks, paragraph by paragraph, in one pass.</summary>
/// <remarks>Letters and digits are separate tokens (<c>5pm</c>, <c>1980s</c>), marks stand alone, and typographic apostrophes and dashes count as
/// the plain ones, so that rules need one spelling. A line with nothing on it ends a paragraph.</remarks>
internal sealed class TimexTokenizer(string text, Vocabulary vocabulary)
{
    private const int MaxValue = 100_000_000;
    private TimexToken[] _tokens = new TimexToken[256];
    private int _at;

    /// <summary>How many tokens the paragraph has.</summary>
    public int Count { get; private set; }

    /// <summary>The tokens of the paragraph.</summary>
    public ReadOnlySpan<TimexToken> Tokens => _tokens.AsSpan(0, Count);

    /// <summary>Goes on to the next paragraph; false behind the last.</summary>
    public bool NextParagraph()
    {
        Count = 0;
        var newLines = 0;
        while (_at < text.Length)
        {
            var c = text[_at];
            if (c <= ' ' || char.IsWhiteSpace(c))
            {
                if (c == '\n' && ++newLines > 1 && Count > 0) return true;
                _at++;
                continue;
            }
            Add(c, newLines);
            newLines = 0;
        }
        return Count > 0;
    }

    private void Add(char c, int newLines)
    {
        if (Count == _tokens.Length) Array.Resize(ref _tokens, _tokens.Length * 2);
        var glued = newLines == 0 && Count > 0 && _tokens[Count - 1].End == _at ? TokenShape.Glued : TokenShape.None;
        _tokens[Count++] = char.IsAsciiDigit(c) ? Digits(glued) : char.IsLetter(c) ? Letters(c, glued) : Mark(c, glued);
    }

    private TimexToken Letters(char first, TokenShape shape)
    {
        var start = _at++;
        while (_at < text.Length && IsLetter(text[_at])) _at++;
        shape |= TokenShape.Word | (char.IsUpper(first) ? TokenShape.Capital : TokenShape.None);
        return new(start, _at, vocabulary.Find(text.AsSpan(start, _at - start)), -1, shape);
    }

    private static bool IsLetter(char c) => char.IsAsciiLetter(c) || (c > '\u007f' && char.IsLetter(c));

    private TimexToken Digits(TokenShape shape)
    {
        var start = _at;
        var value = Run(0);
        while (IsGroup())
        {
            shape |= TokenShape.Grouped;
            _at++;
            value = Run(value);
        }
        return new(start, _at, Vocabulary.Number, value >= MaxValue ? -1 : value, shape);
    }

    private int Run(int value)
    {
        while (_at < text.Length && char.IsAsciiDigit(text[_at]))
        {
            if (value < MaxValue) value = (value * 10) + text[_at] - '0';
            _at++;
        }
        return value;
    }

    /// <summary>Whether a comma and just three digits follow.</summary>
    private bool IsGroup() => _at + 3 < text.Length && text[_at] == ',' && char.IsAsciiDigit(text[_at + 1]) && char.IsAsciiDigit(text[_at + 2])
        && char.IsAsciiDigit(text[_at + 3]) && (_at + 4 >= text.Length || !char.IsAsciiDigit(text[_at + 4]));

    private TimexToken Mark(char c, TokenShape shape)
    {
        c = c switch { '’' or '‘' or '`' => '\'', '–' or '‑' => '-', '“' or '”' => '"', _ => c };
        return new(_at, ++_at, vocabulary.Find(new ReadOnlySpan<char>(in c)), -1, shape);
    }
}
