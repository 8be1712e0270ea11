using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsNotebooks.Corpora;

/// <summary>How exactly a publication time is known.</summary>
public enum PublicationPrecision
{
    /// <summary>The day only.</summary>
    Day,

    /// <summary>The day and the time of day.</summary>
    Minute,
}

/// <summary>When an article was published: the wall clock where it appeared, and how far that is from UTC where it is known.</summary>
/// <param name="Local">Local date and time (kind unspecified); midnight where only the day is known.</param>
/// <param name="Precision">Whether the time of day is known.</param>
/// <param name="Offset">The distance from UTC; null where it is not known.</param>
public readonly partial record struct PublicationTime(DateTime Local, PublicationPrecision Precision, TimeSpan? Offset)
{
    private static readonly string[] EnglishDays = ["MMMM d, yyyy", "MMMM d yyyy", "d MMMM yyyy", "MMM d, yyyy", "d MMM yyyy", "MMM. d, yyyy"];

    /// <summary>A publication known to the day.</summary>
    public PublicationTime(DateOnly day) : this(day.ToDateTime(TimeOnly.MinValue), PublicationPrecision.Day, null) { }

    /// <summary>The day of publication where the article appeared.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Local);

    /// <summary>The precision's name as data columns have it: <c>day</c> or <c>minute</c>.</summary>
    public string PrecisionName => Precision == PublicationPrecision.Day ? "day" : "minute";

    /// <summary>The offset as data columns have it, such as <c>+10:00</c>; null where it is not known.</summary>
    public string? OffsetName => Offset is { } offset
        ? (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture)
        : null;

    /// <summary>
    /// Reads ISO 8601 (a day, or a time with or without offset; also with a blank for the T, and the compact <c>20190426</c>), a day with an
    /// English month name, or the date of a feed (RFC 1123). Numbers that could be read two ways (<c>04/05/2019</c>) are not read.
    /// </summary>
    /// <param name="text">What to read.</param>
    /// <param name="format">A .NET format that comes first, for other people's notations; null for none.</param>
    /// <param name="value">What was read.</param>
    public static bool TryParse(string? text, string? format, out PublicationTime value)
    {
        value = default;
        if (string.IsNullOrWhiteSpace(text)) return false;
        text = text.Trim();
        return (format is not null && TryFormat(text, format, out value)) || TryIso(text, out value) || TryEnglish(text, out value);
    }

    /// <summary>ISO 8601 at the value's own precision, such as <c>2019-04-26</c> or <c>2019-04-26T18:30+10:00</c>.</summary>
    public override string ToString() => Precision == PublicationPrecision.Day
        ? Local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Local.ToString(Local.Second == 0 ? "yyyy-MM-dd'T'HH:mm" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + OffsetName;

    /// <summary>Whether the text is a .NET date format (<c>dd/MM/yyyy</c>); one that is not reads nothing.</summary>
    public static bool IsFormat(string format)
    {
        try
        {
            // Reading fails quietly on some broken formats and loudly on others; writing says it of all.
            return DateTimeOffset.TryParseExact(DateTimeOffset.UnixEpoch.ToString(format, CultureInfo.InvariantCulture), format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool TryFormat(string text, string format, out PublicationTime value)
    {
        value = default;
        if (!IsFormat(format)) return false;
        var read = DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time);
        var hasTime = format.Contains('H') || format.Contains('h');
        TimeSpan? offset = format.Contains('z') || format.Contains('K') ? time.Offset : null;
        value = new(time.DateTime, hasTime ? PublicationPrecision.Minute : PublicationPrecision.Day, offset);
        return read;
    }

    private static bool TryIso(string text, out PublicationTime value)
    {
        value = default;
        if (IsoForm().Match(text) is not { Success: true } match) return false;
        var day = match.Groups["day"].Value.Replace("-", "", StringComparison.Ordinal);
        if (!DateTime.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) return false;
        if (!match.Groups["hour"].Success) { value = new(local, PublicationPrecision.Day, null); return true; }
        int hour = Number("hour"), minute = Number("minute"), second = Number("second");
        if (hour > 23 || minute > 59 || second > 59) return false;
        value = new(local.Add(new TimeSpan(hour, minute, second)), PublicationPrecision.Minute, Zone(match.Groups["zone"].Value));
        return true;

        int Number(string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;
    }

    private static TimeSpan? Zone(string zone)
    {
        if (zone.Length == 0) return null;
        if (zone is "Z" or "z") return TimeSpan.Zero;
        var digits = zone[1..].Replace(":", "", StringComparison.Ordinal);
        var minutes = digits.Length > 2 ? int.Parse(digits.AsSpan(2), CultureInfo.InvariantCulture) : 0;
        var offset = new TimeSpan(int.Parse(digits.AsSpan(0, 2), CultureInfo.InvariantCulture), minutes, 0);
        return zone[0] == '-' ? -offset : offset;
    }

    private static bool TryEnglish(string text, out PublicationTime value)
    {
        if (DateTime.TryParseExact(text, EnglishDays, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day))
        {
            value = new(day, PublicationPrecision.Day, null);
            return true;
        }
        var feed = DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            || DateTimeOffset.TryParseExact(text.Replace("GMT", "+00:00", StringComparison.Ordinal), "ddd, d MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
        value = new(time.DateTime, PublicationPrecision.Minute, time.Offset);
        return feed;
    }

    [GeneratedRegex(@"^(?<day>\d{4}-\d\d-\d\d|\d{8})(?:[T ](?<hour>\d\d):?(?<minute>\d\d)(?::?(?<second>\d\d)(?:[.,]\d+)?)?\s?(?<zone>[Zz]|[+-]\d\d(?::?\d\d)?)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex IsoForm();
}
