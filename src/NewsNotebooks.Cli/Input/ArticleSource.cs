using NewsNotebooks.Corpora;

namespace NewsNotebooks.Cli.Input;

/// <summary>The articles of one call: read as a stream, counted, and analysed on all cores.</summary>
/// <param name="reader">Reads them.</param>
/// <param name="inputs">Files and folders.</param>
/// <param name="isEnglishOnly">Whether articles in other languages are counted and left out.</param>
/// <param name="progress">Is told, some times a second, how far it is.</param>
/// <param name="cancellation">Ends the reading.</param>
internal sealed class ArticleSource(CorpusReader reader, IReadOnlyList<string> inputs, bool isEnglishOnly, Action<string> progress, CancellationToken cancellation)
{
    private const long ProgressInterval = 100;
    private long _nextProgress;

    /// <summary>Articles that were given so far.</summary>
    public int Given { get; private set; }

    /// <summary>Articles in other languages, left out so far.</summary>
    public int Foreign { get; private set; }

    /// <summary>The articles in input order.</summary>
    public IEnumerable<Article> Articles => Analyse(article => article);

    /// <summary>What an analysis of each article gives, in input order.</summary>
    /// <param name="analyse">Is called on any thread.</param>
    public IEnumerable<T> Analyse<T>(Func<Article, T> analyse)
    {
        foreach (var (_, (isForeign, result)) in reader.Analyse(inputs, article => isEnglishOnly && !article.IsEnglish ? (true, default!) : (false, analyse(article)), cancellation))
        {
            if (isForeign) Foreign++;
            else Given++;
            ShowProgress();
            if (!isForeign) yield return result;
        }
    }

    private void ShowProgress()
    {
        if (Environment.TickCount64 < _nextProgress) return;
        _nextProgress = Environment.TickCount64 + ProgressInterval;
        progress($"{Given:N0} articles{(reader.Problems.Count > 0 ? $", {reader.Problems.Count:N0} problems" : "")}");
    }
}
