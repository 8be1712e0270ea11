using System.Globalization;
using NewsNotebooks.Terms;
using static NewsNotebooks.Charts.ChartText;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>Terms over the months as lines.</summary>
public static class TermsOverTimeChart
{
    /// <summary>A line a term: occurrences in 1,000 tokens of each month; at most eight lines, the most frequent terms.</summary>
    /// <param name="counts">Counts by month, for instance <c>frequencies.By(TermGrouping.Month, ["flood", "summit"])</c>.</param>
    /// <param name="title">What the chart shows.</param>
    public static NewsChart ToTimeChart(this IEnumerable<GroupedTermCount> counts, string title = "Terms over time")
    {
        var rows = counts.Where(row => IsMonth(row.Group)).ToList();
        if (rows.Count == 0) return Nothing.ToDraw(title, "No dated articles to show.");
        var all = rows.GroupBy(row => row.Term).OrderByDescending(term => term.Sum(row => row.Count)).ThenBy(term => term.Key, StringComparer.Ordinal)
            .Select(term => term.OrderBy(row => row.Group, StringComparer.Ordinal).ToList()).ToList();
        var terms = all.Take(MostSeries).ToList();
        var lines = terms.Select(term => new TimeLine(term[0].Term, [.. term.Select(row => (First(row.Group!), row.PerThousand, Describe(row)))])).ToList();
        var months = rows.Select(row => row.Group!).Distinct().Order(StringComparer.Ordinal).ToList();
        var words = rows.DistinctBy(row => row.Group).Sum(row => row.Tokens);
        var source = $"{Plural(words, "word")}, {Name(months[0])}{(months.Count > 1 ? " – " + Name(months[^1]) : "")}";
        var note = all.Count > terms.Count ? $"{Plural(all.Count - terms.Count, "term")} with fewer occurrences not shown" : "";
        return new NewsChart(new ChartFrame(title) { Source = source, Description = Describe(title, terms, months) },
            frame => TimeLines.Draw(frame, lines, MonthAxis(months.Count), NumberAxis("occurrences per 1,000 words"), note),
            [.. terms.SelectMany(term => term.Select(row => ($"{row.Term}, {row.Group}", Number(Math.Round(row.PerThousand, 2)))))]);
    }

    private static string Describe(GroupedTermCount row) =>
        $"<b>{Hover(row.Term)}</b>, {Name(row.Group!)}<br>{Number(Math.Round(row.PerThousand, 2))} per 1,000 words<br>{Plural(row.Count, "occurrence")} in {Plural(row.Documents, "article")}";

    private static string Describe(string title, List<List<GroupedTermCount>> terms, List<string> months) =>
        $"Line chart: {title}, {Name(months[0])} to {Name(months[^1])}, occurrences per 1,000 words. Highest: "
        + string.Join("; ", terms.Take(3).Select(term => term.MaxBy(row => row.PerThousand)!).Select(row => $"{row.Term}, {Number(Math.Round(row.PerThousand, 2))} in {Name(row.Group!)}")) + ".";

    private static bool IsMonth(string? group) => DateOnly.TryParseExact(group, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static DateOnly First(string group) => DateOnly.ParseExact(group, "yyyy-MM", CultureInfo.InvariantCulture);

    private static string Name(string group) => First(group).ToString("MMM yyyy", CultureInfo.InvariantCulture);
}
