using System.Text.RegularExpressions;

namespace NewsNotebooks.Timelines.Rules;

/// <summary>One family of time expressions: how they look, and what they mean.</summary>
internal interface ITimexRule
{
    /// <summary>What the expressions look like.</summary>
    Regex Pattern { get; }

    /// <summary>What a match means; null where it is no time expression after all.</summary>
    TimexReading? Read(Match match, TimexContext context);
}
