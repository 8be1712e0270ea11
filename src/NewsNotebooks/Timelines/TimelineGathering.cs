namespace NewsNotebooks.Timelines;

/// <summary>Gathers what many articles say of the same date into one entry.</summary>
public static class TimelineGathering
{
    /// <summary>
    /// One entry a date, in the order of the timeline: the best sentence about it, with the number of articles and outlets that speak of it,
    /// the first report and the sources. Dates of different precision (a day, its month) stay apart.
    /// </summary>
    /// <param name="entries">The dated sentences.</param>
    public static IReadOnlyList<TimelineEntry> ByDate(this IEnumerable<TimelineEntry> entries) =>
    [
        .. entries.GroupBy(entry => entry.Date).Select(date => One([.. date]))
            .OrderBy(entry => entry.From).ThenByDescending(entry => entry.To).ThenBy(entry => entry.Date, StringComparer.Ordinal),
    ];

    /// <summary>The entry that stands for all of one date.</summary>
    internal static TimelineEntry One(IReadOnlyList<TimelineEntry> entries)
    {
        var best = BestSentence.Of(entries);
        var sources = entries.OrderBy(entry => entry.Published?.Local ?? DateTime.MaxValue).ThenBy(entry => entry.DocId, StringComparer.Ordinal)
            .Select(entry => entry.DocId).Distinct().ToList();
        return best with
        {
            Articles = sources.Count,
            Outlets = entries.Select(entry => entry.Outlet).OfType<string>().Distinct().Count(),
            FirstReport = entries.Min(entry => entry.Published?.Local),
            Sources = string.Join("; ", sources),
        };
    }
}
