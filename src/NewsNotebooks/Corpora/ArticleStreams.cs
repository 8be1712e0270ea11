namespace NewsNotebooks.Corpora;

/// <summary>Follows streams of articles.</summary>
public static class ArticleStreams
{
    /// <summary>The same articles; whoever works through them, in one pass, can be watched and stopped.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="onProgress">Called with the number of articles so far, after each; null for nobody.</param>
    /// <param name="cancellation">Ends the stream, and so the work on it, with an <see cref="OperationCanceledException"/>.</param>
    public static IEnumerable<Article> Watched(this IEnumerable<Article> articles, Action<int>? onProgress = null, CancellationToken cancellation = default)
    {
        var count = 0;
        foreach (var article in articles)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return article;
            onProgress?.Invoke(++count);
        }
    }
}
