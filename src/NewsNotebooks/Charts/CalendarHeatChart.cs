using System.Globalization;
using NewsNotebooks.Timelines;
using Plotly.NET;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>A calendar whose days are the darker the more articles speak of them.</summary>
public static class CalendarHeatChart
{
    private const int MostYears = 6, HeightOfYear = 130;

    private static readonly double[] WeekRange = [-0.7, 53.7];

    private static readonly string[] Weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], EveryOther = ["Mon", "Wed", "Fri", "Sun"];

    /// <summary>
    /// A row a year, a column a week, a square a day that articles speak of; dates that are no day are left out. Of more than six years,
    /// those with the most articles are shown, and the subtitle says how many are not.
    /// </summary>
    /// <param name="entries">The dated sentences.</param>
    /// <param name="title">What the chart shows.</param>
    public static NewsChart ToCalendarChart(this IEnumerable<TimelineEntry> entries, string title = "Days that articles speak of")
    {
        var days = entries.Where(entry => entry.Granularity == "day" && entry.To - entry.From == TimeSpan.FromDays(1)).GroupBy(entry => entry.From)
            .Select(day => (Day: day.Key, Articles: day.Select(entry => entry.DocId).Distinct().Count(), Best: day.First().Sentence)).OrderBy(day => day.Day).ToList();
        if (days.Count == 0) return Empty(title, "No days to show.");
        var all = days.GroupBy(day => day.Day.Year).OrderByDescending(year => year.Sum(day => day.Articles)).ThenBy(year => year.Key).ToList();
        var years = all.Take(MostYears).OrderBy(year => year.Key).ToList();
        var most = days.Max(day => day.Articles);
        var layout = Layout(title, all.Count > MostYears ? $"{Plural(all.Count - MostYears, "year")} with fewer articles not shown" : "", 130 + (HeightOfYear * years.Count));
        for (var i = 0; i < years.Count; i++) SetAxes(layout, i, years.Count, years[i].Key);
        var traces = years.Select((year, i) => Year(year.Key, [.. year], i, most)).ToList();
        return new NewsChart(Figure(traces, layout), title, [.. days.Select(day => (Name(day.Day), Number(day.Articles)))]);
    }

    private static Trace2D Year(int year, IReadOnlyList<(DateTime Day, int Articles, string Best)> days, int index, int most)
    {
        var z = new double?[7][];
        var hover = new string[7][];
        for (var weekday = 0; weekday < 7; weekday++) (z[weekday], hover[weekday]) = (new double?[54], Enumerable.Repeat("", 54).ToArray());
        foreach (var (day, articles, best) in days)
        {
            var (week, weekday) = Place(day);
            z[weekday][week] = articles;
            hover[weekday][week] = $"<b>{Name(day)}</b><br>{Plural(articles, "article")}<br>{Hover(best, lines: 3)}";
        }
        var axis = index == 0 ? "" : (index + 1).ToString(CultureInfo.InvariantCulture);
        return Set(new Trace2D("heatmap"),
            ("x", Enumerable.Range(0, 54).ToArray()), ("y", Weekdays), ("z", z), ("hovertext", hover), ("hoverinfo", "text"), ("hoverongaps", false),
            ("xgap", 2), ("ygap", 2), ("zmin", 0), ("zmax", most), ("name", year.ToString(CultureInfo.InvariantCulture)),
            ("xaxis", "x" + axis), ("yaxis", "y" + axis), ("showscale", index == 0),
            ("colorscale", new[] { new object[] { 0, "#D6E6F2" }, [1, Colours[0]] }),
            ("colorbar", Object(("title", Object(("text", "articles"))), ("thickness", 10), ("dtick", most <= 8 ? 1 : null))));
    }

    private static void SetAxes(Layout layout, int index, int count, int year)
    {
        var axis = index == 0 ? "" : (index + 1).ToString(CultureInfo.InvariantCulture);
        var (top, height) = (1 - ((double)index / count), 1.0 / count);
        var months = Enumerable.Range(1, 12).Select(month => new DateTime(year, month, 1)).ToList();
        Set(layout,
            ("xaxis" + axis, Object(("anchor", "y" + axis), ("range", WeekRange), ("tickvals", months.Select(month => Place(month).Week).ToArray()), ("ticktext", months.Select(month => month.ToString("MMM", CultureInfo.InvariantCulture)).ToArray()),
                ("showgrid", false), ("zeroline", false), ("fixedrange", true))),
            ("yaxis" + axis, Object(("anchor", "x" + axis), ("domain", new[] { top - (height * 0.72), top }), ("autorange", "reversed"), ("tickvals", EveryOther), ("automargin", true),
                ("title", Object(("text", year.ToString(CultureInfo.InvariantCulture)))), ("showgrid", false), ("zeroline", false), ("fixedrange", true))));
    }

    /// <summary>The week of the year, counted from its first day's week, and the weekday, Monday first.</summary>
    private static (int Week, int Weekday) Place(DateTime day)
    {
        var first = ((int)new DateTime(day.Year, 1, 1).DayOfWeek + 6) % 7;
        return ((day.DayOfYear - 1 + first) / 7, ((int)day.DayOfWeek + 6) % 7);
    }

    private static string Name(DateTime day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
