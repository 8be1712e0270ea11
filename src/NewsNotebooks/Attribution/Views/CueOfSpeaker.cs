using NewsNotebooks.DataFrames;

namespace NewsNotebooks.Attribution;

/// <summary>How often a cue introduces somebody.</summary>
/// <param name="Speaker">The canonical name.</param>
/// <param name="Cue">The cue in lower case, such as <c>said</c>.</param>
/// <param name="Count">The number of attributions; several pieces of one attribution count once.</param>
/// <param name="Share">Their share of the speaker's attributions with a cue, from 0 to 1.</param>
/// <param name="ShareOfAll">The cue's share of all attributions with a speaker and a cue, to compare with.</param>
public sealed record CueOfSpeaker(string Speaker, string Cue, int Count, double Share, double ShareOfAll) : IRow;

/// <summary>Counts by which cues speakers are introduced.</summary>
public static class CuesOfSpeakersView
{
    /// <summary>Who <c>said</c>, and who <c>claimed</c>: speakers with most attributions first, then by name, and the cues of each likewise.</summary>
    public static IReadOnlyList<CueOfSpeaker> CuesOfSpeakers(this IEnumerable<Quotation> quotations)
    {
        var introduced = quotations.Where(quotation => quotation is { Speaker: not null, Cue: not null })
            .DistinctBy(quotation => (quotation.DocId, quotation.Attribution))
            .Select(quotation => (Speaker: quotation.Speaker!, Cue: quotation.Cue!.ToLowerInvariant())).ToList();
        var all = introduced.CountBy(pair => pair.Cue, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return
        [
            .. introduced.GroupBy(pair => pair.Speaker, StringComparer.Ordinal).OrderByDescending(speaker => speaker.Count()).ThenBy(speaker => speaker.Key, StringComparer.Ordinal)
                .SelectMany(speaker => speaker.GroupBy(pair => pair.Cue, StringComparer.Ordinal)
                    .Select(cue => new CueOfSpeaker(speaker.Key, cue.Key, cue.Count(), (double)cue.Count() / speaker.Count(), (double)all[cue.Key] / introduced.Count))
                    .OrderByDescending(row => row.Count).ThenBy(row => row.Cue, StringComparer.Ordinal)),
        ];
    }
}
