using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsNotebooks.Timelines.Rules;

/// <summary>Years, decades and centuries: 1991, the 1980s, the mid-1990s, the '60s, the 19th century, 2016-17.</summary>
internal sealed partial class Years : ITimexRule
{
    public Regex Pattern => Form();

    public TimexReading? Read(Match match, TimexContext context)
    {
        var mod = Words.Mod(match.Groups["mod"].Value);
        if (match.Groups["century"].Success) return Century(match, mod);
        if (match.Groups["decade"].Success) return new(TimexType.DATE, match.Groups["decade"].Value[..3], "a decade", mod);
        if (match.Groups["short"].Success) return new(TimexType.DATE, "19" + match.Groups["short"].Value[0], "a decade", mod);
        if (match.Groups["season"].Success) return TimexReading.Date(match.Groups["season"].Value, "the first of the two years", mod);
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        var named = match.Groups["named"].Success;
        if (!named && mod is null && (year is < 1900 or > 2060 || match.Groups["counts"].Success) && !Preceded().IsMatch(context.Before(match.Index))) return null;
        return TimexReading.Date(TimexContext.Year(year), "a year", mod);
    }

    private static TimexReading? Century(Match match, string? mod)
    {
        var century = int.Parse(match.Groups["century"].Value, CultureInfo.InvariantCulture);
        return century is < 2 or > 30 ? null : new(TimexType.DATE, (century - 1).ToString("00", CultureInfo.InvariantCulture), "a century", mod);
    }

    [GeneratedRegex(@"(?:\b(?<mod>(?:the\s)?(?:[Ee]arly|[Ll]ate|[Mm]id)[ -](?:in\s)?(?:the\s)?|(?:the\s)?(?:end|beginning|start|middle) of\s(?:the\s)?))?(?:(?<![\w$£€#.,:/-])(?:[Tt]he\s)?(?<decade>(?:1[0-9]|20)\d0)['’]?s\b|(?<!\w)(?:[Tt]he\s)['’](?<short>[1-9]0)s\b|\b(?:[Tt]he\s)?(?<century>\d{1,2})(?:st|nd|rd|th)[ -]century\b|(?<![\w$£€#.,:/-])(?<season>(?:19|20)\d\d)[-–/]\d\d(?![\d-–/])|(?<![\w$£€#.,:/'’-])(?<named>(?:the\s)?(?:fiscal\s)?year\s)?(?<year>1[0-9]\d\d|20\d\d)(?![\w%°]|[.,:/]\d|-\d|\s(?:people|troops|men|women|miles|km|metres|meters|feet|tons|tonnes|dollars|euros|pounds|points|votes|jobs|homes|houses|students|workers|members|soldiers|cases|deaths|shares|barrels|hectares|acres|per\s?cent|GMT|hours|local)\b)(?<counts>(?=\s(?!was\b|is\b|has\b|ends\b|begins\b|starts\b)[a-z]+s\b))?)", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"\b(?:in|since|by|until|till|of|from|to|during|before|after|through|between|and|around|about|circa|year|the|its|his|her|their|our|this|that|a|an|\w['’]s)\s$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Preceded();
}
