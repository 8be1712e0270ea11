using System.Globalization;

namespace NewsNotebooks.Interactive.Reports;

/// <summary>Times and durations as a reader wants them, the same on every machine.</summary>
internal static class ReportTime
{
    /// <summary>A time element, such as <c>26 April 2019, 09:30 (UTC+10:00)</c>.</summary>
    public static string ToHtml(DateTimeOffset time) =>
        string.Create(CultureInfo.InvariantCulture, $"<time datetime=\"{time:yyyy-MM-dd'T'HH:mm:sszzz}\">{time:d MMMM yyyy, HH:mm} ({Zone(time.Offset)})</time>");

    /// <summary>A duration such as <c>0.8 s</c>, <c>12 s</c> or <c>3 min 5 s</c>.</summary>
    public static string Format(TimeSpan duration) => duration.TotalSeconds switch
    {
        < 9.95 => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, duration.TotalSeconds):0.0} s"),
        < 59.5 => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0} s"),
        var seconds => string.Create(CultureInfo.InvariantCulture, $"{(int)Math.Round(seconds) / 60} min {(int)Math.Round(seconds) % 60} s"),
    };

    private static string Zone(TimeSpan offset) => offset == TimeSpan.Zero
        ? "UTC"
        : string.Create(CultureInfo.InvariantCulture, $"UTC{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}");
}
