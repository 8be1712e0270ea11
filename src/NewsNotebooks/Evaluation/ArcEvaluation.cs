using NewsNotebooks.Text;
using NewsNotebooks.Timelines;

namespace NewsNotebooks.Evaluation;

/// <summary>The events of stories against the timelines that are built of their articles.</summary>
/// <remarks>Words are compared by their first five letters, for an event is told in another tense than its report, and weigh the less the more
/// sentences of the story have them. An event is on the right day where the sentences that its articles have of its day share at least a quarter of
/// that weight with it; that the day is in the timeline at all is counted by itself. In order are pairs of events that follow one another in truth,
/// and of whose best-fitting sentences the first is not dated behind the second.</remarks>
public sealed class ArcEvaluation(string part)
{
    /// <summary>The share of an event's words that an entry must have to tell of it.</summary>
    private const double EnoughWords = 0.25;

    private static readonly Tokenizer Words = new(TokenizerOptions.Default with { StopWords = StopWords.English, KeepNumbers = false });

    private int _events, _dated, _onDay, _pairs, _ordered;

    /// <summary>Adds a story.</summary>
    /// <param name="events">Its events.</param>
    /// <param name="timeline">The entries of its articles.</param>
    public void Add(IReadOnlyList<GoldEvent> events, IReadOnlyList<TimelineEntry> timeline)
    {
        var words = timeline.Select(entry => Content(entry.Sentence)).ToList();
        var entries = words.SelectMany(set => set).GroupBy(word => word, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var told = events.Select(gold => Telling(gold, timeline, words, entries)).ToList();
        _events += events.Count;
        _dated += told.Count(entry => entry.HasDay);
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
        Score.Of(part, "stories' days in the timeline", _events, _events, _dated),
        Score.Of(part, "stories' events on the right day", _events, _events, _onDay),
        Score.Of(part, "stories' events in the true order", _pairs, _pairs, _ordered),
    ];

    private static (bool HasDay, bool OnDay, TimelineEntry? Best) Telling(GoldEvent gold, IReadOnlyList<TimelineEntry> timeline, List<HashSet<string>> words, Dictionary<string, int> entries)
    {
        double Weight(string word) => 1 / Math.Log(2 + entries.GetValueOrDefault(word));
        var what = Content(gold.What);
        var all = what.Sum(Weight);
        var date = gold.Date.Split('T')[0];
        var candidates = Enumerable.Range(0, timeline.Count).Where(i => gold.DocIds.Contains(timeline[i].DocId)).ToList();
        var ofDay = candidates.Where(i => timeline[i].Date == date).ToList();
        var best = candidates.OrderByDescending(i => Share(words[i])).ThenByDescending(i => timeline[i].Date == date).Select(i => timeline[i]).FirstOrDefault();
        return (ofDay.Count > 0, ofDay.Count > 0 && Share(ofDay.SelectMany(i => words[i]).Distinct()) >= EnoughWords, best);

        double Share(IEnumerable<string> said) => all == 0 ? 0 : said.Where(what.Contains).Sum(Weight) / all;
    }

    private static HashSet<string> Content(string sentence) => Words.Tokenize(sentence).Select(token => token.Term.Length > 5 ? token.Term[..5] : token.Term).ToHashSet(StringComparer.Ordinal);
}
