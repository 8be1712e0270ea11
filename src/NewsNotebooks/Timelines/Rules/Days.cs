using System.Text.RegularExpressions;

namespace NewsNotebooks.Timelines.Rules;

/// <summary>Days seen from publication: yesterday, tonight, tomorrow morning, last night, this afternoon.</summary>
internal sealed partial class Days : ITimexRule
{
    public Regex Pattern => Form();

    public TimexReading? Read(Match match, TimexContext context)
    {
        var words = match.Value.ToLowerInvariant();
        var part = match.Groups["part"].Value;
        var offset = words.StartsWith("yesterday", StringComparison.Ordinal) || words.StartsWith("last", StringComparison.Ordinal) || words.StartsWith("overnight", StringComparison.Ordinal) ? -1
            : words.StartsWith("the day before", StringComparison.Ordinal) ? -2
            : words.StartsWith("the day after", StringComparison.Ordinal) ? 2
            : words.StartsWith("tomorrow", StringComparison.Ordinal) ? 1 : 0;
        var time = words == "tonight" ? "TNI" : part.Length > 0 ? "T" + Words.DayPartOf(part) : "";
        var type = time.Length > 0 ? TimexType.TIME : TimexType.DATE;
        if (context.Today is not { } today) return TimexReading.Unresolved(type);
        return new(type, TimexContext.Day(today.AddDays(offset)) + time, offset == 0 ? "the day of publication" : $"{Math.Abs(offset)} day{(Math.Abs(offset) == 1 ? "" : "s")} {(offset < 0 ? "before" : "after")} publication");
    }

    [GeneratedRegex(@"\b(?:[Tt]he day (?:before yesterday|after tomorrow)|(?:[Yy]esterday|[Tt]omorrow)(?:\s(?<part>" + Words.DayPart + @"))?|[Tt]oday|[Tt]onight|[Ll]ast\s(?<part>night|evening)|[Tt]his\s(?<part>" + Words.DayPart + @"))(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
