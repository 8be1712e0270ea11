using NewsNotebooks.Corpora;
using NewsNotebooks.Formatting;

namespace NewsNotebooks.Attribution;

/// <summary>An article with its quotations marked: contents coloured and numbered by speaker, cue and source marked beside them.</summary>
/// <remarks>Kernels show it by the formatters that it brings along; text from the article is escaped.</remarks>
[TypeFormatterSource(typeof(QuotedArticleFormatters), PreferredMimeTypes = ["text/html"])]
public sealed class QuotedArticle
{
    internal QuotedArticle(Article article, IReadOnlyList<Quotation> quotations)
    {
        Article = article;
        Quotations = quotations;
        Speakers = [.. quotations.Select(quotation => quotation.Speaker).OfType<string>().Distinct()];
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>Its quotations in order of the text.</summary>
    public IReadOnlyList<Quotation> Quotations { get; }

    /// <summary>Those who are quoted, in the order in which they first speak; a speaker's number in the HTML counts from 1.</summary>
    public IReadOnlyList<string> Speakers { get; }

    /// <summary>A piece of HTML for a notebook or page, light or dark.</summary>
    public string ToHtml() => new QuotedArticleHtml(this).Write();

    /// <summary>A page of its own with this article.</summary>
    /// <param name="path">The file to write.</param>
    public void SaveHtml(string path) => File.WriteAllText(path, QuotedArticleHtml.Page(this));

    /// <summary>The title, and a line a quotation.</summary>
    public override string ToString() => string.Join('\n', Quotations.Select(quotation => $"  {quotation.Speaker ?? "?"}: {quotation.Text}").Prepend(Article.ToString()));
}

/// <summary>How kernels show a <see cref="QuotedArticle"/>: as HTML, as text.</summary>
public sealed class QuotedArticleFormatters
{
    private readonly IReadOnlyList<object> _formatters =
    [
        new TextFormatter<QuotedArticle>("text/html", article => article.ToHtml()),
        new TextFormatter<QuotedArticle>("text/plain", article => article.ToString()),
    ];

    /// <summary>The formatters, the preferred form first.</summary>
    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}

/// <summary>Brings an article and quotations together.</summary>
public static class QuotedArticleView
{
    /// <summary>The article with those of the quotations that are its own.</summary>
    /// <param name="article">The article.</param>
    /// <param name="quotations">Quotations of this and other articles.</param>
    /// <exception cref="ArgumentException">A quotation of the article's id does not lie in its text.</exception>
    public static QuotedArticle WithQuotations(this Article article, IEnumerable<Quotation> quotations)
    {
        var own = quotations.Where(quotation => quotation.DocId == article.Id).OrderBy(quotation => quotation.Span.Start).ToList();
        if (own.Find(quotation => Outside(quotation, article.Text.Length)) is { } outside)
            throw new ArgumentException($"A quotation of '{article.Id}' stands at {outside.Span.Start} to {outside.Span.End}, and the text has {article.Text.Length} characters; expected quotations of this very text.", nameof(quotations));
        return new(article, own);
    }

    private static bool Outside(Quotation quotation, int length) =>
        new[] { quotation.Span, quotation.CueSpan, quotation.SpeakerSpan }.Any(span => span is { } inside && (inside.Start < 0 || inside.End > length || inside.End < inside.Start));
}
