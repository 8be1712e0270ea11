using System.Globalization;

namespace NewsNotebooks.Timelines;

/// <summary>The stretch of the calendar that a TIMEX3 value stands for.</summary>
/// <param name="From">Its first moment.</param>
/// <param name="To">The moment behind its last.</param>
/// <param name="Granularity">The unit of the value.</param>
public readonly record struct CalendarInterval(DateTime From, DateTime To, string Granularity)
{
    /// <summary>Reads a value; null where it stands for no certain stretch (a duration, <c>PAST_REF</c>, an impossible day).</summary>
    public static CalendarInterval? Of(string? value)
    {
        if (value is null) return null;
        var length = Digits(value);
        if (length is < 2 or > 4) return null;
        var at = value.IndexOf('T');
        var end = at < 0 ? value.Length : at;
        if (end > length && (value[length] != '-' || !IsRest(value.AsSpan(length + 1, end - length - 1)))) return null;
        if (at >= 0 && !IsTime(value.AsSpan(at + 1))) return null;
        if (length < 4) return Long(value[..length]);
        var year = Number(value[..length]);
        if (year is < 1 or > 9998) return null;
        var date = end == length ? new CalendarInterval(new(year, 1, 1), new(year + 1, 1, 1), "year") : Within(year, value[(length + 1)..end]);
        return date is { Granularity: "day" } day && at >= 0 ? OfDay(day.From, Clock(value.AsSpan(at + 1)).ToString()) : date;
    }

    private static int Digits(ReadOnlySpan<char> value)
    {
        var end = value.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? value.Length : end;
    }

    private static bool IsRest(ReadOnlySpan<char> rest) => rest switch
    {
        "SP" or "SU" or "FA" or "WI" => true,
        ['Q', >= '1' and <= '4'] or ['H', '1' or '2'] => true,
        ['W', .. var week] => Digits(week) == 2 && week[2..] is "" or "-WE",
        _ => Digits(rest) == 2 && (rest.Length == 2 || (rest.Length == 5 && rest[2] == '-' && Digits(rest[3..]) == 2)),
    };

    /// <summary>The part of the day, or hour and minute, that a time begins with.</summary>
    private static ReadOnlySpan<char> Clock(ReadOnlySpan<char> time) =>
        time.Length >= 5 && time[2] == ':' && Digits(time[3..]) >= 2 ? time[..5] : time[..Math.Min(2, time.Length)];

    private static bool IsTime(ReadOnlySpan<char> time)
    {
        var clock = Clock(time);
        if (clock.Length < 2 || !(clock is "MO" or "MI" or "AF" or "EV" or "NI" or "DT" || Digits(clock) >= 2)) return false;
        var rest = time[clock.Length..];
        if (rest.Length >= 3 && rest[0] == ':' && Digits(rest[1..]) >= 2) rest = rest[3..];
        return rest is "" or "Z" || (rest[0] is '+' or '-' && Digits(rest[1..]) switch
        {
            2 => rest.Length == 3 || (rest.Length == 6 && rest[3] == ':' && Digits(rest[4..]) == 2),
            4 => rest.Length == 5,
            _ => false,
        });
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
}
