using NewsNotebooks.Corpora;
using NewsNotebooks.Text;

namespace NewsNotebooks.Timelines;

/// <summary>Gathers dated sentences into a timeline.</summary>
public static class TimelineBuilder
{
    /// <summary>
    /// One entry for every date that a sentence of the articles speaks of, sorted by <c>from</c>, then the coarser first, then by article
    /// and place. Headline and first sentences that name no date tell the article's own news: they belong to the day that the head names shortly
    /// before publication, else to that of publication.
    /// </summary>
    public static IReadOnlyList<TimelineEntry> Timeline(this IEnumerable<Article> articles, TimexMode mode = TimexMode.News, CancellationToken cancellation = default)
    {
        var entries = articles.Analyse(article => article.IsEnglish ? Of(article, mode).ToList() : [], cancellation).SelectMany(found => found);
        return [.. entries.OrderBy(entry => entry.From).ThenByDescending(entry => entry.To)];
    }

    /// <summary>The entries of one article in order of the text.</summary>
    public static IEnumerable<TimelineEntry> Of(Article article, TimexMode mode = TimexMode.News)
    {
        var events = EventExtractor.Extract(article, mode);
        return Dated(article, events).Concat(StoryNews.Of(article, events)).OrderBy(entry => entry.Span.Start);
    }

    private static IEnumerable<TimelineEntry> Dated(Article article, IReadOnlyList<DatedEvent> events)
    {
        var next = 0;
        foreach (var paragraph in article.Structure.Body)
        {
            foreach (var sentence in SentenceSplitter.Split(article.Text, paragraph.Content))
            {
                while (next < events.Count && events[next].Span.Start < sentence.Start) next++;
                var dates = new HashSet<string>();
                for (; next < events.Count && events[next].Span.Start < sentence.End; next++)
                    if (Entry(article, sentence, events[next]) is { } entry && dates.Add(entry.Date)) yield return entry;
            }
        }
    }

    private static TimelineEntry? Entry(Article article, TextSpan sentence, DatedEvent dated)
    {
        if (dated.Type is not (TimexType.DATE or TimexType.TIME) || dated.Value is null || dated.From is null) return null;
        var date = dated.Value.Split('T')[0];
        if (CalendarInterval.Of(date) is not { } interval) return null;
        return new TimelineEntry(date, interval.Granularity, interval.From, interval.To, article.Id, sentence, sentence.In(article.Text),
            TimelineBasis.Text, dated.Expression, article.Outlet, article.Published,
            ClauseSpan: dated.ClauseSpan, Status: dated.Status, Who: dated.Who);
    }
}
