using System.Text.Json;
using NewsNotebooks.Text;
using NewsNotebooks.Timelines;

namespace NewsNotebooks.Evaluation;

/// <summary>Annotated articles: the truth that analyses are measured against.</summary>
/// <remarks>A folder with <c>quotes.jsonl</c>, <c>timexes.jsonl</c> or both, in the form that <c>newsnb quotes</c> and <c>newsnb timexes</c>
/// write, <c>clauses.jsonl</c> and <c>events.jsonl</c> with a dated clause and an event of a story a line, and, where some articles are kept apart, <c>kept-apart.txt</c> with an id a line.</remarks>
public sealed class GoldStandard
{
    private GoldStandard(IReadOnlyDictionary<string, IReadOnlyList<GoldQuotation>>? quotations, IReadOnlyDictionary<string, IReadOnlyList<GoldTimex>>? timexes, IReadOnlySet<string> keptApart,
        IReadOnlyDictionary<string, IReadOnlyList<GoldClause>>? clauses, IReadOnlyList<GoldEvent>? events)
    {
        Clauses = clauses;
        Events = events;
        Quotations = quotations;
        Timexes = timexes;
        KeptApart = keptApart;
    }

    /// <summary>The quotations by the article's id; null where there is no <c>quotes.jsonl</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<GoldQuotation>>? Quotations { get; }

    /// <summary>The time expressions by the article's id; null where there is no <c>timexes.jsonl</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<GoldTimex>>? Timexes { get; }

    /// <summary>The dated clauses by the article's id; null where there is no <c>clauses.jsonl</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<GoldClause>>? Clauses { get; }

    /// <summary>The events of stories; null where there is no <c>events.jsonl</c>.</summary>
    public IReadOnlyList<GoldEvent>? Events { get; }

    /// <summary>The ids of articles that nothing was developed on.</summary>
    public IReadOnlySet<string> KeptApart { get; }

    /// <summary>Reads a folder of annotations.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder is not there.</exception>
    /// <exception cref="FileNotFoundException">It holds no annotations.</exception>
    /// <exception cref="FormatException">A line is no annotation; the message names file, line and what was expected.</exception>
    public static GoldStandard Load(string folder)
    {
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"there is no folder '{folder}'; expected one with quotes.jsonl or timexes.jsonl.");
        var quotations = ReadLines(Path.Combine(folder, "quotes.jsonl"), "quotes", Quotation);
        var timexes = ReadLines(Path.Combine(folder, "timexes.jsonl"), "timexes", Timex);
        if (quotations is null && timexes is null) throw new FileNotFoundException($"the folder '{folder}' holds neither quotes.jsonl nor timexes.jsonl.");
        var apart = Path.Combine(folder, "kept-apart.txt");
        return new(quotations, timexes, File.Exists(apart) ? File.ReadLines(apart).Select(line => line.Trim()).Where(line => line.Length > 0).ToHashSet() : [],
            ReadRows(Path.Combine(folder, "clauses.jsonl"), Clause)?.GroupBy(row => row.DocId, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => (IReadOnlyList<GoldClause>)[.. group.Select(row => row.Clause)], StringComparer.Ordinal),
            ReadRows(Path.Combine(folder, "events.jsonl"), Event));
    }

    private static List<T>? ReadRows<T>(string path, Func<JsonElement, T> read)
    {
        if (!File.Exists(path)) return null;
        var rows = new List<T>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                rows.Add(read(JsonElement.Parse(line)));
            }
            catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
            {
                throw new FormatException($"{path}:{number}: no annotation ({error.Message.Split('\n')[0]}); expected the fields that the other lines have.", error);
            }
        }
        return rows;
    }

    private static (string DocId, GoldClause Clause) Clause(JsonElement element) => (element.GetProperty("doc_id").GetString()!,
        new(Span(element, "start", "end")!.Value, Span(element, "clause_start", "clause_end")!.Value, Enum.Parse<EventStatus>(element.GetProperty("status").GetString()!, ignoreCase: true)));

    private static GoldEvent Event(JsonElement element) => new(element.GetProperty("arc").GetString()!, element.GetProperty("date").GetString()!,
        element.GetProperty("what").GetString()!, [.. element.GetProperty("doc_ids").EnumerateArray().Select(id => id.GetString()!)]);

    private static Dictionary<string, IReadOnlyList<T>>? ReadLines<T>(string path, string list, Func<JsonElement, T> read)
    {
        if (!File.Exists(path)) return null;
        var articles = new Dictionary<string, IReadOnlyList<T>>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                var article = JsonElement.Parse(line);
                if (!articles.TryAdd(article.GetProperty("doc_id").GetString()!, [.. article.GetProperty(list).EnumerateArray().Select(read)]))
                    throw new FormatException($"{path}:{number}: a second line for the article '{article.GetProperty("doc_id")}'; expected one an article.");
            }
            catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentNullException)
            {
                throw new FormatException($"{path}:{number}: no annotation ({error.Message.Split('\n')[0]}); expected a line as 'newsnb {list}' writes it, with \"doc_id\" and \"{list}\".", error);
            }
        }
        return articles;
    }

    private static GoldQuotation Quotation(JsonElement element) => new(Span(element, "start", "end")!.Value, element.GetProperty("type").GetString()!,
        [.. element.GetProperty("quoted").EnumerateArray().Select(pair => new TextSpan(pair[0].GetInt32(), pair[1].GetInt32()))],
        Span(element, "speaker_start", "speaker_end"), Text(element, "speaker"));

    private static GoldTimex Timex(JsonElement element) => new(Span(element, "start", "end")!.Value, element.GetProperty("type").GetString()!, Text(element, "value"));

    private static TextSpan? Span(JsonElement element, string start, string end) =>
        element.GetProperty(start) is { ValueKind: JsonValueKind.Number } from ? new TextSpan(from.GetInt32(), element.GetProperty(end).GetInt32()) : null;

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
