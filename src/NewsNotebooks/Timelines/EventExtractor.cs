using NewsNotebooks.Corpora;
using NewsNotebooks.Text;
using NewsNotebooks.Timelines.Clauses;

namespace NewsNotebooks.Timelines;

/// <summary>Finds what happened: the clause that each time expression dates.</summary>
public static class EventExtractor
{
    /// <summary>The events of the articles in order, article by article; articles not in English give none.</summary>
    public static IReadOnlyList<DatedEvent> Events(this IEnumerable<Article> articles, TimexMode mode = TimexMode.News, CancellationToken cancellation = default)
    {
        var rows = new List<DatedEvent>();
        foreach (var article in articles)
        {
            cancellation.ThrowIfCancellationRequested();
            if (article.IsEnglish) rows.AddRange(Extract(article, mode));
        }
        return rows;
    }

    /// <summary>The events of one article in order: one for each of its time expressions.</summary>
    public static IReadOnlyList<DatedEvent> Extract(Article article, TimexMode mode = TimexMode.News)
    {
        var timexes = TimexTagger.Tag(article, mode);
        var rows = new List<DatedEvent>();
        var next = 0;
        foreach (var paragraph in article.Structure.Paragraphs)
        {
            foreach (var sentence in SentenceSplitter.Split(article.Text, paragraph.Content.Length > 0 ? paragraph.Content : paragraph.Span))
            {
                var first = next;
                while (first < timexes.Count && timexes[first].Span.Start < sentence.Start) first++;
                for (next = first; next < timexes.Count && timexes[next].Span.Start < sentence.End; next++) { }
                if (next > first) rows.AddRange(Of(article, sentence, [.. timexes.Skip(first).Take(next - first)]));
            }
        }
        return rows;
    }

    private static IEnumerable<DatedEvent> Of(Article article, TextSpan sentence, IReadOnlyList<Timex> timexes)
    {
        var words = ClauseWord.Read(article.Text, sentence);
        var places = timexes.Select(timex => (Timex: timex, First: words.FindIndex(word => word.Span.End > timex.Span.Start), Last: words.FindLastIndex(word => word.Span.Start < timex.Span.End)))
            .Where(place => place.First >= 0 && place.Last >= place.First).ToList();
        var cutter = new ClauseCutter(words, places.SelectMany(place => Enumerable.Range(place.First, place.Last - place.First + 1)).ToHashSet());
        var status = new StatusReader(words, cutter);
        foreach (var (timex, first, last) in places)
            yield return Row(article, sentence, timex, words, cutter.Around(first, last), start => cutter.Core(first, start), status);
    }

    private static DatedEvent Row(Article article, TextSpan sentence, Timex timex, List<ClauseWord> words, (int Start, int End) clause, Func<int, int> core, StatusReader status)
    {
        var span = new TextSpan(words[clause.Start].Span.Start, words[clause.End - 1].Span.End);
        var verb = status.Verb(clause.Start, clause.End);
        var main = core(clause.Start);
        (bool, bool)? isAhead = timex.From is { } from && article.Published is { } published ? (from.Date > published.Local.Date, from.Date == published.Local.Date) : null;
        return new DatedEvent(article.Id, timex.Span, timex.Text, timex.Type, timex.Value, timex.From, timex.To, timex.Granularity, span, span.In(article.Text),
            status.Of(main, clause.End, isAhead), status.IsEarlier(main, clause.End),
            verb > clause.Start ? Stretch(clause.Start, verb) : null, verb < clause.End ? Stretch(verb, clause.End) : null, sentence, article.Outlet, article.Published);

        string Stretch(int from, int to) => new TextSpan(words[from].Span.Start, words[to - 1].Span.End).In(article.Text);
    }
}
