namespace NewsNotebooks.Timelines;

/// <summary>Gathers what many articles say of the same date into one entry.</summary>
public static class TimelineGathering
{
    /// <summary>
    /// One entry a date, in the order of the timeline: the best sentence about it, with the number of articles and outlets that speak of it,
    /// the first report, the sources, and the days that other outlets give for the same. Dates of different precision (a day, its month) stay apart.
    /// </summary>
    /// <param name="entries">The dated sentences.</param>
    public static IReadOnlyList<TimelineEntry> ByDate(this IEnumerable<TimelineEntry> entries)
    {
        var all = entries.ToList();
        var conflicts = TimelineConflicts.ByDate(all);
        return
        [
            .. all.GroupBy(entry => entry.Date).Select(date => One([.. date], conflicts))
                .OrderBy(entry => entry.From).ThenByDescending(entry => entry.To).ThenBy(entry => entry.Date, StringComparer.Ordinal),
        ];
    }

    /// <summary>The entry that stands for all of one date.</summary>
    /// <param name="entries">All that is said of the date.</param>
    /// <param name="conflicts">What other outlets give for a date.</param>
    internal static TimelineEntry One(IReadOnlyList<TimelineEntry> entries, Dictionary<string, string> conflicts)
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
            Conflicts = conflicts.GetValueOrDefault(best.Date),
        };
    }
}
