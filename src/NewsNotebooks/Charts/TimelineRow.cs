using System.Globalization;
using NewsNotebooks.Timelines;
using static NewsNotebooks.Charts.ChartText;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>A row of a timeline: all that is said of one date.</summary>
internal sealed record TimelineRow(string Date, DateTime From, DateTime To, string Granularity, IReadOnlyList<TimelineEntry> Entries)
{
    /// <summary>The rows of a timeline, in order of time, longer periods first.</summary>
    public static List<TimelineRow> Of(IEnumerable<TimelineEntry> entries) =>
        [.. entries.GroupBy(entry => entry.Date).Select(group => new TimelineRow(group.Key, group.First().From, group.First().To, group.First().Granularity, [.. group])).OrderBy(row => row.From).ThenByDescending(row => row.To)];

    public bool IsPublication => Entries.All(entry => entry.Basis == TimelineBasis.Publication);

    public bool IsPeriod => To - From > TimeSpan.FromDays(1);

    /// <summary>How many articles speak of it: those of the entries, or as many as an entry says it was chosen from.</summary>
    public int Articles { get; } = Math.Max(Entries.Select(entry => entry.DocId).Distinct().Count(), Entries.Max(entry => entry.Articles ?? 0));

    /// <summary>How exact the date is: 0 a day or less, 1 less than a year, 2 a year or more.</summary>
    public int Precision => !IsPeriod ? 0 : (To - From).TotalDays < 365 ? 1 : 2;

    public string Colour => HouseStyle.Colour(Precision);

    public string Symbol => Symbols[Precision] + (IsPublication ? "-open" : "");

    /// <summary>Where the first sentence stands: article, start and end, which a click on the point gives to the page.</summary>
    public object[] Source => [Entries[0].DocId, Entries[0].Span.Start, Entries[0].Span.End];

    /// <summary>The date in words at its own precision: 25 Apr 2019, March 2018, 1980s.</summary>
    public string Name => Granularity switch
    {
        "day" => Day(From),
        "month" => Month(From),
        "week" => "week of " + Day(From),
        "season" => (From.Month switch { 3 => "spring ", 6 => "summer ", 9 => "autumn ", _ => "winter " }) + From.ToString("yyyy", CultureInfo.InvariantCulture),
        "quarter" => string.Create(CultureInfo.InvariantCulture, $"Q{((From.Month - 1) / 3) + 1} {From.Year:0000}"),
        "year" => From.ToString("yyyy", CultureInfo.InvariantCulture),
        "decade" => Date + "0s",
        "century" => Date + "00s",
        _ => Date,
    };

    /// <summary>The date and the first sentences that speak of it, for a hover.</summary>
    public string Describe()
    {
        var text = $"<b>{Escape(Name)}</b>" + (IsPublication ? " (day of publication)" : "");
        foreach (var entry in Entries.Take(3))
            text += "<br>" + Hover(entry.Sentence, lines: 3) + (entry.Outlet is { } outlet ? $"<br><i>{Escape(outlet)}</i>" : "");
        return Entries.Count > 3 ? text + $"<br>… and {Entries.Count - 3} more" : text;
    }
}
