namespace NewsNotebooks.Corpora;

/// <summary>Which articles of a corpus are kept; what is null does not count.</summary>
public sealed record ArticleFilter
{
    /// <summary>Keeps every article.</summary>
    public static ArticleFilter None { get; } = new();

    /// <summary>The outlet's name, whatever its case.</summary>
    public string? Outlet { get; init; }

    /// <summary>The outlets' names, whatever their case, of which the article's is one; empty or null for all.</summary>
    public IReadOnlyCollection<string>? Outlets { get; init; }

    /// <summary>The first day of publication that is kept; articles without a date are not.</summary>
    public DateOnly? PublishedFrom { get; init; }

    /// <summary>The last day of publication that is kept; articles without a date are not.</summary>
    public DateOnly? PublishedTo { get; init; }

    /// <summary>A word or phrase that the text holds, whatever its case, not as a part of other words.</summary>
    public string? Word { get; init; }

    /// <summary>Whether every article is kept. Not by comparing with <see cref="None"/>: that compiles comparers at every start of a program.</summary>
    internal bool KeepsAll => Outlet is null && PublishedFrom is null && PublishedTo is null && Word is null;

    /// <summary>Whether the article is kept.</summary>
    public bool Keeps(Article article) =>
        (Outlet is null || string.Equals(Outlet, article.Outlet, StringComparison.OrdinalIgnoreCase))
        && (Outlets is not { Count: > 0 } || Outlets.Contains(article.Outlet, StringComparer.OrdinalIgnoreCase))
        && (PublishedFrom is null || article.Published?.Day >= PublishedFrom)
        && (PublishedTo is null || article.Published?.Day <= PublishedTo)
        && (Word is null || Holds(article.Text, Word));

    private static bool Holds(string text, string word)
    {
        if (word.Length == 0) return true;
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = Next(at))
        {
            var end = at + word.Length;
            var startsWord = at == 0 || !char.IsLetterOrDigit(word[0]) || !char.IsLetterOrDigit(text[at - 1]);
            var endsWord = end == text.Length || !char.IsLetterOrDigit(word[^1]) || !char.IsLetterOrDigit(text[end]);
            if (startsWord && endsWord) return true;
        }
        return false;

        int Next(int at) => text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase);
    }
}
