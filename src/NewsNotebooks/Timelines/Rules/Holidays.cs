using System.Text.RegularExpressions;

namespace NewsNotebooks.Timelines.Rules;

/// <summary>Holidays that have a fixed date.</summary>
internal sealed partial class Holidays : ITimexRule
{
    public Regex Pattern => Form();

    public TimexReading? Read(Match match, TimexContext context)
    {
        var day = match.Groups["name"].Value switch
        {
            "Christmas Eve" => "12-24",
            "Boxing Day" => "12-26",
            "New Year's Eve" or "New Year’s Eve" => "12-31",
            "New Year's Day" or "New Year’s Day" => "01-01",
            "Valentine's Day" or "Valentine’s Day" => "02-14",
            "Halloween" => "10-31",
            _ => "12-25",
        };
        if (match.Groups["year"].Success) return new(TimexType.DATE, match.Groups["year"].Value + "-" + day, "a holiday and its year");
        if (context.Today is not { } today) return TimexReading.Unresolved(TimexType.DATE);
        var same = CalendarInterval.Of(TimexContext.Year(today.Year) + "-" + day)!.Value.From;
        var relative = match.Groups["relative"].Value;
        var year = relative == "last" || (relative.Length == 0 && same > today && !context.LooksAhead(match.Index)) ? (same < today ? today.Year : today.Year - 1)
            : same < today && (relative == "next" || context.LooksAhead(match.Index)) ? today.Year + 1 : today.Year;
        return new(TimexType.DATE, TimexContext.Year(year) + "-" + day, "the one nearest to publication");
    }

    [GeneratedRegex(@"\b(?:(?<relative>last|this|next)\s)?(?<name>Christmas Eve|Christmas Day|Christmas|Boxing Day|New Year['’]s (?:Eve|Day)|Valentine['’]s Day|Halloween)\b(?:,?\s(?<year>(?:19|20)\d\d)\b)?", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
