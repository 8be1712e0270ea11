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
}
