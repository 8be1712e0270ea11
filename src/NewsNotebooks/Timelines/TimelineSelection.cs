namespace NewsNotebooks.Timelines;

/// <summary>Chooses the days of a long affair that a short timeline should have.</summary>
public static class TimelineSelection
{
    /// <summary>
    /// The days that most articles speak of, in order of time, one entry each: the first sentence that was published about the day.
    /// </summary>
    /// <param name="entries">The dated sentences; those that are no day are passed over.</param>
    /// <param name="count">How many days are wanted; fewer come back only if there are fewer.</param>
    public static IReadOnlyList<TimelineEntry> Days(IReadOnlyCollection<TimelineEntry> entries, int count) =>
    [
        .. entries.Where(entry => entry.Granularity == "day")
            .GroupBy(entry => entry.From)
            .OrderByDescending(day => day.Select(entry => entry.DocId).Distinct().Count())
            .ThenBy(day => day.Key)
            .Take(count)
            .OrderBy(day => day.Key)
            .Select(day => First([.. day])),
    ];

    private static TimelineEntry First(IReadOnlyCollection<TimelineEntry> day)
    {
        var first = day.OrderBy(entry => entry.Published?.Local ?? DateTime.MaxValue).ThenBy(entry => entry.DocId, StringComparer.Ordinal).ThenBy(entry => entry.Span.Start).First();
        return first with
        {
            Articles = day.Select(entry => entry.DocId).Distinct().Count(),
            Outlets = day.Select(entry => entry.Outlet).OfType<string>().Distinct().Count(),
            FirstReport = first.Published?.Local,
        };
    }
}
