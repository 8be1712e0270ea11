using NewsNotebooks.Corpora;
using NewsNotebooks.Text;
using NewsNotebooks.Timelines.Reading;

namespace NewsNotebooks.Timelines;

/// <summary>Dates the news that a story is written for, where its text names no date: headline and first sentences.</summary>
internal static class StoryNews
{
    /// <summary>How many sentences make the head of a story.</summary>
    private const int HeadSentences = 3;

    /// <summary>How many days before publication the day of a story's own news can lie.</summary>
    private const int FreshDays = 3;

    /// <summary>The undated sentences at the head, on the day that the head names shortly before publication, else on that of publication.</summary>
    /// <param name="article">The article; without a publication date it has no entries.</param>
    /// <param name="events">Its events.</param>
    public static IEnumerable<TimelineEntry> Of(Article article, IReadOnlyList<DatedEvent> events)
    {
        if (article.Published is not { } published) return [];
        var line = OwnDate.Find(article.Text)?.Span;
        var head = Head(article, line).ToList();
        var publication = published.Day.ToDateTime(TimeOnly.MinValue);
        var day = events.FirstOrDefault(dated => IsFresh(dated, publication) && head.Exists(sentence => sentence.Contains(dated.Span)))?.From?.Date ?? publication;
        return head.Where(sentence => !events.Any(dated => dated.From is not null && sentence.Contains(dated.Span)))
            .Select(sentence => Entry(article, sentence, day));
    }

    /// <summary>The title and the first sentences, without the article's own date line.</summary>
    private static IEnumerable<TextSpan> Head(Article article, TextSpan? dateLine)
    {
        if (article.Structure.Title is { } title && !IsDateLine(title)) yield return title;
        foreach (var sentence in article.Structure.Body.SelectMany(paragraph => SentenceSplitter.Split(article.Text, paragraph.Content)).Where(sentence => !IsDateLine(sentence)).Take(HeadSentences))
            yield return sentence;

        bool IsDateLine(TextSpan sentence) => dateLine is { } line && line.Contains(sentence);
    }

    private static bool IsFresh(DatedEvent dated, DateTime publication) =>
        dated is { From: { } from, Granularity: "day" or "daypart" or "minute", Status: EventStatus.Happened, IsEarlier: false }
        && (publication - from.Date).Days is >= 0 and <= FreshDays;

    private static TimelineEntry Entry(Article article, TextSpan sentence, DateTime day) =>
        new(CalendarUnit.Day(day), "day", day, day.AddDays(1), article.Id, sentence, sentence.In(article.Text), TimelineBasis.Publication, null, article.Outlet, article.Published);
}
