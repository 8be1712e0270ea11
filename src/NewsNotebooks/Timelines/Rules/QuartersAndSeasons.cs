using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsNotebooks.Timelines.Rules;

/// <summary>Quarters, halves and seasons of a year: the third quarter, Q1 2025, the first half of 2024, summer 2018, the spring.</summary>
internal sealed partial class QuartersAndSeasons : ITimexRule
{
    public Regex Pattern => Form();

    public TimexReading? Read(Match match, TimexContext context)
    {
        var season = match.Groups["season"];
        var code = season.Success ? Words.SeasonOf(season.Value)
            : match.Groups["half"].Success ? "H" + Words.OrdinalNumber(match.Groups["half"].Value)
            : "Q" + Words.OrdinalNumber(match.Groups["quarter"].Value);
        if (code is "H3" or "H4" or "H0" or "Q0") return null;
        if (match.Groups["year"].Success) return new(TimexType.DATE, match.Groups["year"].Value + "-" + code, "named with its year");
        if (context.Today is not { } today) return TimexReading.Unresolved(TimexType.DATE);
        var step = match.Groups["relative"].Value.ToLowerInvariant() switch { "last" => -1, "next" => 1, _ => 0 };
        var year = today.Year + step;
        if (step == 0 && !match.Groups["relative"].Success && Start(year, code) > today && !context.LooksAhead(match.Index)) year--;
        return new(TimexType.DATE, TimexContext.Year(year) + "-" + code, "the one nearest to publication");
    }

    private static DateTime Start(int year, string code) =>
        CalendarInterval.Of(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{code}"))?.From ?? DateTime.MaxValue;

    [GeneratedRegex(@"(?:\b[Tt]he\s)?(?:\b(?<quarter>first|second|third|fourth)[ -]quarter\b|\bQ(?<quarter>[1-4])\b|\b(?<half>first|second)\shalf\b(?=\sof\s(?:(?:19|20)\d\d|(?:this|last|next|the)\syear)))(?:(?:\s(?:of\s)?(?:fiscal\s)?|,\s)(?<year>(?:19|20)\d\d)\b|\s(?:of\s)?(?<relative>last|this|next)\syear\b)?|(?:(?<=\b(?:in|by|since|until|during|of|from)\s)the\s)(?<season>" + Words.Season + @")\b(?!\s(?:of\s(?!\d)|term|season|break|recess|holiday|school))(?:(?:\s(?:of\s)?|,\s)(?<year>(?:19|20)\d\d)\b)?|\b(?<season>" + Words.Season + @")\s(?:of\s)?(?<year>(?:19|20)\d\d)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
