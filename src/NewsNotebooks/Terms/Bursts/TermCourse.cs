using Microsoft.Data.Analysis;
using NewsNotebooks.Corpora;
using NewsNotebooks.DataFrames;
using NewsNotebooks.Text;

namespace NewsNotebooks.Terms;

/// <summary>A term from the corpus' first day to its last: period by period, those without articles among them.</summary>
public sealed class TermCourse
{
    private readonly IReadOnlyList<(DateOnly Day, string Id, int Count)> _articles;

    private TermCourse(string term, IReadOnlyList<CoursePeriod> periods, IReadOnlyList<(DateOnly Day, string Id, int Count)> articles)
    {
        Term = term;
        Periods = periods;
        _articles = articles;
    }

    /// <summary>The term, in its normalised form.</summary>
    public string Term { get; }

    /// <summary>The periods in order of time; none where no article has a date.</summary>
    public IReadOnlyList<CoursePeriod> Periods { get; }

    /// <summary>The ids of the articles of these days that have the term: most occurrences first, then by day, then by id.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    public IReadOnlyList<string> ArticlesBetween(DateOnly from, DateOnly to) =>
        [.. _articles.Where(article => article.Count > 0 && article.Day >= from && article.Day <= to).OrderByDescending(article => article.Count)
            .ThenBy(article => article.Day).ThenBy(article => article.Id, StringComparer.Ordinal).Select(article => article.Id)];

    /// <summary>The periods with the columns of <see cref="CoursePeriod"/>.</summary>
    public DataFrame ToDataFrame() => Periods.ToDataFrame();

    /// <summary>The courses of some terms, in the terms' order.</summary>
    /// <param name="articles">The articles; those without a date are left out.</param>
    /// <param name="terms">The terms, in their normalised form.</param>
    /// <param name="unit">The periods' length.</param>
    /// <param name="options">What is a token; null for the defaults.</param>
    internal static IReadOnlyList<TermCourse> Of(IEnumerable<Article> articles, IReadOnlyCollection<string> terms, CourseUnit unit, TokenizerOptions? options)
    {
        var tokenizer = new Tokenizer(options ?? TokenizerOptions.Default);
        var dated = articles.Analyse(article => article.Published is { } published ? CountsOf(published.Day, TokenCounts.Of(article, tokenizer), article.Id, terms) : null)
            .OfType<DayCounts>().OrderBy(article => article.Day).ToList();
        var spans = dated.Count == 0 ? [] : Spans(dated[0].Day, dated[^1].Day, unit);
        var periods = spans.ConvertAll(span => dated.Where(article => article.Day >= span.From && article.Day <= span.To).ToList());
        return [.. terms.Select((term, at) => new TermCourse(term,
            [.. spans.Zip(periods, (span, members) => Period(term, at, span.From, span.To, members))],
            [.. dated.Where(article => article.Counts[at] > 0).Select(article => (article.Day, article.Id, article.Counts[at]))]))];
    }

    /// <summary>What is kept of an article, so that a stream of any length fits.</summary>
    private sealed record DayCounts(DateOnly Day, string Id, int Tokens, int[] Counts);

    private static DayCounts CountsOf(DateOnly day, TokenCounts counts, string id, IReadOnlyCollection<string> terms) => new(day, id, counts.Tokens, [.. terms.Select(term => counts[term])]);

    private static CoursePeriod Period(string term, int at, DateOnly from, DateOnly to, List<DayCounts> articles) =>
        new(term, from, to, articles.Sum(counts => counts.Counts[at]), articles.Sum(counts => counts.Tokens), articles.Count(counts => counts.Counts[at] > 0), articles.Count);

    private static List<(DateOnly From, DateOnly To)> Spans(DateOnly first, DateOnly last, CourseUnit unit)
    {
        var spans = new List<(DateOnly, DateOnly)>();
        for (var from = Start(first, unit); from <= last; from = Next(from, unit)) spans.Add((from, Next(from, unit).AddDays(-1)));
        return spans;
    }

    private static DateOnly Start(DateOnly day, CourseUnit unit) => unit switch
    {
        CourseUnit.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        CourseUnit.Month => new DateOnly(day.Year, day.Month, 1),
        CourseUnit.Quarter => new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
        CourseUnit.Year => new DateOnly(day.Year, 1, 1),
        _ => day,
    };

    private static DateOnly Next(DateOnly from, CourseUnit unit) => unit switch
    {
        CourseUnit.Week => from.AddDays(7),
        CourseUnit.Month => from.AddMonths(1),
        CourseUnit.Quarter => from.AddMonths(3),
        CourseUnit.Year => from.AddYears(1),
        _ => from.AddDays(1),
    };
}

/// <summary>Follows terms through time.</summary>
public static class TermCourses
{
    /// <summary>The course of a term.</summary>
    /// <param name="articles">The articles; those without a date are left out.</param>
    /// <param name="term">The term, in its normalised form.</param>
    /// <param name="unit">The periods' length.</param>
    /// <param name="options">What is a token; null for the defaults.</param>
    public static TermCourse Course(this IEnumerable<Article> articles, string term, CourseUnit unit = CourseUnit.Day, TokenizerOptions? options = null) =>
        TermCourse.Of(articles, [term], unit, options)[0];

    /// <summary>The courses of some terms, in the terms' order; see <see cref="Course"/>.</summary>
    /// <param name="articles">The articles; those without a date are left out.</param>
    /// <param name="terms">The terms, in their normalised form.</param>
    /// <param name="unit">The periods' length.</param>
    /// <param name="options">What is a token; null for the defaults.</param>
    public static IReadOnlyList<TermCourse> Courses(this IEnumerable<Article> articles, IReadOnlyCollection<string> terms, CourseUnit unit = CourseUnit.Day, TokenizerOptions? options = null) =>
        TermCourse.Of(articles, terms, unit, options);
}
