namespace NewsNotebooks.Timelines.Reading;

/// <summary>What an article has spoken of so far, and the day it was published.</summary>
/// <param name="published">The day of publication; null where it is not known.</param>
/// <param name="mode">Whether bare expressions belong to publication or to what was mentioned last.</param>
/// <param name="storyDay">The day of the story where a first pass has found it; else null.</param>
internal sealed class Mentions(DateTime? published, TimexMode mode, DateTime? storyDay)
{
    /// <summary>How many days before publication the day of a news story can lie.</summary>
    private const int Fresh = 3;

    /// <summary>Within how many days of publication a day may be that a bare time of its paragraph belongs to.</summary>
    private const int Near = 14;

    private CalendarInterval? _last, _lastQuarter;
    private readonly int[] _freshDays = new int[Fresh + 1];
    private bool _isGuessed;
    private DateTime? _lastDay;
    private int _lastDayParagraph = -1, _paragraph;

    /// <summary>The day of publication; null where it is not known.</summary>
    public DateTime? Published => published;

    /// <summary>Whether what was mentioned last counts more than publication.</summary>
    public bool IsNarrative => mode == TimexMode.Narrative;

    /// <summary>The day that bare and relative expressions refer to: publication in news, what was last mentioned in a narrative.</summary>
    public DateTime? Today => IsNarrative ? _last?.From ?? published : published;

    /// <summary>The stretch mentioned last; null where none was.</summary>
    public CalendarInterval? Last => _last;

    /// <summary>The day mentioned last; null where none was.</summary>
    public DateTime? LastDay => _lastDay;

    /// <summary>The latest quarter mentioned; null where none was.</summary>
    public DateTime? LastQuarter => _lastQuarter?.From;

    /// <summary>The day that a bare time of day belongs to: one of the same paragraph, else the day of the story, else publication.</summary>
    public DateTime? DayOfTimes
    {
        get
        {
            if (IsNarrative || (_lastDayParagraph == _paragraph && IsNear(_lastDay))) return _lastDay ?? Today;
            NeedsStoryDay = _isGuessed = true;
            return storyDay ?? Today;
        }
    }

    /// <summary>Whether a time of day had to be read without a day in its paragraph.</summary>
    public bool NeedsStoryDay { get; private set; }

    /// <summary>The day shortly before publication that is mentioned most; null where none is. The day of publication itself counts half, for
    /// <c>today</c> is said of much else.</summary>
    public DateTime? StoryDay => _freshDays.Max() > 0 ? published?.AddDays(-Enumerable.Range(0, Fresh + 1).MaxBy(back => _freshDays[back] * (back == 0 ? 1 : 2))) : null;

    /// <summary>The day from which "a day earlier" counts.</summary>
    public DateTime? Day => _lastDay ?? Today;

    /// <summary>What longer units are counted from: the stretch mentioned last.</summary>
    public DateTime? Stretch => _last?.From ?? Today;

    private bool IsNear(DateTime? day) => published is null || Math.Abs((published - day)!.Value.TotalDays) <= Near;

    public void NextParagraph() => _paragraph++;

    /// <summary>Notes a date that the text has spoken of.</summary>
    public void Add(CalendarInterval interval)
    {
        var isGuessed = _isGuessed;
        _isGuessed = false;
        _last = interval;
        if (interval.Granularity == "quarter" && !(_lastQuarter?.From > interval.From) && !(interval.From > published)) _lastQuarter = interval;
        if (interval.Granularity is not ("day" or "daypart" or "hour" or "minute")) return;
        _lastDay = interval.From.Date;
        if (isGuessed) return;
        _lastDayParagraph = _paragraph;
        if (published is { } day && (day - _lastDay.Value).Days is >= 0 and <= Fresh and var back) _freshDays[back]++;
    }
}
