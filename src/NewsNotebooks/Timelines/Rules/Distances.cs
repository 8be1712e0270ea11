using System.Text.RegularExpressions;

namespace NewsNotebooks.Timelines.Rules;

/// <summary>Dates at a distance: three weeks ago, a day earlier, two years later, in five days, the day before.</summary>
internal sealed partial class Distances : ITimexRule
{
    public Regex Pattern => Form();

    public TimexReading? Read(Match match, TimexContext context)
    {
        var mod = Words.Quantity(match.Groups["about"].Value) is { } quantity ? quantity : null;
        var side = match.Groups["side"].Value.ToLowerInvariant();
        var fromPublication = side == "ago" || match.Groups["in"].Success;
        if ((fromPublication ? context.Today : context.Anchor) is not { } anchor) return TimexReading.Unresolved(TimexType.DATE, mod);
        var number = match.Groups["number"].Success ? Words.Number(match.Groups["number"].Value) : 1;
        var sign = side is "ago" or "earlier" or "before" or "previously" ? -1 : 1;
        var unit = match.Groups["unit"].Value.ToLowerInvariant().TrimEnd('s');
        if (number > 5000 || Value(unit, anchor, sign * number) is not { } value) return new(TimexType.DATE, null, TimexReading.ImpossibleDate, mod);
        var type = unit is "hour" or "minute" or "second" ? TimexType.TIME : TimexType.DATE;
        return new(type, value, fromPublication ? "counted from publication" : "counted from the date mentioned before", mod);
    }

    private static string? Value(string unit, DateTime anchor, double number)
    {
        try
        {
            return unit switch
            {
                "second" or "minute" or "hour" => TimexContext.Day(anchor),
                "day" or "night" => TimexContext.Day(anchor.AddDays(number)),
                "week" => Math.Abs(number) == 1 ? TimexContext.Day(anchor.AddDays(7 * number)) : TimexContext.Week(anchor.AddDays(7 * number)),
                "fortnight" => TimexContext.Week(anchor.AddDays(14 * number)),
                "month" => TimexContext.Month(anchor.AddMonths((int)number)),
                "quarter" => TimexContext.Quarter(anchor.AddMonths(3 * (int)number)),
                "decade" => TimexContext.Year(anchor.AddYears(10 * (int)number).Year)[..3],
                "century" or "centurie" => TimexContext.Year(anchor.AddYears(100 * (int)number).Year)[..2],
                _ => TimexContext.Year(anchor.AddYears((int)number).Year),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\b(?:(?<about>" + Words.Approximate + @")\s)?(?:(?<number>" + Words.Cardinal + @")\s(?<unit>" + Words.Unit + @")s?\s(?<side>ago|earlier|later|before|after|previously)\b(?!\s(?:the|a|an|his|her|their|its|he|she|they|it|[A-Z])\b(?<=\b(?:before|after)\s\w+))|[Tt]he\s(?<unit>day|week|month|year)\s(?<side>before|after)(?=[.,;\s](?!\s?(?:the|a|an|his|her|their|its|he|she|they|it|that|this)\b))|(?<in>[Ii]n)\s(?<number>" + Words.Cardinal + @")\s(?<unit>" + Words.Unit + @")s?['’]?\s(?:time|from now)\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
