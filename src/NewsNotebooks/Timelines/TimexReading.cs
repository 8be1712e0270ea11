namespace NewsNotebooks.Timelines;

/// <summary>What a rule makes of an expression.</summary>
/// <param name="Type">What kind it is.</param>
/// <param name="Value">TIMEX3's value; null where it could not be resolved.</param>
/// <param name="Reason">How it was read, or why it could not be.</param>
/// <param name="Mod">TIMEX3's modifier; null where there is none.</param>
internal sealed record TimexReading(TimexType Type, string? Value, string Reason, string? Mod = null)
{
    public const string NoPublicationDate = "no publication date";
    public const string ImpossibleDate = "impossible date";
    public const string Vague = "vague";

    /// <summary>A date as the text has it; unresolved where the calendar has no such day.</summary>
    public static TimexReading Date(string value, string reason, string? mod = null) =>
        CalendarInterval.Of(value) is null ? new(TimexType.DATE, null, ImpossibleDate, mod) : new(TimexType.DATE, value, reason, mod);

    public static TimexReading Unresolved(TimexType type, string? mod = null) => new(type, null, NoPublicationDate, mod);
}
