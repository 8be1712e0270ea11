namespace NewsNotebooks.Corpora;

/// <summary>A file of the input.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">How it is called in problems: below the input, <c>/</c>-separated.</param>
/// <param name="Id">The id of the article in it, where it says none: its name below the input without ending.</param>
internal sealed record ArticleFile(string Path, string Name, string Id);

/// <summary>Reads the articles of one file format, one after the other; what cannot be read is reported, never thrown.</summary>
internal interface IArticleReader
{
    IEnumerable<Article> Read(ArticleFile file, Action<CorpusProblem> report);
}
