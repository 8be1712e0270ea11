using NewsNotebooks.Timelines.Language;

namespace NewsNotebooks.Timelines.Reading;

/// <summary>Says which of many is meant by a month, day, weekday, quarter, season or feast without a year.</summary>
internal sealed class BareDateReader(Mentions mentions)
{
    /// <summary>How much farther a date against the clause's tense is, and one ahead where the clause has no tense.</summary>
    private const double Against = 3.5, AgainstFuture = 6, Unsaid = 1.5;

    /// <summary>How many days a narrative steps back; what lies further back is a year later.</summary>
    private const int Backward = 180;

    /// <summary>Years on either side that are looked at: one with a leap day is always among them.</summary>
    private const int Reach = 8;

    /// <summary>The one that tense, or a word such as last or next, calls for.</summary>
    public DateReading Read(Frame frame, Tense tense)
    {
        if ((frame.Is(Field.Anchor, "mentioned") ? mentions.Day : mentions.Today) is not { } today) return DateReading.Unknown;
        var direction = frame.Name(Field.Dir) ?? tense switch { Tense.Future => "tofuture", Tense.Past => "topast", Tense.Over => "over", _ => "" };
        if (YearPart.Of(frame) is { } part) return Part(part, frame, direction, today);
        if (frame[Field.Weekday] is { } weekday) return Weekday(weekday, direction, today);
        return frame[Field.Day] is { } day ? DayOfMonth(day, direction, today) : DateReading.Of(today.Date, "day");
    }

    private DateReading Part(YearPart part, Frame frame, string direction, DateTime today)
    {
        if (mentions.IsNarrative && mentions.Last is { } last) return Told(part, last, direction);
        if (direction is "same" && mentions.Last is { } mentioned) return part.In(mentioned.From.Year) ?? DateReading.Impossible;
        if (direction is "year") return part.In(today.Year) ?? DateReading.Impossible;
        var years = new List<DateReading>();
        for (var year = today.Year - Reach; year <= today.Year + Reach; year++)
            if (part.In(year) is { } one) years.Add(one);
        if (years.Count == 0) return DateReading.Impossible;
        var found = Choose(years, reading => End(reading, part), direction, today.Date);
        return frame[Field.Offset] is { } days ? DateReading.Of(found.Start.AddDays(days), "day") : found;
    }

    /// <summary>In a narrative the year is that mentioned last, or the next where the story has gone on into it.</summary>
    private static DateReading Told(YearPart part, CalendarInterval last, string direction)
    {
        var same = part.In(last.From.Year);
        var next = part.In(last.From.Year + 1);
        if (direction is "future") return next ?? DateReading.Impossible;
        if (direction is "past") return part.In(last.From.Year - 1) ?? DateReading.Impossible;
        if (same is { } found && last.Granularity != "year" && found.Start < last.From.AddDays(-Backward) && next is not null) return next.Value;
        return same ?? next ?? DateReading.Impossible;
    }

    private static DateTime End(DateReading reading, YearPart part) => part.Months == 0 ? reading.Start.AddDays(1) : reading.Start.AddMonths(part.Months);

    private static DateReading Choose(List<DateReading> sorted, Func<DateReading, DateTime> end, string direction, DateTime today) => direction switch
    {
        "past" => sorted.FindLast(one => end(one) <= today),
        "future" => sorted.Find(one => one.Start > today),
        "over" => sorted.FindLast(one => one.Start <= today),
        "nearest" => sorted.MinBy(one => Math.Abs((one.Start - today).TotalDays)),
        _ => sorted.MinBy(one => Distance(one.Start, end(one), direction, today)),
    };

    /// <summary>How far away a candidate is; against the clause's tense it counts as many times as far.</summary>
    private static double Distance(DateTime start, DateTime end, string direction, DateTime today)
    {
        if (start > today) return (start - today).TotalDays * (direction == "tofuture" ? 1 : direction == "topast" ? Against : Unsaid);
        return end > today ? 0 : (today - end).TotalDays * (direction == "tofuture" ? AgainstFuture : 1);
    }

    private static DateReading Weekday(int weekday, string direction, DateTime today)
    {
        var back = (CalendarUnit.Weekday(today) - weekday + 7) % 7;
        var days = direction switch
        {
            "past" when back == 0 => -7,
            "future" or "tofuture" when back > 0 => 7 - back,
            "future" => 7,
            "year" => weekday - CalendarUnit.Weekday(today),
            _ => -back,
        };
        return CalendarUnit.Shift(today, "day", days) is { } day ? DateReading.Of(day, "day") : DateReading.Impossible;
    }

    private DateReading DayOfMonth(int day, string direction, DateTime today)
    {
        if (day is < 1 or > 31) return DateReading.Impossible;
        var month = direction == "same" && mentions.Last is { } last ? last.From : today;
        var days = new List<DateReading>();
        for (var shift = -3; shift <= 3; shift++)
            if (CalendarUnit.Shift(month, "month", shift) is { } first && day <= DateTime.DaysInMonth(first.Year, first.Month)) days.Add(DateReading.Of(first.AddDays(day - 1), "day"));
        if (direction == "same") return days.Find(one => one.Start.Year == month.Year && one.Start.Month == month.Month) is { Value: not null } same ? same : DateReading.Impossible;
        return Choose(days, one => one.Start.AddDays(1), direction, today.Date) is { Value: not null } found ? found : DateReading.Impossible;
    }
}
