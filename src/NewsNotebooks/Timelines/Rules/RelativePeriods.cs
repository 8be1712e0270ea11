using System.Text.RegularExpressions;

namespace NewsNotebooks.Timelines.Rules;

/// <summary>Periods counted from publication: last year, this month, next week, the end of this year, the past summer, the current quarter.</summary>
internal sealed partial class RelativePeriods : ITimexRule
{
    public Regex Pattern => Form();

    public TimexReading? Read(Match match, TimexContext context)
    {
        var mod = Words.Mod(match.Groups["mod"].Value);
        var direction = match.Groups["direction"].Value.ToLowerInvariant();
        var fromText = direction is "following" or "previous" or "preceding" or "same";
        if ((fromText ? context.Anchor : context.Today) is not { } today) return TimexReading.Unresolved(TimexType.DATE, mod);
        var step = direction is "last" or "past" or "previous" or "preceding" or "this past" ? -1 : direction is "next" or "following" or "coming" or "this coming" ? 1 : 0;
        var value = Value(match.Groups["unit"].Value.ToLowerInvariant(), today, step, match.Groups["direction"].Value.Length > 0);
        return value is null ? null : new(TimexType.DATE, value, fromText ? "counted from the date mentioned before" : "counted from publication", mod);
    }

    private static string? Value(string unit, DateTime today, int step, bool _) => unit switch
    {
        "day" => TimexContext.Day(today.AddDays(step)),
        "week" => TimexContext.Week(today.AddDays(7 * step)),
        "weekend" => TimexContext.Week(today.AddDays(7 * step)) + "-WE",
        "month" => TimexContext.Month(today.AddMonths(step)),
        "quarter" => TimexContext.Quarter(today.AddMonths(3 * step)),
        "year" => TimexContext.Year(today.Year + step),
        "decade" => TimexContext.Year(today.Year + (10 * step))[..3],
        "century" => TimexContext.Year(today.Year + (100 * step))[..2],
        "spring" or "summer" or "autumn" or "fall" or "winter" => Season(unit, today, step),
        _ => null,
    };

    /// <summary>Last summer is the one that is over, next summer the one that has not begun.</summary>
    private static string Season(string unit, DateTime today, int step)
    {
        var code = Words.SeasonOf(unit);
        var month = code switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 };
        var year = step < 0 && today.Month < month + 3 ? today.Year - 1 : step > 0 && today.Month >= month ? today.Year + 1 : today.Year;
        return TimexContext.Year(year) + "-" + code;
    }

    [GeneratedRegex(@"(?:\b(?<mod>(?:[Ee]arly|[Ll]ate|[Mm]id)[ -]|[Ee]arlier\s|[Ll]ater\s|(?:the\s)?(?:end|beginning|start|middle) of\s))?\b(?:(?<direction>[Ll]ast|[Nn]ext|[Tt]his coming|[Tt]his past|[Tt]his)\s|[Tt]he\s(?<direction>following|previous|preceding|same|current|coming)\s)(?<unit>day|weekend|week|month|quarter|year|decade|century|spring|summer|autumn|fall|winter)(?!\w|['’]s\s(?:old)|-)", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
