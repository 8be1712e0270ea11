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

    /// <summary>For how many paragraphs a time of day holds the story at its day.</summary>
    private const int Scene = 2;

    private CalendarInterval? _last, _lastQuarter;
    private readonly int[] _freshDays = new int[Fresh + 1];
    private bool _isGuessed;
    private DateTime? _lastDay, _clockDay, _speechDay;
    private int? _lastHour;
    private int _lastDayParagraph = -1, _clockParagraph = -1, _hourParagraph = -1, _paragraph;

    /// <summary>The day of publication; null where it is not known.</summary>
    public DateTime? Published => published;

    /// <summary>The day that <c>today</c> means: publication, unless the expression now read is spoken on another day.</summary>
    public DateTime? Now => _speechDay ?? published;

    /// <summary>Says on which day the expression now read is spoken.</summary>
    /// <param name="isSpoken">Whether it stands within quotation marks.</param>
    /// <param name="named">The day that its paragraph names beside the speech; where it names none shortly before publication, it is the day of the story.</param>
    public void Speak(bool isSpoken, DateTime? named = null)
    {
        var isNamed = (published - named)?.Days is >= 0 and <= Fresh;
        NeedsSpeechDay |= isSpoken && !isNamed;
        _speechDay = !isSpoken || IsNarrative ? null : isNamed ? named : storyDay;
    }

    /// <summary>Whether what was mentioned last counts more than publication.</summary>
    public bool IsNarrative => mode == TimexMode.Narrative;

    /// <summary>The day that bare and relative expressions refer to: publication in news, what was last mentioned in a narrative.</summary>
    public DateTime? Today => IsNarrative ? _last?.From ?? published : published;

    /// <summary>The stretch mentioned last; null where none was.</summary>
    public CalendarInterval? Last => _last;

    /// <summary>The day mentioned last; null where none was.</summary>
    public DateTime? LastDay => _lastDay;

    /// <summary>The latest quarter mentioned that results can be of; null where none was.</summary>
    public DateTime? LastQuarter => _lastQuarter?.From;

    /// <summary>Whether results of more than a quarter, as of nine months, were spoken of behind the quarter.</summary>
    public bool IsLongReport { get; private set; }

    /// <summary>The day that a bare time of day belongs to: one of the same paragraph, else the day of the story, else publication.</summary>
    /// <param name="tense">The tense of its clause: what is told in the past belongs to no day to come.</param>
    public DateTime? DayOfTimes(Tense tense)
    {
        if (IsNarrative) return _lastDay ?? Today;
        if (_lastDayParagraph == _paragraph && IsNear(_lastDay) && !(tense == Tense.Past && _lastDay > published)) return _lastDay;
        if (_paragraph - _clockParagraph <= Scene && _clockDay is not null) return _clockDay;
        NeedsStoryDay = _isGuessed = true;
        return storyDay ?? Today;
    }

    /// <summary>The hour of day spoken of last, in this paragraph or shortly before; null where none was.</summary>
    public int? LastHour => !IsNarrative && _paragraph - _hourParagraph <= Scene ? _lastHour : null;

    /// <summary>Whether a time of day had to be read without a day in its paragraph.</summary>
    public bool NeedsStoryDay { get; private set; }

    /// <summary>Whether direct speech had to be read without the day on which it was spoken.</summary>
    public bool NeedsSpeechDay { get; private set; }

    /// <summary>The day shortly before publication that is mentioned most; null where none is. The day of publication itself counts half, for
    /// <c>today</c> is said of much else.</summary>
    public DateTime? StoryDay => _freshDays.Max() > 0 ? published?.AddDays(-Enumerable.Range(0, Fresh + 1).MaxBy(back => _freshDays[back] * (back == 0 ? 1 : 2))) : null;

    /// <summary>The day from which "a day earlier" counts.</summary>
    public DateTime? Day => _lastDay ?? Today;

    /// <summary>What longer units are counted from: the stretch mentioned last.</summary>
    public DateTime? Stretch => _last?.From ?? Today;

    /// <summary>Notes that results of so long a time were spoken of.</summary>
    public void ReportLong() => IsLongReport = true;

    /// <summary>Notes a quarter: the latest, and one still running only if none is over.</summary>
    private void Report(CalendarInterval quarter)
    {
        IsLongReport = false;
        if (quarter.From > published || _lastQuarter?.From > quarter.From) return;
        if (_lastQuarter is null || !(quarter.To > published)) _lastQuarter = quarter;
    }

    /// <summary>A time of day holds the story at its day; another day ends that.</summary>
    private void Set(DateTime day, string granularity)
    {
        _lastDayParagraph = _paragraph;
        if (granularity == "day") _clockDay = _clockDay == day ? day : null;
        else (_clockDay, _clockParagraph) = (day, _paragraph);
    }

    private bool IsNear(DateTime? day) => published is null || Math.Abs((published - day)!.Value.TotalDays) <= Near;

    public void NextParagraph() => _paragraph++;

    /// <summary>Notes a date that the text has spoken of.</summary>
    /// <param name="interval">What it stands for.</param>
    /// <param name="isScene">Whether times of day that follow can belong to it.</param>
    public void Add(CalendarInterval interval, bool isScene = true)
    {
        var isGuessed = _isGuessed;
        _isGuessed = false;
        _last = interval;
        if (interval.Granularity == "quarter") Report(interval);
        if (interval.Granularity is not ("day" or "daypart" or "hour" or "minute")) return;
        _lastDay = interval.From.Date;
        if (interval.Granularity != "day") (_lastHour, _hourParagraph) = (interval.From.Hour, _paragraph);
        if (isGuessed) return;
        if (isScene) Set(_lastDay.Value, interval.Granularity);
        if (published is { } day && (day - _lastDay.Value).Days is >= 0 and <= Fresh and var back) _freshDays[back]++;
    }
}
