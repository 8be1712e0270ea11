using NewsNotebooks.Text;
using NewsNotebooks.Timelines;

namespace NewsNotebooks.Evaluation;

/// <summary>The events of stories against the timelines that are built of their articles.</summary>
/// <remarks>An event is told by the entry, of those of its articles, that shares the most words with it (weighted by how few entries of the story
/// have them); where several do as well, one of the right date counts. It is on the right day where an entry of its date shares at least a quarter
/// of that weight. In order are pairs of events that follow one another in truth and whose telling entries do so too.</remarks>
public sealed class ArcEvaluation(string part)
{
    /// <summary>The share of an event's words that an entry must have to tell of it.</summary>
    private const double EnoughWords = 0.25;

    private static readonly Tokenizer Words = new(TokenizerOptions.Default with { StopWords = StopWords.English, KeepNumbers = false });

    private int _events, _onDay, _pairs, _ordered;

    /// <summary>Adds a story.</summary>
    /// <param name="events">Its events.</param>
    /// <param name="timeline">The entries of its articles.</param>
    public void Add(IReadOnlyList<GoldEvent> events, IReadOnlyList<TimelineEntry> timeline)
    {
        var words = timeline.Select(entry => Content(entry.Sentence)).ToList();
        var entries = words.SelectMany(set => set).GroupBy(word => word, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var told = events.Select(gold => Telling(gold, timeline, words, entries)).ToList();
        _events += events.Count;
        _onDay += told.Count(entry => entry.OnDay);
        var order = Enumerable.Range(0, events.Count).OrderBy(i => CalendarInterval.Of(events[i].Date)?.From).ThenBy(i => i).ToList();
        foreach (var (first, second) in order.Zip(order.Skip(1)).Where(pair => events[pair.First].Date != events[pair.Second].Date))
        {
            _pairs++;
            if (told[first].Best is { } a && told[second].Best is { } b && a.From <= b.From) _ordered++;
        }
    }

    /// <summary>The scores of all stories added.</summary>
    public IReadOnlyList<Score> Scores => _events == 0 ? [] :
    [
        Score.Of(part, "stories' events on the right day", _events, _events, _onDay),
        Score.Of(part, "stories' events in the true order", _pairs, _pairs, _ordered),
    ];

    private static (bool OnDay, TimelineEntry? Best) Telling(GoldEvent gold, IReadOnlyList<TimelineEntry> timeline, List<HashSet<string>> words, Dictionary<string, int> entries)
    {
        double Weight(string word) => 1 / Math.Log(2 + entries.GetValueOrDefault(word));
        var what = Content(gold.What);
        var all = what.Sum(Weight);
        var candidates = Enumerable.Range(0, timeline.Count).Where(i => gold.DocIds.Contains(timeline[i].DocId))
            .Select(i => (Entry: timeline[i], Share: all == 0 ? 0 : words[i].Where(what.Contains).Sum(Weight) / all)).ToList();
        var onDay = candidates.Where(candidate => candidate.Entry.Date == gold.Date && candidate.Share >= EnoughWords).ToList();
        var best = candidates.OrderByDescending(candidate => candidate.Share).ThenByDescending(candidate => candidate.Entry.Date == gold.Date).FirstOrDefault().Entry;
        return (onDay.Count > 0, best);
    }

    private static HashSet<string> Content(string sentence) => Words.Tokenize(sentence).Select(token => token.Term).ToHashSet(StringComparer.Ordinal);
}
