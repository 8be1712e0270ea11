using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsNotebooks.Interactive.Documents;

/// <summary>Text as given on a command line → a C# expression, which needs no <c>using</c>; null where it does not convert.</summary>
internal static class CSharpLiteral
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private static readonly string[] Dates = ["yyyy-MM-dd"];

    private static readonly string[] Times =
    [
        .. from separator in new[] { "'T'", "' '" }
           from time in new[] { "HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF" }
           select $"yyyy-MM-dd{separator}{time}",
    ];

    // "zzz" reads no Z, and the literal takes none but Z.
    private static readonly string[] OffsetTimes = [.. Times.Select(t => t + "zzz"), .. Times.Select(t => t + "'Z'")];

    public static string String(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    public static string? Bool(string value) => value.ToLowerInvariant() is "true" or "false" ? value.ToLowerInvariant() : null;

    public static string? Int(string value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, Invariant, out var n) ? n.ToString(Invariant) : null;

    public static string? Long(string value) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, Invariant, out var n) ? n.ToString(Invariant) + "L" : null;

    public static string? Double(string value) =>
        double.TryParse(value, NumberStyles.Float, Invariant, out var n) && double.IsFinite(n) ? n.ToString("R", Invariant) + "d" : null;

    public static string? Decimal(string value) =>
        decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, Invariant, out var n) ? n.ToString(Invariant) + "m" : null;

    public static string? DateOnly(string value) =>
        System.DateOnly.TryParseExact(value, Dates, Invariant, DateTimeStyles.None, out var d)
            ? string.Create(Invariant, $"new System.DateOnly({d.Year}, {d.Month}, {d.Day})")
            : null;

    public static string? DateTime(string value) =>
        System.DateTime.TryParseExact(value, [.. Dates, .. Times], Invariant, DateTimeStyles.None, out var t) ? $"new System.DateTime({Parts(t)}" + ")" + Ticks(t) : null;

    public static string? DateTimeOffset(string value) =>
        System.DateTimeOffset.TryParseExact(value, OffsetTimes, Invariant, DateTimeStyles.AssumeUniversal, out var t)
            ? string.Create(Invariant, $"new System.DateTimeOffset({Parts(t.DateTime)}, System.TimeSpan.FromMinutes({(int)t.Offset.TotalMinutes}))") + Ticks(t.DateTime)
            : null;

    /// <summary>Texts separated by commas, blanks around them taken off; the empty text is no text at all.</summary>
    public static string Strings(string value) =>
        "[" + string.Join(", ", value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(String)) + "]";

    private static string Parts(System.DateTime t) => string.Create(Invariant, $"{t.Year}, {t.Month}, {t.Day}, {t.Hour}, {t.Minute}, {t.Second}");

    private static string Ticks(System.DateTime t) =>
        t.Ticks % TimeSpan.TicksPerSecond is > 0 and var ticks ? string.Create(Invariant, $".AddTicks({ticks})") : "";
}
