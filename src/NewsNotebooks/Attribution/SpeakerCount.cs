using NewsNotebooks.DataFrames;

namespace NewsNotebooks.Attribution;

/// <summary>How often somebody is quoted.</summary>
/// <param name="Speaker">The canonical name.</param>
/// <param name="Count">The number of quotations (pieces, see <see cref="Quotation"/>).</param>
/// <param name="Direct">How many of them are direct.</param>
/// <param name="Mixed">How many are partly quoted.</param>
/// <param name="Indirect">How many are indirect.</param>
/// <param name="Articles">In how many articles.</param>
/// <param name="Outlets">In how many outlets; articles without one count as one.</param>
public sealed record SpeakerCount(string Speaker, int Count, int Direct, int Mixed, int Indirect, int Articles, int Outlets) : IRow;

/// <summary>Counts quotations by speaker.</summary>
public static class SpeakerCounts
{
    /// <summary>The speakers, the most quoted first, then by name; quotations without a known speaker are left out.</summary>
    public static IReadOnlyList<SpeakerCount> Speakers(this IEnumerable<Quotation> quotations) =>
    [
        .. quotations.Where(quotation => quotation.Speaker is not null).GroupBy(quotation => quotation.Speaker!, StringComparer.Ordinal)
            .Select(speaker => new SpeakerCount(speaker.Key, speaker.Count(), Of(speaker, QuotationType.Direct), Of(speaker, QuotationType.Mixed), Of(speaker, QuotationType.Indirect),
                speaker.Select(quotation => quotation.DocId).Distinct().Count(), speaker.Select(quotation => quotation.Outlet).Distinct().Count()))
            .OrderByDescending(speaker => speaker.Count).ThenBy(speaker => speaker.Speaker, StringComparer.Ordinal),
    ];

    private static int Of(IEnumerable<Quotation> quotations, QuotationType type) => quotations.Count(quotation => quotation.Type == type);
}
