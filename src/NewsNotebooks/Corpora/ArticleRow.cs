using NewsNotebooks.DataFrames;
using NewsNotebooks.Text;

namespace NewsNotebooks.Corpora;

/// <summary>An article as a row of a table.</summary>
/// <param name="DocId">The article's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Byline">Who wrote it.</param>
/// <param name="Dateline">Where it was written.</param>
/// <param name="Agency">The agency it came from.</param>
/// <param name="Published">When it was published: the columns <c>published</c>, <c>published_precision</c> and <c>published_offset</c>.</param>
/// <param name="Url">Where it can be read.</param>
/// <param name="Language">Its language's code.</param>
/// <param name="Words">The number of tokens in its text; 0 where the row was made by hand.</param>
/// <param name="Text">The text.</param>
public sealed record ArticleRow(string DocId, string? Title, string? Outlet, string? Byline, string? Dateline, string? Agency,
    PublicationTime? Published, string? Url, string? Language, int Words, string Text) : IRow
{
    /// <summary>The row of an article.</summary>
    public static ArticleRow Of(Article article) => new(article.Id, article.Title, article.Outlet, article.Byline, article.Dateline, article.Agency,
        article.Published, article.Url, article.Language, new Tokenizer().Tokenize(article.Text).Count(), article.Text);

    /// <summary>The article of the row.</summary>
    public Article ToArticle() => new(DocId, Text)
    {
        Title = Title,
        Outlet = Outlet,
        Byline = Byline,
        Dateline = Dateline,
        Agency = Agency,
        Published = Published,
        Url = Url,
        Language = Language,
    };
}
