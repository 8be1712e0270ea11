using NewsNotebooks.Corpora;

namespace NewsNotebooks.Attribution;

/// <summary>Chooses the article that is looked at by itself.</summary>
public static class StoryChoice
{
    /// <summary>A corpus of one article: the one with the id, or where none has it, the one with most quotations, the first of equals; empty where there are no articles.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="id">The id of the article that is wanted; null or empty for the one with most quotations.</param>
    /// <param name="quotations">The articles' quotations.</param>
    public static Corpus Story(this Corpus articles, string? id, IEnumerable<Quotation> quotations)
    {
        if (articles.FirstOrDefault(article => article.Id == id) is { } wanted) return new([wanted]);
        var counts = quotations.CountBy(quotation => quotation.DocId, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return articles.MaxBy(article => counts.GetValueOrDefault(article.Id)) is { } richest ? new([richest]) : new([]);
    }
}
