using System.Globalization;

namespace NewsNotebooks.Timelines.Language;

/// <summary>Numbers for the names that fields can hold (<c>unit=week</c>, <c>mod=START</c>), the same in every set of rules.</summary>
internal static class Symbols
{
    /// <summary>Names begin here, so that none is taken for a number.</summary>
    private const long First = 1_000_000_000_000;

    private static readonly string[] Names =
    [
        "second", "minute", "hour", "day", "week", "month", "quarter", "half", "season", "year", "decade", "century",
        "now", "mentioned", "past", "future", "over", "nearest", "same", "am", "pm", "X",
        "MO", "MI", "AF", "EV", "NI", "DT", "SP", "SU", "FA", "WI",
        "START", "MID", "END", "APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER",
        "PRESENT_REF", "PAST_REF", "FUTURE_REF",
    ];

    /// <summary>The number of a name, or of digits.</summary>
    /// <exception cref="FormatException">No field can hold it.</exception>
    public static long Read(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        var at = Array.IndexOf(Names, text);
        return at >= 0 ? First + at : throw new FormatException($"'{text}' is no value; expected a number or one of {string.Join(", ", Names)}.");
    }

    /// <summary>The name of a number; null if it is none.</summary>
    public static string? Name(long value) => value >= First ? Names[value - First] : null;
}
