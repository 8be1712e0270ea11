namespace NewsNotebooks.Timelines;

/// <summary>Chooses the days of a long affair that a short timeline should have.</summary>
/// <remarks>
/// A day matters if many articles speak of it, and if they still do so when it is no news any more. Counting mentions that way is the idea
/// of Kessler et al. 2012, "Finding Salient Dates for Building Thematic Timelines" (ACL), and of the date features of Tran et al. 2013,
/// "Leveraging Learning To Rank in an Optimization Framework for Timeline Summarization"; that a good choice of days makes most of a good
/// timeline is shown by Gholipour Ghalandari and Ifrim 2020, "Examining the State-of-the-Art in News Timeline Summarization" (ACL).
/// Nothing is learnt: with <c>a</c> the number of articles that speak of a day or were published on it, and <c>r</c> the number of those
/// published more than a week later, a day weighs <c>ln(1 + a) + ln(1 + r) / 3</c>, less a fifth of the mean weight of the days beside it, on
/// which the same event is reported again.
/// </remarks>
public static class TimelineSelection
{
    /// <summary>From then on an article looks back at a day; until then the day is its news.</summary>
    private const int DaysOfNews = 7;

    private const double WeightOfLookingBack = 1.0 / 3, WeightOfNeighbours = 0.2;

    /// <summary>
    /// The days that matter most, in order of time, one entry each: the best sentence about the day, with the number of articles and outlets
    /// that speak of it, the first report and the sources.
    /// </summary>
    /// <param name="entries">The dated sentences; those that are no day are passed over.</param>
    /// <param name="count">How many days are wanted; fewer come back only if there are fewer.</param>
    public static IReadOnlyList<TimelineEntry> Days(IReadOnlyCollection<TimelineEntry> entries, int count)
    {
        var days = entries.Where(entry => entry.Granularity == "day" && entry.To - entry.From == TimeSpan.FromDays(1)).GroupBy(entry => entry.From).ToDictionary(day => day.Key, day => day.ToList());
        var weights = Weights(entries, days);
        var conflicts = TimelineConflicts.ByDate(entries);
        return
        [
            .. days.Keys.OrderByDescending(day => weights[day] - (WeightOfNeighbours * (weights.GetValueOrDefault(day.AddDays(-1)) + weights.GetValueOrDefault(day.AddDays(1))) / 2))
                .ThenBy(day => day)
                .Take(count)
                .Order()
                .Select(day => TimelineGathering.One(days[day], conflicts)),
        ];
    }

    private static Dictionary<DateTime, double> Weights(IEnumerable<TimelineEntry> entries, Dictionary<DateTime, List<TimelineEntry>> days)
    {
        var published = entries.GroupBy(entry => entry.Published?.Local.Date).Where(group => group.Key is not null)
            .ToDictionary(group => group.Key!.Value, group => group.Select(entry => entry.DocId).Distinct().ToList());
        return days.Keys.Union(published.Keys).ToDictionary(day => day, day => Weight(day, days.GetValueOrDefault(day) ?? [], published.GetValueOrDefault(day) ?? []));
    }

    private static double Weight(DateTime day, List<TimelineEntry> entries, List<string> published)
    {
        var articles = entries.Select(entry => entry.DocId).Union(published).Count();
        var lookingBack = entries.Where(entry => entry.Published is { } time && (time.Local.Date - day).TotalDays > DaysOfNews).Select(entry => entry.DocId).Distinct().Count();
        return Math.Log(1 + articles) + (WeightOfLookingBack * Math.Log(1 + lookingBack));
    }
}
