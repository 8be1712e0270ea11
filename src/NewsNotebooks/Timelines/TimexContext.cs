using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsNotebooks.Timelines;

/// <summary>What a rule may know beside the expression itself.</summary>
internal sealed partial class TimexContext(string text, DateTime? published, TimexMode mode)
{
    /// <summary>How far before an expression words decide its direction, in UTF-16 units.</summary>
    private const int Reach = 70;

    /// <summary>The day that relative expressions refer to (document creation time); null where it is not known.</summary>
    public DateTime? Today => mode == TimexMode.Narrative ? LastMentioned?.From ?? published : published;

    /// <summary>The date mentioned last; null where none has been.</summary>
    public CalendarInterval? LastMentioned { get; set; }

    /// <summary>The day that "a day earlier" and "the following month" refer to: the last one mentioned, else publication.</summary>
    public DateTime? Anchor => LastMentioned is { Granularity: "day" or "minute" or "daypart" or "hour" } last ? last.From.Date : Today;

    /// <summary>The start of the sentence that is looked at.</summary>
    public int SentenceStart { get; set; }

    /// <summary>Whether the words before the expression speak of what is to come.</summary>
    public bool LooksAhead(int offset) => Ahead().IsMatch(Before(offset));

    /// <summary>The sentence before the expression, as far as it decides anything.</summary>
    public string Before(int offset)
    {
        var start = Math.Max(SentenceStart, offset - Reach);
        return offset > start ? text[start..offset] : "";
    }

    public static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Month(DateTime day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    public static string Week(DateTime day) => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):0000}-W{ISOWeek.GetWeekOfYear(day):00}");

    public static string Quarter(DateTime day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-Q{((day.Month - 1) / 3) + 1}");

    [GeneratedRegex(@"\b(?:will|shall|won't|until|till|by|due|expected|scheduled|set|plans?|planned|planning|to be|is to|are to|going to|hopes?|ahead of|upcoming|must|should|can|may|deadline|'ll)\b(?!.*\b(?:had|was held|were held|said|told)\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Ahead();
}
