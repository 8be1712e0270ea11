using System.Globalization;
using NewsNotebooks.Corpora;

namespace NewsNotebooks.Terms;

/// <summary>By what terms are counted apart: by article, by a field of the metadata, or by a period of publication.</summary>
public sealed class TermGrouping
{
    private static readonly TermGrouping[] Known;

    private readonly Func<Article, string?> _group;

    static TermGrouping()
    {
        Article = new("article", article => article.Id);
        Outlet = new("outlet", article => article.Outlet);
        Day = Period("day", day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Week = Period("week", day => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):0000}-W{ISOWeek.GetWeekOfYear(day):00}"));
        Month = Period("month", day => day.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        Quarter = Period("quarter", day => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-Q{(day.Month + 2) / 3}"));
        Year = Period("year", day => day.ToString("yyyy", CultureInfo.InvariantCulture));
        Known =
        [
            Article, Outlet, Day, Week, Month, Quarter, Year, new("byline", article => article.Byline), new("agency", article => article.Agency),
            new("dateline", article => article.Dateline), new("language", article => article.Language), new("title", article => article.Title), new("url", article => article.Url),
        ];
    }

    private TermGrouping(string name, Func<Article, string?> group) => (Name, _group) = (name, group);

    /// <summary>By article.</summary>
    public static TermGrouping Article { get; }

    /// <summary>By outlet.</summary>
    public static TermGrouping Outlet { get; }

    /// <summary>By day of publication: <c>2019-04-26</c>.</summary>
    public static TermGrouping Day { get; }

    /// <summary>By week of publication, from Monday (ISO 8601): <c>2019-W17</c>.</summary>
    public static TermGrouping Week { get; }

    /// <summary>By month of publication: <c>2019-04</c>.</summary>
    public static TermGrouping Month { get; }

    /// <summary>By quarter of publication: <c>2019-Q2</c>.</summary>
    public static TermGrouping Quarter { get; }

    /// <summary>By year of publication: <c>2019</c>.</summary>
    public static TermGrouping Year { get; }

    /// <summary>What it is called: <c>article</c>, <c>month</c>, or a field's name.</summary>
    public string Name { get; }

    /// <summary>By a name: a period (<c>day</c>, <c>week</c>, <c>month</c>, <c>quarter</c>, <c>year</c>), <c>article</c>, a field that every article may have
    /// (<c>outlet</c>, <c>byline</c>, <c>agency</c>, <c>dateline</c>, <c>language</c>, <c>title</c>, <c>url</c>), or any further column of the input.</summary>
    /// <param name="name">The name, in any case.</param>
    public static TermGrouping By(string name) => Known.FirstOrDefault(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? Column(name);

    /// <summary>By a further column of the input, whatever it is called, for instance <c>desk</c>.</summary>
    /// <param name="name">The column's name, in any case.</param>
    public static TermGrouping Column(string name) => new(name, article => article.Metadata.TryGetValue(name, out var value) ? value
        : article.Metadata.FirstOrDefault(field => field.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value);

    /// <summary>The group that an article belongs to; null where it has none.</summary>
    public string? GroupOf(Article article) => _group(article) is { Length: > 0 } group ? group : null;

    /// <summary>Its name.</summary>
    public override string ToString() => Name;

    private static TermGrouping Period(string name, Func<DateTime, string> label) => new(name, article => article.Published is { } published ? label(published.Local) : null);
}
