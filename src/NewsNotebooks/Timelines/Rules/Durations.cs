using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsNotebooks.Timelines.Rules;

/// <summary>Lengths of time: nearly five hours, three days, decades, a five-year plan; ages are none.</summary>
internal sealed partial class Durations : ITimexRule
{
    public Regex Pattern => Form();

    public TimexReading? Read(Match match, TimexContext context)
    {
        var mod = Words.Quantity(match.Groups["about"].Value);
        var (prefix, letter, factor) = Words.UnitOf(match.Groups["unit"].Value);
        if (match.Groups["vague"].Success) return new(TimexType.DURATION, Vague(match.Groups["unit"].Value), "a number of them that is not said", mod);
        var word = match.Groups["number"].Value;
        // "a day" is a length only behind a preposition; "five a day" is a rate.
        if (word.ToLowerInvariant() is "a" or "an" && mod is null && !Preceded().IsMatch(context.Before(match.Index))) return null;
        var number = Words.Number(word) * factor;
        if (match.Groups["half"].Success) number += 0.5;
        return new(TimexType.DURATION, prefix + number.ToString("0.##", CultureInfo.InvariantCulture) + letter, "a length of time", mod);
    }

    /// <summary>TIMEX3 writes an unknown number as X, and decades and centuries by units of their own.</summary>
    private static string Vague(string unit) => unit.ToLowerInvariant() switch
    {
        "decades" => "PXD",
        "centuries" => "PXC",
        var other when Words.UnitOf(other) is var (prefix, letter, _) => prefix + "X" + letter,
        _ => "PX",
    };

    [GeneratedRegex(@"\b(?:(?<about>" + Words.Approximate + @")\s)?(?:(?:the\s(?:past|last|next|first|coming)\s)?(?<number>" + Words.Cardinal + @")(?:[\s-](?:full|long|straight|consecutive|whole|more))?[\s-](?<unit>" + Words.Unit + @")s?(?<half>\sand a half)?(?!-old|\s(?:old|ago|earlier|later|after|before)\b|\w|['’]s\s)|(?<=\b(?:for|in|several|many|over|after|within|took|lasted|last|past|of|recent|few)\s)(?<vague>)(?<unit>minutes|hours|days|weeks|months|years|decades|centuries)\b(?!\s(?:old|ago|later|earlier))|(?<vague>\b(?:several|many|a few|some|recent|the past few|the last few|the coming)\s)(?<unit>minutes|hours|days|weeks|months|years|decades|centuries)\b(?!\s(?:old|ago|later|earlier)))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Form();

    [GeneratedRegex(@"\b(?:for|in|within|over|after|during|than|about|least|only|took|lasted|spent|once|of|every)\s$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Preceded();
}
