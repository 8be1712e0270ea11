using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsNotebooks.Timelines;

/// <summary>The stretch of the calendar that a TIMEX3 value stands for.</summary>
/// <param name="From">Its first moment.</param>
/// <param name="To">The moment behind its last.</param>
/// <param name="Granularity">The unit of the value.</param>
public readonly partial record struct CalendarInterval(DateTime From, DateTime To, string Granularity)
{
    /// <summary>Reads a value; null where it stands for no certain stretch (a duration, <c>PAST_REF</c>, an impossible day).</summary>
    public static CalendarInterval? Of(string? value)
    {
        if (value is null || Form().Match(value) is not { Success: true } match) return null;
        var digits = match.Groups["year"].Value;
        if (digits.Length < 4) return Long(digits);
        var year = Number(digits);
        if (year is < 1 or > 9998) return null;
        var rest = match.Groups["rest"].Value;
        var date = rest.Length == 0 ? new CalendarInterval(new(year, 1, 1), new(year + 1, 1, 1), "year") : Within(year, rest);
        return date is { Granularity: "day" } day && match.Groups["time"].Success ? OfDay(day.From, match.Groups["time"].Value) : date;
    }

    private static CalendarInterval? Long(string digits)
    {
        var years = digits.Length == 3 ? 10 : 100;
        var start = Number(digits) * years;
        return start is < 1 or > 9800 ? null : new(new(start, 1, 1), new(start + years, 1, 1), years == 10 ? "decade" : "century");
    }

    private static CalendarInterval? Within(int year, string rest) => rest switch
    {
        ['W', >= '0' and <= '9', ..] => Week(year, Number(rest[1..3]), rest.EndsWith("WE", StringComparison.Ordinal)),
        ['Q', var quarter] => Months(year, ((quarter - '1') * 3) + 1, 3, "quarter"),
        ['H', var half] => Months(year, ((half - '1') * 6) + 1, 6, "half"),
        "SP" => Months(year, 3, 3, "season"),
        "SU" => Months(year, 6, 3, "season"),
        "FA" => Months(year, 9, 3, "season"),
        "WI" => Months(year, 12, 3, "season"),
        [_, _] => Months(year, Number(rest), 1, "month"),
        _ => Day(year, Number(rest[..2]), Number(rest[3..5])),
    };

    private static CalendarInterval? Months(int year, int month, int count, string granularity)
    {
        if (month is < 1 or > 12) return null;
        var from = new DateTime(year, month, 1);
        return new(from, from.AddMonths(count), granularity);
    }

    private static CalendarInterval? Day(int year, int month, int day)
    {
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        var from = new DateTime(year, month, day);
        return new(from, from.AddDays(1), "day");
    }

    private static CalendarInterval? Week(int year, int week, bool weekend)
    {
        if (week < 1 || week > ISOWeek.GetWeeksInYear(year)) return null;
        var monday = ISOWeek.ToDateTime(year, week, DayOfWeek.Monday);
        return weekend ? new(monday.AddDays(5), monday.AddDays(7), "day") : new(monday, monday.AddDays(7), "week");
    }

    private static CalendarInterval? OfDay(DateTime day, string time)
    {
        if (DayParts.TryGetValue(time, out var part)) return new(day.AddHours(part.From), day.AddHours(part.To), "daypart");
        var pieces = time.Split(':');
        int hour = Number(pieces[0]), minute = pieces.Length > 1 ? Number(pieces[1]) : 0;
        if (hour > 24 || minute > 59) return null;
        var from = day.AddHours(hour).AddMinutes(minute);
        return new(from, pieces.Length > 1 ? from.AddMinutes(1) : from.AddHours(1), pieces.Length > 1 ? "minute" : "hour");
    }

    private static readonly Dictionary<string, (int From, int To)> DayParts = new()
    {
        ["MO"] = (6, 12),
        ["MI"] = (12, 13),
        ["AF"] = (12, 18),
        ["EV"] = (18, 24),
        ["NI"] = (20, 30),
        ["DT"] = (8, 18),
    };

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<year>\d{2,4})(?:-(?<rest>W\d\d(?:-WE)?|Q[1-4]|H[12]|SP|SU|FA|WI|\d\d(?:-\d\d)?))?(?:T(?<time>MO|MI|AF|EV|NI|DT|\d\d(?::\d\d)?)(?::\d\d)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
