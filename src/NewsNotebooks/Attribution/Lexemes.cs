using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>Finds the lexemes of a sentence that stand at a place in the text.</summary>
internal static class Lexemes
{
    /// <summary>The lexemes that overlap a span, as first and end; null where none does.</summary>
    public static (int First, int End)? Within(this IReadOnlyList<Lexeme> lexemes, TextSpan span)
    {
        var (first, end) = (Ordered.Before(lexemes, span.Start + 1, static lexeme => lexeme.Span.End), 0);
        for (end = first; end < lexemes.Count && lexemes[end].Span.Start < span.End; end++) { }
        return end > first ? (first, end) : null;
    }
}
