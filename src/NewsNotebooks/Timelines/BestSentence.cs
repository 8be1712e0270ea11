using NewsNotebooks.Text;

namespace NewsNotebooks.Timelines;

/// <summary>Chooses the sentence that says best what happened on a day.</summary>
/// <remarks>Centrality as of a centroid (Radev et al. 2004, "Centroid-based summarization of multiple documents"): a sentence is good if its
/// words are those of the other articles' sentences about the day. News comes first in a story, and close to its day.</remarks>
internal static class BestSentence
{
    private const int ShortestGood = 6, LongestGood = 45;

    private static readonly Tokenizer Words = new(TokenizerOptions.Default with { StopWords = StopWords.English, KeepNumbers = false });

    /// <summary>The best of the sentences; where two are as good, the one published first.</summary>
    /// <param name="entries">All that is said of one date; at least one.</param>
    public static TimelineEntry Of(IReadOnlyList<TimelineEntry> entries)
    {
        if (entries.Count == 1) return entries[0];
        var words = entries.Select(entry => Words.Tokenize(entry.Sentence).Select(token => token.Term).ToHashSet(StringComparer.Ordinal)).ToList();
        var articles = Articles(entries, words);
        return entries.Select((entry, i) => (Entry: entry, Score: Score(entry, words[i], articles)))
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Entry.Published?.Local ?? DateTime.MaxValue)
            .ThenBy(candidate => candidate.Entry.DocId, StringComparer.Ordinal)
            .ThenBy(candidate => candidate.Entry.Span.Start)
            .First().Entry;
    }

    /// <summary>In how many articles' sentences about the day each word stands.</summary>
    private static Dictionary<string, int> Articles(IReadOnlyList<TimelineEntry> entries, List<HashSet<string>> words) =>
        entries.Select((entry, i) => (entry.DocId, Words: words[i])).SelectMany(pair => pair.Words.Select(word => (word, pair.DocId))).Distinct()
            .GroupBy(pair => pair.word, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    private static double Score(TimelineEntry entry, HashSet<string> words, Dictionary<string, int> articles)
    {
        // Over the root of the length: neither the longest nor a sentence of two common words wins.
        var central = words.Sum(word => articles[word] - 1) / Math.Sqrt(words.Count + 1);
        var lead = 1 / (1 + (entry.Span.Start / 600.0));
        var near = entry.Published is { } time ? 1 / (1 + (Math.Abs((time.Local.Date - entry.From.Date).TotalDays) / 7)) : 0;
        var said = entry.Basis == TimelineBasis.Text ? 1 : 0;
        var happened = entry.Status is null or EventStatus.Happened ? 1 : 0;
        var length = words.Count is >= ShortestGood and <= LongestGood ? 1 : 0;
        return Math.Log(1 + central) + lead + near + (0.5 * (said + happened + length));
    }
}
