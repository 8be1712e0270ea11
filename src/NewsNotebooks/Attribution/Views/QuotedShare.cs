using NewsNotebooks.Corpora;
using NewsNotebooks.DataFrames;
using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>How much of an article is somebody else's words.</summary>
/// <param name="DocId">The article's id.</param>
/// <param name="Words">The words of its paragraphs, title, crossheads and captions left out.</param>
/// <param name="QuotedWords">Those of them inside quotation marks of a quotation.</param>
/// <param name="AttributedWords">Those of them that are attributed, quoted or not.</param>
/// <param name="Quoted">Quoted words by words, from 0 to 1; null where there are no words.</param>
/// <param name="Attributed">Attributed words by words, from 0 to 1; null where there are no words.</param>
/// <param name="Outlet">Who published the article; null where it is not known.</param>
/// <param name="Published">When it was published; null where it is not known.</param>
public sealed record QuotedShare(string DocId, int Words, int QuotedWords, int AttributedWords, double? Quoted, double? Attributed, string? Outlet, PublicationTime? Published) : IRow;

/// <summary>Measures how much of each article is quoted.</summary>
public static class QuotedSharesView
{
    /// <summary>One row an article, in order of the articles, those without quotations too.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="quotations">Their quotations; others are passed over.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public static IReadOnlyList<QuotedShare> QuotedShares(this IEnumerable<Article> articles, IEnumerable<Quotation> quotations, CancellationToken cancellation = default)
    {
        var byArticle = quotations.ToLookup(quotation => quotation.DocId, StringComparer.Ordinal);
        return [.. articles.Analyse(article => Of(article, [.. byArticle[article.Id]]), cancellation)];
    }

    private static QuotedShare Of(Article article, List<Quotation> quotations)
    {
        var attributed = Union(quotations.Select(quotation => quotation.Span));
        var quoted = Union(quotations.SelectMany(quotation => quotation.Quoted));
        var words = article.Structure.Body.SelectMany(paragraph => Tokenizer.Words(article.Text, paragraph.Content)).ToList();
        var (all, inMarks, said) = (words.Count, Count(words, quoted), Count(words, attributed));
        return new(article.Id, all, inMarks, said, all == 0 ? null : (double)inMarks / all, all == 0 ? null : (double)said / all, article.Outlet, article.Published);
    }

    /// <summary>The spans in order, those that overlap made one, so that nothing counts twice.</summary>
    private static List<TextSpan> Union(IEnumerable<TextSpan> spans)
    {
        var union = new List<TextSpan>();
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            if (union.Count > 0 && span.Start <= union[^1].End) union[^1] = new(union[^1].Start, Math.Max(union[^1].End, span.End));
            else union.Add(span);
        }
        return union;
    }

    private static int Count(List<TextSpan> words, List<TextSpan> spans)
    {
        var (count, at) = (0, 0);
        foreach (var word in words)
        {
            while (at < spans.Count && spans[at].End <= word.Start) at++;
            if (at < spans.Count && spans[at].Start <= word.Start) count++;
        }
        return count;
    }
}
