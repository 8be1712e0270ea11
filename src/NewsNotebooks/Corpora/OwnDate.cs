using System.Globalization;
using System.Text.RegularExpressions;
using NewsNotebooks.Text;

namespace NewsNotebooks.Corpora;

/// <summary>The line near an article's head that says when it appeared: <c>26 April 2019</c>, <c>Published: April 26, 2019 at 6:30 p.m.</c></summary>
internal static partial class OwnDate
{
    private const int HeadLines = 8, LongestLine = 90, LongestDateline = 110;

    /// <summary>The line and the time it says; null where there is none.</summary>
    public static (TextSpan Span, PublicationTime Time)? Find(string text)
    {
        foreach (var line in Head(text))
            if (line.Length <= LongestLine && HasYear(text.AsSpan(line.Start, line.Length)) && LineForm().Match(line.In(text)) is { Success: true } match && Time(match) is { } time)
                return (line, time);
        return null;
    }

    /// <summary>The day that a dateline names in full (<c>LONDON, May 4, 2019 —</c>); null where there is none.</summary>
    public static PublicationTime? OfDateline(string text)
    {
        foreach (var line in Head(text))
        {
            var start = text.AsSpan(line.Start, Math.Min(line.Length, LongestDateline));
            if (HasYear(start) && DatelineForm().Match(start.ToString()) is { Success: true } match && Time(match) is { } time) return time;
        }
        return null;
    }

    private static IEnumerable<TextSpan> Head(string text)
    {
        for (int at = 0, lines = 0; at < text.Length && lines < HeadLines;)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            var (from, to) = (at, end);
            while (from < to && char.IsWhiteSpace(text[from])) from++;
            while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
            at = end + 1;
            if (from == to) continue;
            lines++;
            yield return new TextSpan(from, to);
        }
    }

    private static bool HasYear(ReadOnlySpan<char> line)
    {
        var run = 0;
        foreach (var c in line)
        {
            run = char.IsAsciiDigit(c) ? run + 1 : 0;
            if (run == 4) return true;
        }
        return false;
    }

    private static PublicationTime? Time(Match match)
    {
        var date = match.Groups["date"].Value.Replace(".", "", StringComparison.Ordinal);
        if (!PublicationTime.TryParse(date, null, out var day)) return null;
        if (!match.Groups["hour"].Success) return day;
        var (hour, minute) = (Number(match.Groups["hour"]), Number(match.Groups["minute"]));
        if (match.Groups["half"] is { Success: true } half) hour = (hour % 12) + (half.Value[0] is 'p' or 'P' ? 12 : 0);
        if (hour > 23 || minute > 59) return day;
        TimeSpan? offset = match.Groups["utc"].Success ? TimeSpan.Zero : null;
        return new(day.Local.AddHours(hour).AddMinutes(minute), PublicationPrecision.Minute, offset);
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private const string Date = @"(?<date>\d{4}-\d\d-\d\d|\d{1,2}\s[A-Za-z]{3,9}\.?\s\d{4}|[A-Za-z]{3,9}\.?\s\d{1,2},?\s\d{4})";

    [GeneratedRegex(@"^(?:(?:(?:First|Last)\s)?(?:Published|Posted|Updated|Issued|Date)(?:\s(?:on|at))?\s?:?\s*)?(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s)?" + Date
        + @"(?:,?\s(?:at\s)?(?<hour>\d{1,2})[:.](?<minute>\d\d)\s?(?<half>[ap]\.?m\.?)?(?:\s?(?<utc>Z|GMT|UTC))?)?(?:\s[|·]\s.{1,40})?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LineForm();

    [GeneratedRegex(@"^\p{Lu}[\p{Lu}.'’ -]{2,30}(?:,\s[\p{L}. ]{2,25}?)?,\s" + Date + @"\s?(?:\(|:|[—–]|--?\s)", RegexOptions.CultureInvariant)]
    private static partial Regex DatelineForm();
}
