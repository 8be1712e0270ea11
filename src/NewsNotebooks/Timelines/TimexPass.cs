using NewsNotebooks.Corpora;
using NewsNotebooks.Text;
using NewsNotebooks.Timelines.Language;
using NewsNotebooks.Timelines.Reading;

namespace NewsNotebooks.Timelines;

/// <summary>One pass over one article.</summary>
internal sealed class TimexPass
{
    private readonly Article _article;
    private readonly RuleSet _rules;
    private readonly Matcher _matcher;
    private readonly TenseReader _tense;
    private readonly Mentions _mentions;
    private readonly TimexReader _reader;
    private readonly List<Timex> _rows = [];

    private TimexPass(Article article, TimexMode mode, RuleSet rules, DateTime? storyDay)
    {
        _article = article;
        _rules = rules;
        _matcher = new(rules, mode == TimexMode.Narrative);
        _tense = new(rules);
        _mentions = new(article.Published?.Day.ToDateTime(TimeOnly.MinValue), mode, storyDay);
        _reader = new(_mentions);
    }

    /// <summary>The article's time expressions in order; read again where times of day had to wait for the day of the
    /// story. What appears in the afternoon or later tells of its own day.</summary>
    public static IReadOnlyList<Timex> Rows(Article article, TimexMode mode, RuleSet rules)
    {
        var first = new TimexPass(article, mode, rules, null);
        var rows = first.Rows();
        var isEvening = article.Published is { Precision: PublicationPrecision.Minute, Local.Hour: >= 12 };
        return !isEvening && first._mentions is { NeedsStoryDay: true, StoryDay: { } day } && day != first._mentions.Published
            ? new TimexPass(article, mode, rules, day).Rows() : rows;
    }

    private List<Timex> Rows()
    {
        var tokenizer = new TimexTokenizer(_article.Text, _rules.Vocabulary);
        for (; tokenizer.NextParagraph(); _mentions.NextParagraph()) Paragraph(tokenizer.Tokens);
        return _rows;
    }

    private void Paragraph(ReadOnlySpan<TimexToken> tokens)
    {
        for (var at = 0; at < tokens.Length;)
        {
            if (_rules.Starts(tokens[at].Word).Length > 0 && _matcher.Longest(tokens, at, out var end) is { } rule)
            {
                Read(rule, tokens, at, end);
                at = end;
            }
            else at++;
        }
    }

    private void Read(CompiledRule rule, ReadOnlySpan<TimexToken> tokens, int at, int end)
    {
        if (rule.Rule.Kind != RuleKind.NEVER && _reader.Read(rule.Rule, _matcher.Found, TimexReader.NeedsTense(_matcher.Found) ? _tense.Read(tokens, at, end) : Tense.Unknown) is { } reading)
        {
            var isScene = end == tokens.Length || !Matcher.Holds(_rules.Attributive, tokens, end, false);
            Add(new TextSpan(tokens[at].Start, tokens[end - 1].End), reading, isScene);
        }
    }

    private void Add(TextSpan span, TimexReading reading, bool isScene)
    {
        var interval = reading.Type is TimexType.DATE or TimexType.TIME ? CalendarInterval.Of(reading.Value) : null;
        if (interval is { } known) _mentions.Add(known, isScene);
        _rows.Add(new Timex(_article.Id, span, span.In(_article.Text), reading.Type, reading.Value, reading.Mod, interval?.From, interval?.To,
            interval?.Granularity, reading.Reason, _article.Outlet, _article.Published));
    }
}
