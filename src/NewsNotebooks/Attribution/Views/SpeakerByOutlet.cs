using NewsNotebooks.DataFrames;

namespace NewsNotebooks.Attribution;

/// <summary>How often an outlet quotes somebody.</summary>
/// <param name="Outlet">The outlet; null for articles without one.</param>
/// <param name="Speaker">The canonical name.</param>
/// <param name="Count">The number of quotations (pieces, see <see cref="Quotation"/>).</param>
/// <param name="Share">Their share of the outlet's quotations with a known speaker, from 0 to 1.</param>
/// <param name="Articles">In how many articles.</param>
public sealed record SpeakerByOutlet(string? Outlet, string Speaker, int Count, double Share, int Articles) : IRow;

/// <summary>Counts quotations by outlet and speaker.</summary>
public static class SpeakersByOutletView
{
    /// <summary>Who is quoted by whom: outlets by name, the most quoted of each first, then by name; quotations without a known speaker are left out.</summary>
    public static IReadOnlyList<SpeakerByOutlet> SpeakersByOutlet(this IEnumerable<Quotation> quotations) =>
    [
        .. quotations.Where(quotation => quotation.Speaker is not null).GroupBy(quotation => quotation.Outlet).OrderBy(outlet => outlet.Key, StringComparer.Ordinal)
            .SelectMany(outlet => outlet.GroupBy(quotation => quotation.Speaker!, StringComparer.Ordinal)
                .Select(speaker => new SpeakerByOutlet(outlet.Key, speaker.Key, speaker.Count(), (double)speaker.Count() / outlet.Count(), speaker.Select(quotation => quotation.DocId).Distinct().Count()))
                .OrderByDescending(speaker => speaker.Count).ThenBy(speaker => speaker.Speaker, StringComparer.Ordinal)),
    ];
}
