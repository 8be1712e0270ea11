using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsNotebooks.Timelines;

/// <summary>Writes a timeline as iCalendar (RFC 5545), which calendar programs read.</summary>
public static class TimelineCalendar
{
    /// <summary>A line holds 75 octets at most; longer ones go on in the next, behind a blank.</summary>
    private const int LongestLine = 75;

    private const int LongestSummary = 120;

    /// <summary>
    /// The entries as all-day events, one each: a year is an event of a year's length, not a day. The category is the precision; what is planned
    /// or conditional is tentative. The same entries give the same bytes.
    /// </summary>
    /// <param name="entries">The dated sentences.</param>
    public static string ToICalendar(this IEnumerable<TimelineEntry> entries)
    {
        var text = new StringBuilder();
        foreach (var line in (string[])["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//NewsNotebooks//Timeline//EN"]) Fold(text, line);
        foreach (var entry in entries) Event(text, entry);
        Fold(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Event(StringBuilder text, TimelineEntry entry)
    {
        var key = $"{entry.DocId}\n{entry.Span.Start}\n{entry.Date}";
        Fold(text, "BEGIN:VEVENT");
        Fold(text, "UID:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32] + "@newsnotebooks");
        // No clock: the stamp is that of the report, so that the same articles give the same file.
        Fold(text, "DTSTAMP:" + (entry.Published?.Local ?? entry.From).ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        Fold(text, "DTSTART;VALUE=DATE:" + Day(entry.From));
        Fold(text, "DTEND;VALUE=DATE:" + Day(entry.To > entry.From.Date.AddDays(1) ? entry.To : entry.From.AddDays(1)));
        Fold(text, "SUMMARY:" + Escape(entry.Sentence.Length > LongestSummary ? entry.Sentence[..(LongestSummary - 1)].TrimEnd() + "…" : entry.Sentence));
        Fold(text, "DESCRIPTION:" + Escape(entry.Sentence + "\n" + string.Join(", ", new[] { entry.Outlet, entry.DocId, entry.Published?.ToString() }.Where(part => part is not null))));
        Fold(text, "CATEGORIES:" + Escape(entry.Granularity));
        Fold(text, "STATUS:" + (entry.Status is EventStatus.Planned or EventStatus.Conditional ? "TENTATIVE" : entry.Status == EventStatus.Denied ? "CANCELLED" : "CONFIRMED"));
        Fold(text, "TRANSP:TRANSPARENT");
        Fold(text, "END:VEVENT");
    }

    private static string Day(DateTime day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\\' or ';' or ',') escaped.Append('\\').Append(c);
            else if (c == '\n') escaped.Append("\\n");
            else escaped.Append(char.IsControl(c) ? ' ' : c);
        }
        return escaped.ToString();
    }

    private static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
