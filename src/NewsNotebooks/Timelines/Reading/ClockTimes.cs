using System.Globalization;
using NewsNotebooks.Timelines.Language;

namespace NewsNotebooks.Timelines.Reading;

/// <summary>TIMEX3's values for times of day.</summary>
internal static class ClockTimes
{
    /// <summary>The value from its T on; null where the frame says no time, or one that no clock shows.</summary>
    /// <param name="frame">What the words say.</param>
    /// <param name="last">The hour spoken of shortly before: what follows is later, in the second half of the day if it must; null where there is none.</param>
    public static string? Value(Frame frame, int? last = null)
    {
        if (frame[Field.Hour] is not { } hour) return frame.Name(Field.Part) is { } part ? "T" + part : null;
        var minute = frame[Field.Minute] ?? 0;
        if (minute < 0) (hour, minute) = (hour - 1, minute + 60);
        if (frame.Name(Field.Clock) is { } clock)
        {
            if (hour is < 1 or > 12) return null;
            hour = (hour % 12) + (clock == "pm" ? 12 : 0);
        }
        else if (frame.Has(Field.Part)) hour = ByPart(hour, frame.Name(Field.Part));
        else if (hour is > 0 and < 12 && !frame.Has(Field.Zone) && hour < last) hour += 12;
        if (hour > 24 || minute > 59 || (hour == 24 && minute > 0)) return null;
        return string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}") + Zone(frame);
    }

    /// <summary>An hour on a dial of twelve, in the part of the day that the words name.</summary>
    private static int ByPart(int hour, string? part) => part switch
    {
        "AF" or "EV" when hour < 12 => hour + 12,
        "NI" when hour is > 5 and < 12 => hour + 12,
        _ => hour,
    };

    private static string Zone(Frame frame) => frame[Field.Zone] switch
    {
        null => "",
        0 => "Z",
        var minutes => string.Create(CultureInfo.InvariantCulture, $"{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes.Value) / 60:00}:{Math.Abs(minutes.Value) % 60:00}"),
    };
}
