using NewsNotebooks.Corpora;
using NewsNotebooks.Text;
using NewsNotebooks.Timelines.Language;
using NewsNotebooks.Timelines.Reading;

namespace NewsNotebooks.Timelines;

/// <summary>One pass over one article.</summary>
internal sealed class TimexPass
{
    /// <summary>How many words and marks the place of a dateline has at most.</summary>
    private const int LongestPlace = 8;

    private readonly Article _article;
    private readonly RuleSet _rules;
    private readonly Matcher _matcher;
    private readonly TenseReader _tense;
    private readonly Mentions _mentions;
    private readonly TimexReader _reader;
    private readonly List<Timex> _rows = [];
    private readonly IReadOnlyList<Timex> _before;
    private readonly List<int>? _known;
    private readonly List<int> _starts = [];
    private readonly TextSpan? _ownDate;
    private int _next;

    private TimexPass(Article article, TimexMode mode, RuleSet rules, DateTime? storyDay, TimexPass? before)
    {
        _article = article;
        _before = before?._rows ?? [];
        _known = before?._starts;
        _ownDate = OwnLine(article);
        _rules = rules;
        _matcher = new(rules, mode == TimexMode.Narrative);
        _tense = new(rules);
        _mentions = new(article.Published?.Day.ToDateTime(TimeOnly.MinValue), mode, storyDay);
        _reader = new(_mentions);
    }

    /// <summary>The article's time expressions in order; read again where times of day, or direct speech, had to wait for
    /// the day of the story. What appears in the afternoon or later tells of its own day.</summary>
    public static IReadOnlyList<Timex> Rows(Article article, TimexMode mode, RuleSet rules)
    {
        var first = new TimexPass(article, mode, rules, null, null);
        var rows = first.Rows();
        var isEvening = article.Published is { Precision: PublicationPrecision.Minute, Local.Hour: >= 12 };
        if (first._mentions is not { StoryDay: { } day, Published: { } published } mentions) return rows;
        if (isEvening) day = published;
        return mentions.NeedsSpeechDay || (mentions.NeedsStoryDay && day != published) ? new TimexPass(article, mode, rules, day, first).Rows() : rows;
    }

    /// <summary>The article's own date line is none of its time expressions.</summary>
    private static TextSpan? OwnLine(Article article) =>
        OwnDate.Find(article.Text) is { } line && article.Published is { } published && line.Time.Day == published.Day ? line.Span : null;

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
            if (MayStart(tokens, at) && _matcher.Longest(tokens, at, out var end) is { } rule)
            {
                _starts.Add(tokens[at].Start);
                Read(rule, tokens, at, end);
                at = end;
            }
            else at++;
        }
    }

    /// <summary>Whether a rule can begin at a token; in a second pass, whether one was met there in the first.</summary>
    private bool MayStart(ReadOnlySpan<TimexToken> tokens, int at)
    {
        if (tokens[at].Word == Vocabulary.Unknown) return false;
        if (_known is null) return _rules.Starts(tokens[at].Word, at + 1 < tokens.Length ? tokens[at + 1].Word : Vocabulary.Unknown).Length > 0;
        if (_next == _known.Count || _known[_next] != tokens[at].Start) return false;
        _next++;
        return true;
    }

    private void Read(CompiledRule rule, ReadOnlySpan<TimexToken> tokens, int at, int end)
    {
        if (rule.Rule.Kind == RuleKind.NEVER || _ownDate?.Contains(tokens[at].Start) == true) return;
        if (_matcher.Found.Is(Field.Anchor, "now")) Speak(tokens, at);
        if (_reader.Read(rule.Rule, _matcher.Found, TimexReader.NeedsTense(_matcher.Found) ? TenseOf(tokens, at, end) : Tense.Unknown) is { } reading)
        {
            var isScene = end == tokens.Length || !Matcher.Holds(_rules.Attributive, tokens, end, false);
            Add(new TextSpan(tokens[at].Start, tokens[end - 1].End), reading, isScene);
        }
    }

    /// <summary>Within direct speech, "today" is the day that the sentence around it says.</summary>
    private void Speak(ReadOnlySpan<TimexToken> tokens, int at)
    {
        var isSpoken = Speech.Covers(_article.Text, tokens[at].Start);
        _mentions.Speak(isSpoken, isSpoken ? DayBeside(tokens[0].Start, tokens[^1].End) : null);
    }

    /// <summary>The last day that a paragraph has named outside quotation marks, else the first that a pass before found behind.</summary>
    private DateTime? DayBeside(int start, int end)
    {
        for (var row = _rows.Count - 1; row >= 0 && _rows[row].Span.Start >= start; row--)
            if (IsBeside(_rows[row])) return _rows[row].From!.Value.Date;
        foreach (var row in _before)
        {
            if (row.Span.Start >= end) break;
            if (row.Span.Start >= start && IsBeside(row)) return row.From!.Value.Date;
        }
        return null;
    }

    private bool IsBeside(Timex row) => row.Granularity is "day" or "daypart" or "hour" or "minute" && !Speech.Covers(_article.Text, row.Span.Start);

    /// <summary>The tense of the clause; a date joined to the one before lies where that does.</summary>
    private Tense TenseOf(ReadOnlySpan<TimexToken> tokens, int at, int end)
    {
        if (IsDateline(tokens, at)) return Tense.Over;
        var side = at > 2 && _rows is [.., { Type: TimexType.DATE } before] && Matcher.Holds(_rules.Coordination, tokens, at, true)
            && before.Span.End > tokens[at - 3].Start && _article.Published is { } published ? Side(before, published.Day.ToDateTime(TimeOnly.MinValue)) : Tense.Unknown;
        return side == Tense.Unknown ? _tense.Read(tokens, at, end) : side;
    }

    /// <summary>Whether only a place in capitals stands before a date, as in "LONDON, May 4".</summary>
    private bool IsDateline(ReadOnlySpan<TimexToken> tokens, int at)
    {
        if (at is < 2 or > LongestPlace || tokens[at - 1].Length != 1 || _article.Text[tokens[at - 1].Start] != ',') return false;
        foreach (var letter in _article.Text.AsSpan(tokens[0].Start, tokens[at - 1].Start - tokens[0].Start))
            if (char.IsLower(letter)) return false;
        return tokens[0].IsCapital && tokens[0].Length > 2;
    }

    private static Tense Side(Timex timex, DateTime day) => timex.From > day ? Tense.Future : timex.To <= day ? Tense.Past : Tense.Unknown;

    private void Add(TextSpan span, TimexReading reading, bool isScene)
    {
        var interval = reading.Type is TimexType.DATE or TimexType.TIME ? CalendarInterval.Of(reading.Value) : null;
        if (interval is { } known) _mentions.Add(known, isScene);
        _rows.Add(new Timex(_article.Id, span, span.In(_article.Text), reading.Type, reading.Value, reading.Mod, interval?.From, interval?.To,
            interval?.Granularity, reading.Reason, _article.Outlet, _article.Published));
    }
}
