using System.Globalization;
using NewsNotebooks.Timelines.Language;

namespace NewsNotebooks.Timelines.Reading;

/// <summary>TIMEX3's values for lengths of time.</summary>
internal static class Durations
{
    /// <summary>The value of a length: <c>P3W</c>, <c>PT5H</c>, <c>PXY</c>; decades and centuries in years.</summary>
    public static string Value(Frame frame)
    {
        var unit = frame.Name(Field.Unit) ?? "day";
        var (letter, factor) = Letter(unit);
        if (frame.Has(Field.Vague)) return Prefix(unit) + "X" + letter;
        var amount = frame.Long(Field.Amount) ?? 1;
        var hundredths = frame[Field.Hundredths] ?? 0;
        if (hundredths > 0) return Parted(unit, amount, hundredths);
        var small = frame.Name(Field.SmallUnit) is { } smaller ? Number(frame.Long(Field.SmallAmount) ?? 1) + Letter(smaller).Letter : "";
        return Prefix(unit) + Number(amount * factor) + letter + small;
    }

    /// <summary>A length with half or a quarter of a unit in it, in the unit below: 18 months, 90 minutes.</summary>
    private static string Parted(string unit, long amount, int hundredths)
    {
        var (below, size) = unit switch
        {
            "minute" => ("second", 60),
            "hour" => ("minute", 60),
            "day" => ("hour", 24),
            "week" => ("day", 7),
            "decade" => ("year", 10),
            "century" => ("year", 100),
            _ => ("month", 12),
        };
        var total = (amount * 100) + hundredths;
        if (unit != "month" && total * size % 100 == 0) return Prefix(below) + Number(total * size / 100) + Letter(below).Letter;
        return Prefix(unit) + (total / 100m).ToString("0.##", CultureInfo.InvariantCulture) + Letter(unit).Letter;
    }

    private static string Number(long amount) => amount.ToString(CultureInfo.InvariantCulture);

    private static string Prefix(string unit) => unit is "second" or "minute" or "hour" ? "PT" : "P";

    private static (string Letter, int Factor) Letter(string unit) => unit switch
    {
        "second" => ("S", 1),
        "minute" => ("M", 1),
        "hour" => ("H", 1),
        "day" => ("D", 1),
        "week" => ("W", 1),
        "month" => ("M", 1),
        "quarter" => ("Q", 1),
        "decade" => ("Y", 10),
        "century" => ("Y", 100),
        _ => ("Y", 1),
    };
}
