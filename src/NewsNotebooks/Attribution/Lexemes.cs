using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>Finds the lexemes of a sentence that stand at a place in the text.</summary>
internal static class Lexemes
{
    /// <summary>The lexemes that overlap a span, as first and end; null where none does.</summary>
    public static (int First, int End)? Within(this IReadOnlyList<Lexeme> lexemes, TextSpan span)
    {
        var (first, end) = (0, lexemes.Count);
        while (first < end && lexemes[first].Span.End <= span.Start) first++;
        while (end > first && lexemes[end - 1].Span.Start >= span.End) end--;
        return end > first ? (first, end) : null;
    }

    /// <summary>The first lexeme of a span; null where there is no span, or no lexeme.</summary>
    public static int? IndexOf(this IReadOnlyList<Lexeme> lexemes, TextSpan? span) => span is { } place ? lexemes.Within(place)?.First : null;
}
