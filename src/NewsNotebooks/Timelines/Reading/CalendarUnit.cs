using System.Globalization;

namespace NewsNotebooks.Timelines.Reading;

/// <summary>Arithmetic of the calendar by the names of its units; days beyond the years 1 to 9998 are null.</summary>
internal static class CalendarUnit
{
    /// <summary>The start of the unit that a day lies in, so many units on.</summary>
    public static DateTime? Shift(DateTime day, string unit, long count)
    {
        if (Math.Abs(count) > 5_000_000) return null;
        try
        {
            var shifted = unit switch
            {
                "second" => day.AddSeconds(count),
                "minute" => day.AddMinutes(count),
                "hour" => day.AddHours(count),
                "day" => day.Date.AddDays(count),
                "week" => Monday(day).AddDays(7 * count),
                "month" => new DateTime(day.Year, day.Month, 1).AddMonths((int)count),
                "quarter" => new DateTime(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1).AddMonths((int)(3 * count)),
                "decade" => new DateTime(Math.Max(1, day.Year / 10 * 10), 1, 1).AddYears((int)(10 * count)),
                "century" => new DateTime(Math.Max(1, day.Year / 100 * 100), 1, 1).AddYears((int)(100 * count)),
                _ => new DateTime(day.Year, 1, 1).AddYears((int)count),
            };
            return shifted.Year is > 0 and < 9999 ? shifted : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>TIMEX3's value for the unit that a day lies in.</summary>
    public static string Value(DateTime day, string unit) => unit switch
    {
        "second" or "minute" or "hour" => string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}T{day:HH:mm}"),
        "day" => Day(day),
        "week" => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):0000}-W{ISOWeek.GetWeekOfYear(day):00}"),
        "month" => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}"),
        "quarter" => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-Q{((day.Month - 1) / 3) + 1}"),
        "decade" => Year(day.Year)[..3],
        "century" => Year(day.Year)[..2],
        _ => Year(day.Year),
    };

    public static string Day(DateTime day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}-{day.Day:00}");

    public static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>The Monday of a day's week.</summary>
    public static DateTime Monday(DateTime day) => day.Date.AddDays(-(Weekday(day) - 1));

    /// <summary>1 (Monday) to 7.</summary>
    public static int Weekday(DateTime day) => (((int)day.DayOfWeek + 6) % 7) + 1;

    /// <summary>Easter Sunday of the Western churches, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, 1991).</summary>
    public static DateTime Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, g = ((8 * b) + 13) / 25;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var l = (32 + (2 * e) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (19 * l)) / 433;
        var month = (h + l - (7 * m) + 90) / 25;
        return new DateTime(year, month, (h + l - (7 * m) + (33 * month) + 19) % 32);
    }
}
