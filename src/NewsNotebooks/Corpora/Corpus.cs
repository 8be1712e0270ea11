using Microsoft.Data.Analysis;

namespace NewsNotebooks.Corpora;

/// <summary>A collection of articles that is looked at as a whole.</summary>
public sealed class Corpus : IReadOnlyList<Article>
{
    private readonly IReadOnlyList<Article> _articles;

    /// <summary>A corpus of these articles.</summary>
    /// <param name="articles">The articles, each id once.</param>
    /// <param name="problems">What could not be read; null for nothing.</param>
    /// <exception cref="ArgumentException">Two articles have the same id.</exception>
    public Corpus(IEnumerable<Article> articles, IReadOnlyList<CorpusProblem>? problems = null)
    {
        _articles = [.. articles];
        Problems = problems ?? [];
        if (_articles.GroupBy(article => article.Id).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"Two articles have the id '{twice.Key}'; expected each id once.", nameof(articles));
    }

    /// <summary>What could not be read, with file, line, what was found and what to do.</summary>
    public IReadOnlyList<CorpusProblem> Problems { get; }

    /// <summary>Files beside the articles that hold none by their name, such as a README.</summary>
    public int FilesLeftAlone { get; private init; }

    /// <inheritdoc/>
    public int Count => _articles.Count;

    /// <inheritdoc/>
    public Article this[int index] => _articles[index];

    /// <summary>The article with the id.</summary>
    /// <exception cref="KeyNotFoundException">No article has it.</exception>
    public Article this[string id] => _articles.FirstOrDefault(article => article.Id == id)
        ?? throw new KeyNotFoundException($"No article has the id '{id}'; the corpus has {Count} articles.");

    /// <summary>The outlets' names, in alphabetical order.</summary>
    public IReadOnlyList<string> Outlets => [.. _articles.Select(article => article.Outlet).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The first and last day of publication; null where no article has a date.</summary>
    public (DateOnly From, DateOnly To)? Period
    {
        get
        {
            var days = _articles.Select(article => article.Published?.Day).OfType<DateOnly>().ToList();
            return days.Count == 0 ? null : (days.Min(), days.Max());
        }
    }

    /// <summary>Reads a corpus from a file or folder; text files, JSON Lines and CSV are told apart by their ending.</summary>
    /// <param name="path">A file, or a folder that is read with its subfolders.</param>
    /// <param name="options">How to read, and what to keep; null for everything as it is.</param>
    /// <param name="cancellation">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>What could be read; the rest is in <see cref="Problems"/>.</returns>
    public static Corpus Load(string path, CorpusOptions? options = null, CancellationToken cancellation = default)
    {
        var reader = new CorpusReader(options);
        var articles = reader.Read([path], cancellation).ToList();
        return new Corpus(articles, reader.Problems) { FilesLeftAlone = reader.FilesLeftAlone };
    }

    /// <summary>Reads a corpus, and dates the articles that have no date of their own.</summary>
    /// <param name="path">A file, or a folder that is read with its subfolders.</param>
    /// <param name="published">The day of publication for articles without one; null leaves them without.</param>
    public static Corpus Load(string path, DateOnly? published) =>
        Load(path, new CorpusOptions { Published = published is { } day ? new PublicationTime(day) : null });

    /// <summary>The articles that the filter keeps, as a corpus.</summary>
    public Corpus Where(ArticleFilter filter) => new(_articles.Where(filter.Keeps), Problems) { FilesLeftAlone = FilesLeftAlone };

    /// <summary>The articles of an outlet.</summary>
    public Corpus ByOutlet(string outlet) => Where(new ArticleFilter { Outlet = outlet });

    /// <summary>The articles that another corpus does not hold, by their ids.</summary>
    public Corpus Without(Corpus others)
    {
        var ids = others.Select(article => article.Id).ToHashSet(StringComparer.Ordinal);
        return new(_articles.Where(article => !ids.Contains(article.Id)), Problems) { FilesLeftAlone = FilesLeftAlone };
    }

    /// <summary>The articles published on these days or between them; those without a date are left out.</summary>
    public Corpus PublishedBetween(DateOnly from, DateOnly to) => Where(new ArticleFilter { PublishedFrom = from, PublishedTo = to });

    /// <summary>The articles whose text holds the word or phrase.</summary>
    public Corpus Containing(string word) => Where(new ArticleFilter { Word = word });

    /// <summary>One row an article, with the columns of <see cref="ArticleRow"/>.</summary>
    public DataFrame ToDataFrame() => DataFrames.Rows.ToDataFrame(_articles.Select(ArticleRow.Of));

    /// <summary>Makes a corpus back from a table with the columns of <see cref="ArticleRow"/>; only <c>doc_id</c> and <c>text</c> must be there.</summary>
    /// <exception cref="ArgumentException">A column is missing or has another type.</exception>
    public static Corpus FromDataFrame(DataFrame frame) => new(DataFrames.Rows.From<ArticleRow>(frame).Select(row => row.ToArticle()));

    /// <summary>What there is, in a sentence: articles, outlets, period, and what is missing.</summary>
    public override string ToString()
    {
        if (Count == 0) return "0 articles, so that every analysis of them is empty: check the path and the filters" + (Problems.Count > 0 ? $"; {Counted(Problems.Count, "problem")}, see Problems" : "");
        var text = $"{Counted(Count, "article")}{(Outlets.Count > 0 ? $" from {Counted(Outlets.Count, "outlet")}" : "")}";
        if (Period is { } period) text += period.From == period.To ? $", published on {period.From:yyyy-MM-dd}" : $", published from {period.From:yyyy-MM-dd} to {period.To:yyyy-MM-dd}";
        if (_articles.Count(article => article.Published is null) is > 0 and var undated) text += $"; {undated} without a date";
        if (Problems.Count > 0) text += $"; {Counted(Problems.Count, "problem")}, see Problems";
        return text;
    }

    private static string Counted(int count, string thing) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count:N0} {thing}{(count == 1 ? "" : "s")}");

    /// <inheritdoc/>
    public IEnumerator<Article> GetEnumerator() => _articles.GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
