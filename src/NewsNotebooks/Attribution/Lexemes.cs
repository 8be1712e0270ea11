using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>Finds the lexemes of a sentence that stand at a place in the text.</summary>
internal static class Lexemes
{
    /// <summary>The lexemes that overlap a span, as first and end; null where none does.</summary>
    public static (int First, int End)? Within(this IReadOnlyList<Lexeme> lexemes, TextSpan span)
    {
        var (first, end) = (EndingBefore(lexemes, span.Start), 0);
        for (end = first; end < lexemes.Count && lexemes[end].Span.Start < span.End; end++) { }
        return end > first ? (first, end) : null;
    }

    /// <summary>How many lexemes end at the offset or before it.</summary>
    private static int EndingBefore(IReadOnlyList<Lexeme> lexemes, int offset)
    {
        var (low, high) = (0, lexemes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (lexemes[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
