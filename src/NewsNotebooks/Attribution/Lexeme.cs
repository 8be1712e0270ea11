using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>What a lexeme is.</summary>
internal enum LexemeKind
{
    Word,
    Quote,
    Punctuation,
}

/// <summary>A word, a mark, or a whole quoted stretch, seen from the sentence around it.</summary>
internal readonly record struct Lexeme(LexemeKind Kind, TextSpan Span, string Text, QuotedStretch? Quote = null)
{
    /// <summary>The word in lower case, without a possessive ending.</summary>
    public string Lower { get; } = Kind == LexemeKind.Word ? Names.WithoutPossessive(Text).ToLowerInvariant() : Text;

    public bool IsWord => Kind == LexemeKind.Word;

    public bool IsQuote => Kind == LexemeKind.Quote;

    public bool IsCapitalised => IsWord && char.IsUpper(Text[0]);

    public bool Is(char mark) => Kind == LexemeKind.Punctuation && Text[0] == mark;
}
