using NewsNotebooks.Corpora;
using NewsNotebooks.Text;
using NewsNotebooks.Timelines.Rules;

namespace NewsNotebooks.Timelines;

/// <summary>Finds time expressions and says what they mean.</summary>
/// <remarks>Each family of expressions is a rule with a pattern and a reading; where matches overlap, the longest wins, then the rule
/// that stands first. Relative expressions are read from the day of publication where the article appeared.</remarks>
public static class TimexTagger
{
    /// <summary>In the order of precedence for matches of the same length.</summary>
    private static readonly ITimexRule[] Rules =
    [
        new CalendarDates(), new ClockTimes(), new Months(), new QuartersAndSeasons(), new Years(), new Sets(), new Days(), new Weekdays(),
        new RelativePeriods(), new Distances(), new Holidays(), new References(), new Durations(),
    ];

    /// <summary>The time expressions of the articles in order, article by article; articles not in English give none.</summary>
    public static IReadOnlyList<Timex> Timexes(this IEnumerable<Article> articles, TimexMode mode = TimexMode.News, CancellationToken cancellation = default) =>
        [.. articles.Analyse(article => article.IsEnglish ? Tag(article, mode) : [], cancellation).SelectMany(found => found)];

    /// <summary>The time expressions of one article in order; without a publication date, relative ones stay unresolved.</summary>
    public static IReadOnlyList<Timex> Tag(Article article, TimexMode mode = TimexMode.News)
    {
        var rows = new List<Timex>();
        var context = new TimexContext(article.Text, article.Published?.Day.ToDateTime(TimeOnly.MinValue), mode);
        foreach (var paragraph in article.Structure.Paragraphs)
        {
            foreach (var sentence in SentenceSplitter.Split(article.Text, paragraph.Span))
            {
                context.SentenceStart = sentence.Start;
                foreach (var (span, rule, match) in Longest(article.Text, sentence))
                {
                    if (rule.Read(match, context) is not { } reading) continue;
                    var row = Row(article, span, reading);
                    rows.Add(row);
                    if (row.From is { } from) context.LastMentioned = new CalendarInterval(from, row.To!.Value, row.Granularity!);
                }
            }
        }
        return rows;
    }

    private static Timex Row(Article article, TextSpan span, TimexReading reading)
    {
        var interval = reading.Type is TimexType.DATE or TimexType.TIME ? CalendarInterval.Of(reading.Value) : null;
        return new Timex(article.Id, span, span.In(article.Text), reading.Type, reading.Value, reading.Mod, interval?.From, interval?.To,
            interval?.Granularity, reading.Reason, article.Outlet, article.Published);
    }

    /// <summary>The matches of a sentence that no longer one overlaps, from left to right.</summary>
    private static IEnumerable<(TextSpan Span, ITimexRule Rule, System.Text.RegularExpressions.Match Match)> Longest(string text, TextSpan sentence)
    {
        var found = new List<(TextSpan Span, ITimexRule Rule, System.Text.RegularExpressions.Match Match)>();
        foreach (var rule in Rules)
        {
            // Matched within the whole text, so that look-around sees it and offsets need no shift.
            for (var match = rule.Pattern.Match(text, sentence.Start, sentence.Length); match.Success; match = match.NextMatch())
                if (match.Length > 0) found.Add((new TextSpan(match.Index, match.Index + match.Length).Trim(text), rule, match));
        }
        found.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.Length.CompareTo(a.Span.Length));
        for (var i = 0; i < found.Count;)
        {
            var best = i;
            var end = found[i].Span.End;
            var next = i + 1;
            for (; next < found.Count && found[next].Span.Start < end; next++)
            {
                if (found[next].Span.Length > found[best].Span.Length) best = next;
                end = Math.Max(end, found[best].Span.End);
            }
            yield return found[best];
            while (next < found.Count && found[next].Span.Start < found[best].Span.End) next++;
            i = next;
        }
    }
}
