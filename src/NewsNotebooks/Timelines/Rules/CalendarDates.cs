using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsNotebooks.Timelines.Rules;

/// <summary>Days with a month: June 4, 2025; 4 June; Wednesday, June 4; the 4th of June; 2025-06-04.</summary>
internal sealed partial class CalendarDates : ITimexRule
{
    public Regex Pattern => Form();

    public TimexReading? Read(Match match, TimexContext context)
    {
        if (match.Groups["iso"].Success) return TimexReading.Date(match.Value, "an ISO date");
        var month = Words.MonthNumber(match.Groups["month"].Value);
        var day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
        if (match.Groups["year"].Success) return TimexReading.Date(Value(int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture), month, day), "a full date");
        if (context.Today is not { } today) return TimexReading.Unresolved(TimexType.DATE);
        if (day < 1 || day > DateTime.DaysInMonth(2000, month)) return new(TimexType.DATE, null, TimexReading.ImpossibleDate);
        var year = YearOf(today, month, day, context.LooksAhead(match.Index));
        return TimexReading.Date(Value(year, month, day), $"the {(new DateTime(year, month, 1) < today ? "last" : "next")} such day seen from publication");
    }

    /// <summary>The year that brings the day nearest to publication: at most three months ahead, or up to a year where the words look ahead.</summary>
    private static int YearOf(DateTime today, int month, int day, bool ahead)
    {
        var distance = ((month - today.Month) * 31) + day - today.Day;
        if (distance > 95 && !ahead) return today.Year - 1;
        return distance < (ahead ? -31 : -280) ? today.Year + 1 : today.Year;
    }

    private static string Value(int year, int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");

    [GeneratedRegex(@"(?<iso>\b\d{4}-\d\d-\d\d\b)|(?:\b" + Words.Weekday + @",?\s)?(?:\b(?<month>" + Words.Month + @")\s(?<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:]|\.\d|,\d|\s?(?:per cent|percent|%))(?:,?\s(?<year>" + Words.YearNumber + @")\b)?|\b(?:the\s)?(?<day>\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?(?<month>" + Words.Month + @")(?:,?\s(?<year>" + Words.YearNumber + @")\b)?)(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
