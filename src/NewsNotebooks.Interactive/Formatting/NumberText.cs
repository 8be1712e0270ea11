using System.Globalization;

namespace NewsNotebooks.Interactive.Formatting;

/// <summary>Numbers as the cells of tables show them.</summary>
internal static class NumberText
{
    /// <summary>Six significant digits of a fraction, which are enough to look at; the values keep theirs. Null for other values.</summary>
    public static string? Short(object value) => value switch
    {
        double number when double.IsFinite(number) => number.ToString(Form(number), CultureInfo.InvariantCulture),
        float number when float.IsFinite(number) => number.ToString(Form(number), CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string Form(double number) => Math.Abs(number) is >= 1e5 and < 1e15 ? "0.##" : "G6";
}
