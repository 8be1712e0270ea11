using System.Globalization;
using NewsNotebooks.Text;

namespace NewsNotebooks.Cli.Output;

/// <summary>A cell of a row as text, the same on every machine.</summary>
internal static class CellText
{
    public static string Of(object? cell) => cell switch
    {
        null => "",
        string text => text,
        bool value => value ? "true" : "false",
        DateTime time => Time(time),
        IReadOnlyList<TextSpan> spans => string.Join(';', spans.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}"))),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };

    /// <summary>A day, or a day and a time where it is not midnight.</summary>
    public static string Time(DateTime time) =>
        time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
