using System.Text.RegularExpressions;

namespace NewsNotebooks.Timelines.Rules;

/// <summary>What recurs: every day, each Monday, daily, once a week, annually.</summary>
internal sealed partial class Sets : ITimexRule
{
    public Regex Pattern => Form();

    public TimexReading? Read(Match match, TimexContext context)
    {
        if (match.Groups["weekday"].Success)
            return new(TimexType.SET, "XXXX-WXX-" + (((int)Words.WeekdayOf(match.Groups["weekday"].Value) + 6) % 7 + 1), "recurs");
        if (match.Groups["month"].Success) return new(TimexType.SET, $"XXXX-{Words.MonthNumber(match.Groups["month"].Value):00}", "recurs");
        var word = match.Groups["adverb"].Success ? match.Groups["adverb"].Value.ToLowerInvariant() switch
        {
            "daily" => "day",
            "weekly" => "week",
            "monthly" => "month",
            "quarterly" => "quarter",
            _ => "year",
        } : match.Groups["unit"].Value;
        if (match.Groups["part"].Success) return new(TimexType.SET, "XXXX-XX-XXT" + Words.DayPartOf(match.Groups["part"].Value), "recurs");
        var (prefix, letter, factor) = Words.UnitOf(word);
        return new(TimexType.SET, $"{prefix}{factor}{letter}", "recurs");
    }

    [GeneratedRegex(@"\b(?:(?:[Ee]very|[Ee]ach)\s(?:other\s)?(?:(?<weekday>" + Words.Weekday + @")|(?<month>January|February|March|April|May|June|July|August|September|October|November|December)|(?<part>morning|afternoon|evening|night)|(?<unit>day|week|month|quarter|year|hour|minute|decade|weekend))\b|(?:[Oo]nce|[Tt]wice|three times)\s(?:a|per)\s(?<unit>day|week|month|year)\b|(?<=\b(?:a|per)\s?)(?<!.)(?<unit>day)|(?<adverb>daily|weekly|monthly|quarterly|yearly|annually|annual)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
