namespace NewsNotebooks.Corpora;

/// <summary>Analyses articles on all cores.</summary>
public static class ArticleAnalysis
{
    /// <summary>Articles are handed to a thread some at a time, at least so many characters.</summary>
    private const int BatchSize = 1 << 15;

    /// <summary>What an analysis of each article gives, in the order of the articles, whatever the number of threads.</summary>
    /// <remarks>The articles are asked for on the caller's thread, and few of them are in memory at a time if they come as a stream.</remarks>
    /// <param name="articles">The articles.</param>
    /// <param name="analyse">What is done with an article, on any thread.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>, also amid an article.</param>
    public static IEnumerable<T> Analyse<T>(this IEnumerable<Article> articles, Func<Article, T> analyse, CancellationToken cancellation = default) =>
        OrderedParallel<List<Article>, List<T>>.Select(Batches(articles), batch => batch.Sum(article => 2L * article.Text.Length), batch => batch.ConvertAll(article => analyse(article)),
            Environment.ProcessorCount, cancellation).SelectMany(results => results);

    private static IEnumerable<List<Article>> Batches(IEnumerable<Article> articles)
    {
        var (batch, length) = (new List<Article>(), 0L);
        foreach (var article in articles)
        {
            batch.Add(article);
            length += article.Text.Length;
            if (length < BatchSize) continue;
            yield return batch;
            (batch, length) = ([], 0);
        }
        if (batch.Count > 0) yield return batch;
    }
}
