using System.Collections.Frozen;

namespace NewsNotebooks.Corpora;

/// <summary>Turns named fields, from whatever format, into an article.</summary>
internal sealed class ArticleFields(CorpusOptions options)
{
    /// <summary>Our fields, each with the names it goes by; the first that has a value counts.</summary>
    private static readonly (string Field, string[] Names)[] Known =
    [
        ("id", ["id", "doc_id"]), ("text", ["text", "body"]), ("title", ["title"]), ("published", ["published", "date", "dct"]),
        ("outlet", ["outlet", "source"]), ("byline", ["byline"]), ("url", ["url"]), ("language", ["language"]),
        ("dateline", ["dateline"]), ("agency", ["agency"]),
        ("published_precision", ["published_precision"]), ("published_offset", ["published_offset"]),
    ];

    private readonly FrozenDictionary<string, string[]> _names =
        Known.ToFrozenDictionary(known => known.Field, known => options.FieldNames.TryGetValue(known.Field, out var mapped) ? [mapped] : known.Names);

    private readonly FrozenSet<string> _used =
        Known.SelectMany(known => options.FieldNames.TryGetValue(known.Field, out var mapped) ? [mapped] : known.Names).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names under which a field is looked for in the input.</summary>
    public IReadOnlyList<string> NamesOf(string field) => _names[field];

    /// <summary>The names of the fields that can be mapped.</summary>
    public static IEnumerable<string> Names => Known.Take(10).Select(known => known.Field);

    /// <summary>The value of one of our fields; null where it is absent or blank.</summary>
    public string? Value(IReadOnlyDictionary<string, string> fields, string field)
    {
        foreach (var name in _names[field])
            if (fields.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value)) return field == "text" ? value : value.Trim();
        return null;
    }

    /// <summary>Makes the article; a date that cannot be read is told to <paramref name="report"/> and left out.</summary>
    public Article Make(string id, string text, IReadOnlyDictionary<string, string> fields, string file, int? line, Action<CorpusProblem> report) => new(id, text)
    {
        Title = Value(fields, "title"),
        Outlet = Value(fields, "outlet"),
        Byline = Value(fields, "byline"),
        Dateline = Value(fields, "dateline"),
        Agency = Value(fields, "agency"),
        Url = Value(fields, "url"),
        Language = Value(fields, "language"),
        Published = Published(fields, file, line, report),
        Metadata = Further(fields),
    };

    private PublicationTime? Published(IReadOnlyDictionary<string, string> fields, string file, int? line, Action<CorpusProblem> report)
    {
        if (Value(fields, "published") is not { } text) return options.Published is null ? null : OwnDateOf(fields) ?? options.Published;
        if (PublicationTime.TryParse(text, options.DateFormat, out var published)) return WithColumns(published, fields);
        report(new(ProblemSeverity.Warning, file, line, $"publication date '{Excerpt(text)}'",
            "expected ISO 8601 such as 2019-04-26 or 2019-04-26T18:30+10:00; say how to read it with --date-format (for instance dd/MM/yyyy). The article is kept without a date"));
        return null;
    }

    /// <summary>What the text says of its date comes before what is said of all.</summary>
    private PublicationTime? OwnDateOf(IReadOnlyDictionary<string, string> fields) => new Article("", Value(fields, "text") ?? "").Published;

    /// <summary>Our own tables say precision and offset in columns of their own.</summary>
    private PublicationTime WithColumns(PublicationTime published, IReadOnlyDictionary<string, string> fields)
    {
        if (Value(fields, "published_precision") == "day") published = new(published.Day);
        if (Value(fields, "published_offset") is { } offset && PublicationTime.TryParse("2000-01-01T00:00" + offset, null, out var zone))
            published = published with { Offset = zone.Offset };
        return published;
    }

    private Dictionary<string, string> Further(IReadOnlyDictionary<string, string> fields) =>
        fields.Where(field => !_used.Contains(field.Key) && field.Value.Length > 0).ToDictionary(field => field.Key, field => field.Value);

    /// <summary>Foreign text for an error: one line, not too long, no control characters.</summary>
    internal static string Excerpt(string text)
    {
        var line = new string([.. text.Take(60).Select(c => char.IsControl(c) ? ' ' : c)]);
        return text.Length > 60 ? line + "…" : line;
    }
}
