using NewsNotebooks.Corpora;

namespace NewsNotebooks.Tests.Data;

/// <summary>The sample articles as one file are those of the folder; <c>newsnb corpus data/articles --articles FILE</c> makes them.</summary>
public sealed class ArticleFilesTests
{
    [Theory]
    [InlineData("articles.jsonl")]
    [InlineData("articles.csv")]
    public void Should_Agree_With_The_Folder(string file)
    {
        var (folder, read) = (Corpus.Load(Repository.PathOf("data", "articles")), Corpus.Load(Repository.PathOf("data", file)));

        Assert.Empty(read.Problems);
        Assert.Equal(folder.Select(Fields), read.Select(Fields));
    }

    private static string Fields(Article article) => string.Join('|', article.Id, article.Title, article.Outlet, article.Byline, article.Dateline, article.Agency, article.Published, article.Url,
        article.Language, string.Join(',', article.Metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal)), article.Text);
}
