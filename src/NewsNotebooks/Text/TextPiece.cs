namespace NewsNotebooks.Text;

/// <summary>What a piece of text is.</summary>
internal enum PieceKind
{
    /// <summary>A word.</summary>
    Word,

    /// <summary>A phrase that counts as one term.</summary>
    Phrase,

    /// <summary>A mark that is a token.</summary>
    Mark,

    /// <summary>A mark that is no token, and that nothing reaches over.</summary>
    Break,
}

/// <summary>A piece of text on its way to become a token.</summary>
/// <param name="Term">Its form.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct TextPiece(string Term, TextSpan Span, PieceKind Kind);
