using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsNotebooks.Timelines.Rules;

/// <summary>Times of day: 3:20 p.m., 5.10am, 14:30, noon, with a weekday or date before or behind them where there is one.</summary>
internal sealed partial class ClockTimes : ITimexRule
{
    public Regex Pattern => Form();

    public TimexReading? Read(Match match, TimexContext context)
    {
        if (Clock(match) is not { } clock) return null;
        DateTime? day = context.Anchor;
        if (match.Groups["weekday"].Success && context.Today is { } today)
            day = today.AddDays(-(((int)today.DayOfWeek - (int)Words.WeekdayOf(match.Groups["weekday"].Value) + 7) % 7));
        return day is { } known ? new(TimexType.TIME, TimexContext.Day(known) + clock, "a time on the day that is spoken of") : TimexReading.Unresolved(TimexType.TIME);
    }

    private static string? Clock(Match match)
    {
        var word = match.Groups["word"].Value.ToLowerInvariant();
        if (word == "noon" || word == "midday") return "T12:00";
        if (word == "midnight") return "T00:00";
        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].Value, CultureInfo.InvariantCulture) : 0;
        if (match.Groups["half"].Value is { Length: > 0 } half)
        {
            if (hour is < 1 or > 12) return null;
            hour = (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0);
        }
        return hour > 24 || minute > 59 ? null : string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}");
    }

    [GeneratedRegex(@"(?:\b(?<weekday>" + Words.Weekday + @")\sat\s)?(?:\b(?<hour>\d{1,2})(?:[:.](?<minute>\d\d))?\s?(?<half>[AaPp]\.[Mm]\b\.?|[AaPp][Mm]\b)|(?<![\d:.])(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)(?![\d:])|\b(?<word>noon|midday|midnight)\b)(?:\son\s(?<weekday>" + Words.Weekday + @")|\s(?<weekday>" + Words.Weekday + @"))?", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
