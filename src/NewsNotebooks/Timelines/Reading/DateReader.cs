using System.Globalization;
using NewsNotebooks.Timelines.Language;

namespace NewsNotebooks.Timelines.Reading;

/// <summary>A stretch of the calendar, or why there is none.</summary>
/// <param name="Value">TIMEX3's value.</param>
/// <param name="Start">Its first day.</param>
/// <param name="Unit">Its length by the unit's name.</param>
/// <param name="Problem">Why it could not be resolved; null where it could.</param>
internal readonly record struct DateReading(string? Value, DateTime Start, string Unit, string? Problem = null)
{
    public static DateReading Impossible { get; } = new(null, default, "", TimexReading.ImpossibleDate);

    public static DateReading Unknown { get; } = new(null, default, "", TimexReading.NoPublicationDate);

    public static DateReading Of(DateTime start, string unit) => new(CalendarUnit.Value(start, unit), start, unit);
}

/// <summary>Turns what an expression says into a stretch of the calendar: first the longest unit, then what lies in it.</summary>
internal sealed class DateReader(Mentions mentions)
{
    /// <summary>Up to this day of the week, the weekend is the one that is over.</summary>
    private const int EarlyInTheWeek = 2;

    private static readonly Field[] DateFields = [Field.Year, Field.ShortYear, Field.Month, Field.Day, Field.Weekday, Field.Unit, Field.Easter, Field.Quarter, Field.Season];

    /// <summary>The stretch that a DATE means.</summary>
    public DateReading Read(Frame frame, Tense tense)
    {
        var read = Stretch(frame, tense);
        if (read.Problem is not null) return read;
        if (frame.Has(Field.Weekend)) return new(CalendarUnit.Value(read.Start, "week") + "-WE", read.Start, "weekend");
        return frame.Is(Field.Span, "week") ? DateReading.Of(read.Start, "week") : read;
    }

    /// <summary>The day that a TIME belongs to.</summary>
    public DateReading DayOf(Frame frame, Tense tense)
    {
        if (Array.Exists(DateFields, frame.Has)) return Read(frame, tense);
        if (frame.Is(Field.Anchor, "mentioned") && mentions.Day is { } mentioned) return DateReading.Of(mentioned, "day");
        return mentions.DayOfTimes(tense) is { } day ? DateReading.Of(day, "day") : DateReading.Unknown;
    }

    private DateReading Stretch(Frame frame, Tense tense)
    {
        if (frame[Field.Bc] is { } bc) return Ancient(frame, bc);
        if (frame[Field.Decade] is { } decade) return Decade(decade);
        if (frame[Field.Century] is { } century) return century is < 2 or > 30 ? DateReading.Impossible : DateReading.Of(new DateTime((century - 1) * 100, 1, 1), "century");
        var year = frame[Field.Year] ?? (frame[Field.ShortYear] is { } two ? Pivot(two, 1) : null);
        if (year is < 1 or > 9998) return DateReading.Impossible;
        if (year is { } named && frame.Is(Field.Span, "same") && mentions is { LastQuarter: { } quarter, IsLongReport: false }) return Moved(quarter, "quarter", 4 * (named - quarter.Year));
        if (year is { } y) return Refine(frame, tense, new DateTime(y, 1, 1), "year");
        if (frame.Has(Field.Unit) && !frame.Has(Field.Nth)) return Relative(frame, tense);
        return frame.Has(Field.Unit) && frame.Has(Field.Shift) ? Relative(frame, tense) : new BareDateReader(mentions).Read(frame, tense);
    }

    private static DateReading Ancient(Frame frame, int year) => frame.Has(Field.Century)
        ? new(string.Create(CultureInfo.InvariantCulture, $"BC{year - 1:00}"), default, "century")
        : new(string.Create(CultureInfo.InvariantCulture, $"BC{year:0000}") + (frame.Name(Field.Season) is { } season ? "-" + season : frame[Field.Month] is { } month ? month.ToString("-00", CultureInfo.InvariantCulture) : ""), default, "year");

    private DateReading Decade(int decade)
    {
        var start = decade >= 100 ? decade : Pivot(decade, 10);
        return start is < 1 or > 9900 ? DateReading.Impossible : DateReading.Of(new DateTime(start, 1, 1), "decade");
    }

    /// <summary>The full year of two digits: the last such year that had begun at publication, within a few years' reach.</summary>
    private int Pivot(int twoDigits, int reach)
    {
        var now = mentions.Published?.Year ?? 2000;
        var year = (now / 100 * 100) + twoDigits;
        return year > now + reach + 5 ? year - 100 : year;
    }

    private DateReading Relative(Frame frame, Tense tense)
    {
        var unit = frame.Name(Field.Unit)!;
        var count = frame.Long(Field.Amount) is { } amount ? amount * (frame[Field.Sign] ?? 1) : frame[Field.Shift] ?? 0;
        if (frame.Is(Field.Span, "same") && mentions is { LastQuarter: { } quarter, IsLongReport: false }) return Moved(quarter, "quarter", 4 * count);
        if (Anchor(frame, unit) is not { } anchor) return DateReading.Unknown;
        if (frame.Is(Field.Dir, "nearest") && tense != Tense.Future && CalendarUnit.Weekday(anchor) <= EarlyInTheWeek) count--;
        if (CalendarUnit.Shift(anchor, unit, count) is not { } start) return DateReading.Impossible;
        return Refine(frame, tense, start, unit);
    }

    private static DateReading Moved(DateTime from, string unit, long count) =>
        CalendarUnit.Shift(from, unit, count) is { } start ? DateReading.Of(start, unit) : DateReading.Impossible;

    private DateTime? Anchor(Frame frame, string unit) => frame.Name(Field.Anchor) switch
    {
        "mentioned" when unit == "quarter" => mentions.LastQuarter ?? mentions.Today?.AddMonths(-3),
        "mentioned" when unit is "day" or "week" => mentions.Day,
        "mentioned" => mentions.Stretch,
        "now" => mentions.Now,
        _ => mentions.Today,
    };

    /// <summary>What lies in a stretch already known.</summary>
    private static DateReading Refine(Frame frame, Tense tense, DateTime start, string unit)
    {
        if (unit == "year" && YearPart.Of(frame) is { } part)
            return part.In(start.Year) is { } found ? Offset(frame, found) : DateReading.Impossible;
        if (unit == "year" && frame[Field.Nth] is { } nth && frame.Is(Field.SmallUnit, "week"))
            return DateReading.Of(YearPart.Week(start, start.AddYears(1), nth), "week");
        if (unit == "month" && frame[Field.Day] is { } day)
            return day <= DateTime.DaysInMonth(start.Year, start.Month) && day > 0 ? DateReading.Of(start.AddDays(day - 1), "day") : DateReading.Impossible;
        if (unit == "week" && frame[Field.Weekday] is { } weekday) return DateReading.Of(start.AddDays(weekday - 1), "day");
        return DateReading.Of(start, unit);
    }

    private static DateReading Offset(Frame frame, DateReading day) =>
        frame[Field.Offset] is { } days ? DateReading.Of(day.Start.AddDays(days), "day") : day;
}
