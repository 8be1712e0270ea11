using System.Globalization;
using NewsNotebooks.Timelines;
using Plotly.NET;
using static NewsNotebooks.Charts.ChartText;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>A calendar whose days are the darker the more articles speak of them.</summary>
public static class CalendarHeatChart
{
    private const int MostYears = 6, HeightOfYear = 116, LeastOfYear = 92;

    private static readonly double[] WeekRange = [-0.7, 53.7];

    private static readonly string[] Weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], EveryOther = ["Mon", "Wed", "Fri", "Sun"];

    /// <summary>
    /// A row a year, a column a week, a square a day that articles speak of; dates that are no day are left out. Of more than six years,
    /// those with the most articles are shown, and the caption says how many are not.
    /// </summary>
    /// <param name="entries">The dated sentences.</param>
    /// <param name="title">What the chart shows.</param>
    public static NewsChart ToCalendarChart(this IEnumerable<TimelineEntry> entries, string title = "Days that articles speak of")
    {
        var known = entries.Where(entry => entry.Granularity == "day" && entry.To - entry.From == TimeSpan.FromDays(1)).ToList();
        var days = known.GroupBy(entry => entry.From)
            .Select(day => (Day: day.Key, Articles: day.Select(entry => entry.DocId).Distinct().Count(), Best: day.First().Sentence)).OrderBy(day => day.Day).ToList();
        if (days.Count == 0) return Nothing.ToDraw(title, "No days to show.");
        var source = CorpusScope.Of(known.Select(entry => (entry.DocId, entry.Outlet, entry.Published)));
        var busiest = string.Join("; ", days.OrderByDescending(day => day.Articles).ThenBy(day => day.Day).Take(3).Select(day => $"{Day(day.Day)} ({Plural(day.Articles, "article")})"));
        return new NewsChart(new ChartFrame(title) { Source = source, Description = $"Calendar: {title}. {Plural(days.Count, "day")} from {Day(days[0].Day)} to {Day(days[^1].Day)}; most spoken of: {busiest}." },
            frame => Draw(frame, days), [.. days.Select(day => (Day(day.Day), Number(day.Articles)))]);
    }

    private static GenericChart Draw(ChartFrame frame, List<(DateTime Day, int Articles, string Best)> days)
    {
        var all = days.GroupBy(day => day.Day.Year).OrderByDescending(year => year.Sum(day => day.Articles)).ThenBy(year => year.Key).ToList();
        var years = all.Take(frame.Rows(Math.Min(MostYears, all.Count), LeastOfYear)).OrderBy(year => year.Key).ToList();
        var most = days.Max(day => day.Articles);
        var (layout, height) = frame.Layout(HeightOfYear * years.Count, 62, 76, 4, 6, all.Count > years.Count ? $"{Plural(all.Count - years.Count, "year")} with fewer articles not shown" : "", "one square a day, one column a week");
        var names = Math.Min(0.4, frame.Px(24) / (height / years.Count));
        for (var i = 0; i < years.Count; i++) SetAxes(layout, i, years.Count, years[i].Key, names, frame.Width < 500);
        return Figure(years.Select((year, i) => (Trace)Year(year.Key, [.. year], i, most, frame)), layout);
    }

    private static Trace2D Year(int year, IReadOnlyList<(DateTime Day, int Articles, string Best)> days, int index, int most, ChartFrame frame)
    {
        var z = new double?[7][];
        var hover = new string[7][];
        for (var weekday = 0; weekday < 7; weekday++) (z[weekday], hover[weekday]) = (new double?[54], Enumerable.Repeat("", 54).ToArray());
        foreach (var (day, articles, best) in days)
        {
            var (week, weekday) = Place(day);
            z[weekday][week] = articles;
            hover[weekday][week] = $"<b>{Day(day)}</b><br>{Plural(articles, "article")}<br>{Hover(best, lines: 3)}";
        }
        var axis = index == 0 ? "" : (index + 1).ToString(CultureInfo.InvariantCulture);
        return Set(new Trace2D("heatmap"),
            ("x", Enumerable.Range(0, 54).ToArray()), ("y", Weekdays), ("z", z), ("hovertext", hover), ("hoverinfo", "text"), ("hoverongaps", false),
            ("xgap", 1.5), ("ygap", 1.5), ("zmin", 0), ("zmax", most), ("name", year.ToString(CultureInfo.InvariantCulture)),
            ("xaxis", "x" + axis), ("yaxis", "y" + axis), ("showscale", index == 0),
            ("colorscale", new[] { new object[] { 0, "rgba(0,114,178,0.3)" }, [1, "rgba(0,114,178,1)"] }),
            ("colorbar", Object(("title", Object(("text", "articles"))), ("thickness", frame.Px(10)), ("nticks", 5), ("dtick", most <= 5 ? 1 : null), ("len", frame.Px(150)), ("lenmode", "pixels"), ("y", 1), ("yanchor", "top"), ("outlinewidth", 0))));
    }

    private static void SetAxes(Layout layout, int index, int count, int year, double names, bool narrow)
    {
        var axis = index == 0 ? "" : (index + 1).ToString(CultureInfo.InvariantCulture);
        var (top, height) = (1 - ((double)index / count), 1.0 / count);
        var months = Enumerable.Range(1, 12).Select(month => new DateTime(year, month, 1)).ToList();
        Set(layout,
            ("xaxis" + axis, Object(("anchor", "y" + axis), ("range", WeekRange), ("tickvals", months.Select(month => Place(month).Week).ToArray()), ("ticktext", months.Select(month => month.ToString("MMM", CultureInfo.InvariantCulture)[..(narrow ? 1 : 3)]).ToArray()),
                ("tickangle", 0), ("showgrid", false), ("zeroline", false), ("fixedrange", true))),
            ("yaxis" + axis, Object(("anchor", "x" + axis), ("domain", new[] { Math.Round(top - (height * (1 - names)), 4), Math.Round(top, 4) }), ("autorange", "reversed"), ("tickvals", EveryOther), ("automargin", true),
                ("title", Object(("text", year.ToString(CultureInfo.InvariantCulture)))), ("showgrid", false), ("zeroline", false), ("fixedrange", true))));
    }

    /// <summary>The week of the year, counted from its first day's week, and the weekday, Monday first.</summary>
    private static (int Week, int Weekday) Place(DateTime day)
    {
        var first = ((int)new DateTime(day.Year, 1, 1).DayOfWeek + 6) % 7;
        return ((day.DayOfYear - 1 + first) / 7, ((int)day.DayOfWeek + 6) % 7);
    }
}
