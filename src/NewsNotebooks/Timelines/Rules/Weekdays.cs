using System.Text.RegularExpressions;

namespace NewsNotebooks.Timelines.Rules;

/// <summary>Weekdays: Friday, last Monday, next Tuesday morning; tense and cue words decide which one.</summary>
internal sealed partial class Weekdays : ITimexRule
{
    public Regex Pattern => Form();

    public TimexReading? Read(Match match, TimexContext context)
    {
        var part = match.Groups["part"].Value;
        var time = part.Length > 0 ? "T" + Words.DayPartOf(part) : "";
        var type = part.Length > 0 ? TimexType.TIME : TimexType.DATE;
        if (context.Today is not { } today) return TimexReading.Unresolved(type);
        var direction = match.Groups["direction"].Value.ToLowerInvariant();
        var back = ((int)today.DayOfWeek - (int)Words.WeekdayOf(match.Groups["day"].Value) + 7) % 7;
        var ahead = (7 - back) % 7;
        var forward = direction is "next" or "coming" or "this coming" || (direction.Length == 0 && context.LooksAhead(match.Index));
        var days = forward ? (direction.Length > 0 && ahead == 0 ? 7 : ahead) : direction is "last" or "past" or "previous" && back == 0 ? -7 : -back;
        return new(type, TimexContext.Day(today.AddDays(days)) + time, days > 0 ? "the next such weekday" : days == 0 ? "the weekday of publication" : "the last such weekday");
    }

    [GeneratedRegex(@"(?:\b(?<direction>[Ll]ast|[Nn]ext|[Tt]his coming|[Cc]oming|[Tt]his|[Pp]ast|[Pp]revious)\s)?\b(?<day>" + Words.Weekday + @")(?:\s(?<part>" + Words.DayPart + @"))?(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
