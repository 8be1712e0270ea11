using NewsNotebooks.DataFrames;
using NewsNotebooks.Text;

namespace NewsNotebooks.Timelines;

/// <summary>Two outlets that date the same event differently.</summary>
/// <param name="Date">The earlier date.</param>
/// <param name="DocId">The article that gives it.</param>
/// <param name="Span">Where its sentence stands: the columns <c>start</c> and <c>end</c>.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="OtherDate">The later date.</param>
/// <param name="OtherDocId">The article that gives that one.</param>
/// <param name="OtherOutlet">Who published it.</param>
/// <param name="OtherSentence">Its sentence.</param>
public sealed record TimelineConflict(string Date, string DocId, TextSpan Span, string Outlet, string Sentence,
    string OtherDate, string OtherDocId, string OtherOutlet, string OtherSentence) : IRow;

/// <summary>Finds events that outlets date differently, so that a timeline shows the conflict and does not hide it.</summary>
/// <remarks>Two dated clauses tell of the same event if at least three fifths of their words, by the Jaccard index, are the same; a sentence that
/// itself speaks of both days is in no conflict.</remarks>
public static class TimelineConflicts
{
    private const double SameEvent = 0.6;
    private const int FewestWords = 4, MostDaysApart = 7;

    private static readonly Tokenizer Words = new(TokenizerOptions.Default with { StopWords = StopWords.English, KeepNumbers = false });

    private sealed record Clause(TimelineEntry Entry, string Outlet, HashSet<string> Words);

    /// <summary>Each pair of outlets once for each pair of days, in order of the earlier date, then the later, then by article.</summary>
    /// <param name="entries">The dated sentences; only those count whose text names a day, at most a week apart.</param>
    public static IReadOnlyList<TimelineConflict> Conflicts(this IEnumerable<TimelineEntry> entries)
    {
        var all = entries.ToList();
        var days = all.GroupBy(entry => (entry.DocId, entry.Span.Start)).ToDictionary(sentence => sentence.Key, sentence => sentence.Select(entry => entry.Date).ToHashSet(StringComparer.Ordinal));
        var clauses = all.Where(IsDay).Select(ClauseOf).OfType<Clause>().OrderBy(clause => clause.Entry.From).ThenBy(clause => clause.Entry.DocId, StringComparer.Ordinal).ToList();
        var found = new Dictionary<(string, string, string, string), TimelineConflict>();
        for (var i = 0; i < clauses.Count; i++)
        {
            for (var j = i + 1; j < clauses.Count && (clauses[j].Entry.From - clauses[i].Entry.From).Days <= MostDaysApart; j++)
            {
                var (a, b) = (clauses[i], clauses[j]);
                if (a.Entry.Date == b.Entry.Date || a.Outlet == b.Outlet || Speaks(a, b) || Speaks(b, a) || !IsSame(a.Words, b.Words)) continue;
                found.TryAdd((a.Entry.Date, a.Outlet, b.Entry.Date, b.Outlet), Conflict(a.Entry, b.Entry, a.Outlet, b.Outlet));
            }
        }
        return [.. found.Values];

        bool Speaks(Clause one, Clause other) => days[(one.Entry.DocId, one.Entry.Span.Start)].Contains(other.Entry.Date);
    }

    /// <summary>For each date what other outlets give instead, such as <c>2024-05-07 (Tern)</c>, with <c>; </c> between them.</summary>
    internal static Dictionary<string, string> ByDate(IEnumerable<TimelineEntry> entries) =>
        Conflicts(entries).SelectMany(conflict => new[] { (conflict.Date, Other: $"{conflict.OtherDate} ({conflict.OtherOutlet})"), (Date: conflict.OtherDate, Other: $"{conflict.Date} ({conflict.Outlet})") })
            .GroupBy(pair => pair.Date, StringComparer.Ordinal)
            .ToDictionary(date => date.Key, date => string.Join("; ", date.Select(pair => pair.Other).Distinct().Order(StringComparer.Ordinal)), StringComparer.Ordinal);

    private static bool IsDay(TimelineEntry entry) => entry is { Granularity: "day", Basis: TimelineBasis.Text, Outlet: not null, ClauseSpan: not null, Status: EventStatus.Happened };

    private static Clause? ClauseOf(TimelineEntry entry)
    {
        var clause = entry.ClauseSpan!.Value;
        var (from, to) = (Math.Clamp(clause.Start - entry.Span.Start, 0, entry.Sentence.Length), Math.Clamp(clause.End - entry.Span.Start, 0, entry.Sentence.Length));
        var text = entry.Sentence[from..Math.Max(from, to)];
        if (entry.Expression is { Length: > 0 } expression) text = text.Replace(expression, "", StringComparison.Ordinal);
        var words = Words.Tokenize(text).Select(token => token.Term).ToHashSet(StringComparer.Ordinal);
        return words.Count < FewestWords ? null : new(entry, entry.Outlet!, words);
    }

    private static bool IsSame(HashSet<string> a, HashSet<string> b)
    {
        var both = a.Count(b.Contains);
        return both >= SameEvent * (a.Count + b.Count - both);
    }

    private static TimelineConflict Conflict(TimelineEntry a, TimelineEntry b, string outlet, string other) =>
        new(a.Date, a.DocId, a.Span, outlet, a.Sentence, b.Date, b.DocId, other, b.Sentence);
}
