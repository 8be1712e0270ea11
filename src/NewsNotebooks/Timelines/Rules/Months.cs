using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsNotebooks.Timelines.Rules;

/// <summary>Months with or without a year: March 2018, early June, last February, the end of May.</summary>
internal sealed partial class Months : ITimexRule
{
    public Regex Pattern => Form();

    public TimexReading? Read(Match match, TimexContext context)
    {
        var word = match.Groups["month"].Value;
        var mod = Words.Mod(match.Groups["mod"].Value);
        var hasYear = match.Groups["year"].Success;
        var direction = match.Groups["direction"].Value.ToLowerInvariant();
        if (word is "May" or "March" or "Mar." && !hasYear && direction.Length == 0 && mod is null && !Preceded().IsMatch(context.Before(match.Index))) return null;
        var month = Words.MonthNumber(word);
        if (hasYear) return TimexReading.Date(Value(int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture), month), "month and year", mod);
        if (context.Today is not { } today) return TimexReading.Unresolved(TimexType.DATE, mod);
        var ahead = direction is "next" or "this coming" or "coming" || (direction is "" or "this" && context.LooksAhead(match.Index));
        var year = direction is "last" or "past" ? (month < today.Month ? today.Year : today.Year - 1)
            : ahead ? (month >= today.Month ? today.Year : today.Year + 1)
            : direction is "this" || month <= today.Month ? today.Year : today.Year - 1;
        return TimexReading.Date(Value(year, month), ahead ? "the next such month seen from publication" : "the last such month seen from publication", mod);
    }

    private static string Value(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");

    [GeneratedRegex(@"(?:\b(?<mod>(?:[Ee]arly|[Ll]ate|[Mm]id)[ -](?:in\s)?|(?:the\s)?(?:end|beginning|start|middle) of\s))?(?:\b(?<direction>[Ll]ast|[Nn]ext|[Tt]his coming|[Tt]his|[Pp]ast|[Cc]oming)\s)?\b(?<month>" + Words.Month + @")(?:(?:,?\s(?:of\s)?|\s)(?<year>" + Words.YearNumber + @")\b)?(?!\s\d{1,2}\b(?!:)|\w|['’]s\s[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"\b(?:in|since|by|until|till|of|from|to|during|before|after|through|between|and|for|on|late|early|around|as of)\s$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Preceded();
}
