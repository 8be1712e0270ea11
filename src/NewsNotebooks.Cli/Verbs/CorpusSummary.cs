using System.Globalization;
using NewsNotebooks.Corpora;
using NewsNotebooks.Text;

namespace NewsNotebooks.Cli.Verbs;

/// <summary>The figures of a corpus, gathered while it streams by.</summary>
internal sealed class CorpusSummary
{
    private readonly SortedDictionary<string, int> _outlets = new(StringComparer.Ordinal), _languages = new(StringComparer.Ordinal);
    private long _words;
    private int _undated, _leftAlone, _leftOut, _filtered;
    private DateOnly? _first, _last;

    public int Articles { get; private set; }

    public static CorpusSummary Of(CorpusReader reader, IEnumerable<Article> articles, Action<string> progress)
    {
        var summary = new CorpusSummary();
        foreach (var article in articles)
        {
            summary.Add(article);
            progress($"{summary.Articles:N0} articles");
        }
        summary._leftAlone = reader.FilesLeftAlone;
        summary._leftOut = reader.Problems.Count(problem => problem.Severity == ProblemSeverity.LeftOut);
        summary._filtered = reader.ArticlesFilteredOut;
        return summary;
    }

    /// <summary>What to show, in order.</summary>
    public IEnumerable<(string What, string Figure)> Lines
    {
        get
        {
            yield return ("articles", Number(Articles));
            yield return ("words", Number(_words));
            yield return ("outlets", _outlets.Count == 0 ? "none named" : string.Join(", ", _outlets.Select(outlet => $"{outlet.Key} ({outlet.Value})")));
            yield return ("period", _first is null ? "no dates" : $"{_first:yyyy-MM-dd} to {_last:yyyy-MM-dd}");
            yield return ("languages", string.Join(", ", _languages.Select(language => $"{language.Key} ({language.Value})")));
            yield return ("without date", Number(_undated));
            if (_filtered > 0) yield return ("not kept by the filters", Number(_filtered));
            yield return ("left out", Number(_leftOut));
            yield return ("other files left alone", Number(_leftAlone));
        }
    }

    private void Add(Article article)
    {
        Articles++;
        _words += new Tokenizer().Tokenize(article.Text).LongCount();
        if (article.Outlet is { } outlet) _outlets[outlet] = _outlets.GetValueOrDefault(outlet) + 1;
        var language = article.Language ?? (article.IsEnglish ? "en" : "other");
        _languages[language] = _languages.GetValueOrDefault(language) + 1;
        if (article.Published?.Day is not { } day) { _undated++; return; }
        if (_first is null || day < _first) _first = day;
        if (_last is null || day > _last) _last = day;
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
