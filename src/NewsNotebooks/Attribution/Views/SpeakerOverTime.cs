using NewsNotebooks.DataFrames;

namespace NewsNotebooks.Attribution;

/// <summary>Stretches of time by which quotations are counted.</summary>
public enum QuotationPeriod
{
    /// <summary>By day of publication.</summary>
    Day,

    /// <summary>By week of publication, which begins on Monday.</summary>
    Week,

    /// <summary>By month of publication.</summary>
    Month,
}

/// <summary>How often somebody is quoted in a stretch of time.</summary>
/// <param name="From">The first day of the stretch.</param>
/// <param name="Speaker">The canonical name.</param>
/// <param name="Count">The number of quotations (pieces, see <see cref="Quotation"/>).</param>
/// <param name="Articles">In how many articles.</param>
public sealed record SpeakerOverTime(DateOnly From, string Speaker, int Count, int Articles) : IRow;

/// <summary>Counts quotations by time and speaker.</summary>
public static class SpeakersOverTimeView
{
    /// <summary>Who is quoted when: by time, the most quoted first, then by name; quotations without a speaker or a date are left out.</summary>
    public static IReadOnlyList<SpeakerOverTime> SpeakersOverTime(this IEnumerable<Quotation> quotations, QuotationPeriod period = QuotationPeriod.Month) =>
    [
        .. quotations.Where(quotation => quotation.Speaker is not null && quotation.Published is not null)
            .GroupBy(quotation => (From: First(quotation.Published!.Value.Day, period), Speaker: quotation.Speaker!))
            .Select(group => new SpeakerOverTime(group.Key.From, group.Key.Speaker, group.Count(), group.Select(quotation => quotation.DocId).Distinct().Count()))
            .OrderBy(row => row.From).ThenByDescending(row => row.Count).ThenBy(row => row.Speaker, StringComparer.Ordinal),
    ];

    private static DateOnly First(DateOnly day, QuotationPeriod period) => period switch
    {
        QuotationPeriod.Day => day,
        QuotationPeriod.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        QuotationPeriod.Month => new DateOnly(day.Year, day.Month, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(period), period, "Expected Day, Week or Month."),
    };
}
