using NewsNotebooks.Timelines.Language;

namespace NewsNotebooks.Timelines.Reading;

/// <summary>A part that every year has: a month, a day of a month, a quarter, a season, a feast.</summary>
internal sealed class YearPart
{
    private readonly Frame _frame;

    private YearPart(Frame frame) => _frame = frame;

    /// <summary>How many months it lasts; 0 for a day.</summary>
    public int Months => _frame.Has(Field.Quarter) || _frame.Has(Field.Season) ? 3 : _frame.Has(Field.Half) ? 6
        : _frame.Has(Field.Easter) || _frame.Has(Field.Day) || _frame.Has(Field.Nth) ? 0 : 1;

    /// <summary>The part that the words name; null where they name none.</summary>
    public static YearPart? Of(Frame frame) => frame.Has(Field.Month) || frame.Has(Field.Quarter) || frame.Has(Field.Half)
        || frame.Has(Field.Season) || frame.Has(Field.Easter) ? new YearPart(frame) : null;

    /// <summary>The part of one year; null where that year has no such day.</summary>
    public DateReading? In(int year)
    {
        if (year is < 1 or > 9998) return null;
        if (_frame[Field.Easter] is { } easter) return DateReading.Of(CalendarUnit.Easter(year).AddDays(easter), "day");
        if (_frame[Field.Quarter] is { } quarter) return DateReading.Of(new DateTime(year, (quarter * 3) - 2, 1), "quarter");
        if (_frame[Field.Half] is { } half && !_frame.Has(Field.Month)) return new(CalendarUnit.Year(year) + "-H" + (half == 1 ? "1" : "2"), new DateTime(year, (half * 6) - 5, 1), "half");
        if (_frame.Name(Field.Season) is { } season) return Season(year, season);
        return _frame[Field.Month] is >= 1 and <= 12 and var month ? InMonth(year, month) : null;
    }

    /// <summary>The first, second, … or last week of a stretch.</summary>
    public static DateTime Week(DateTime from, DateTime to, int nth) =>
        CalendarUnit.Monday(nth > 0 ? from.AddDays(7 * (nth - 1)).AddDays(3) : to.AddDays(-4 + (7 * (nth + 1))));

    private static DateReading Season(int year, string season)
    {
        var month = season switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 };
        return new(CalendarUnit.Year(year) + "-" + season, new DateTime(year, month, 1), "season");
    }

    private DateReading? InMonth(int year, int month)
    {
        var first = new DateTime(year, month, 1);
        if (_frame[Field.Day] is { } day) return day < 1 || day > DateTime.DaysInMonth(year, month) ? null : DateReading.Of(first.AddDays(day - 1), "day");
        if (_frame[Field.Nth] is not { } nth) return DateReading.Of(first, "month");
        if (_frame[Field.Weekday] is not { } weekday) return DateReading.Of(Week(first, first.AddMonths(1), nth), "week");
        var start = nth > 0 ? first.AddDays((weekday - CalendarUnit.Weekday(first) + 7) % 7).AddDays(7 * (nth - 1)) : LastWeekday(first.AddMonths(1), weekday);
        return DateReading.Of(start, "day");
    }

    private static DateTime LastWeekday(DateTime next, int weekday)
    {
        var last = next.AddDays(-1);
        return last.AddDays(-((CalendarUnit.Weekday(last) - weekday + 7) % 7));
    }
}
