namespace NewsNotebooks.Corpora;

/// <summary>A file of the input.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">How it is called in problems: below the input, <c>/</c>-separated.</param>
/// <param name="Id">The id of the article in it, where it says none: its name below the input without ending.</param>
internal sealed record ArticleFile(string Path, string Name, string Id);

/// <summary>A piece of the input whose articles can be parsed apart from those of other pieces, on any thread.</summary>
/// <param name="File">The name of its file.</param>
/// <param name="Size">Its size in bytes, roughly.</param>
/// <param name="Articles">Parses it, once; what cannot be read is told to the parameter, in its place between the articles.</param>
internal sealed record ArticleBatch(string File, long Size, Func<Action<CorpusProblem>, IEnumerable<Article>> Articles)
{
    /// <summary>A piece that holds nothing but a problem.</summary>
    public static ArticleBatch Of(CorpusProblem problem) => new(problem.File, 0, report => { report(problem); return []; });
}

/// <summary>Reads a file format in pieces, one after the other; what cannot be read is reported, never thrown.</summary>
internal interface IArticleReader
{
    IEnumerable<ArticleBatch> Read(ArticleFile file);
}
