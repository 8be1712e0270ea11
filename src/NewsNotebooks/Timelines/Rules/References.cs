using System.Text.RegularExpressions;

namespace NewsNotebooks.Timelines.Rules;

/// <summary>What points to present, past or future without saying when: now, currently, recently, in the future.</summary>
internal sealed partial class References : ITimexRule
{
    public Regex Pattern => Form();

    public TimexReading? Read(Match match, TimexContext context) =>
        new(TimexType.DATE, match.Groups["present"].Success ? "PRESENT_REF" : match.Groups["past"].Success ? "PAST_REF" : "FUTURE_REF", TimexReading.Vague);

    [GeneratedRegex(@"\b(?:(?<present>[Nn]ow|[Cc]urrently|at the moment|at present)|(?<past>[Rr]ecently|in the past|long ago)|(?<future>in the (?:near )?future|in the coming (?:days|weeks|months|years)))\b(?!\s(?:few|two|three|four|five|\d))", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
