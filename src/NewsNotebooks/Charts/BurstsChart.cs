using System.Globalization;
using NewsNotebooks.Terms;
using Plotly.NET;
using static NewsNotebooks.Charts.ChartText;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>Terms over time, one below the other, with their bursts marked.</summary>
public static class BurstsChart
{
    private const int MostRows = 12, RowHeight = 88, LeastHeight = 62;

    /// <summary>A row a term: occurrences in 1,000 tokens period by period as a line, bursts as shaded stretches.</summary>
    /// <param name="courses">The terms' courses, by months or weeks for a calm line; at most twelve are shown.</param>
    /// <param name="bursts">The bursts of these terms; they may be found on courses of other periods.</param>
    /// <param name="title">What the chart shows.</param>
    public static NewsChart ToBurstsChart(this IEnumerable<TermCourse> courses, IEnumerable<Burst> bursts, string title = "Terms over time and their bursts")
    {
        var all = courses.Where(course => course.Periods.Count > 0).ToList();
        if (all.Count == 0) return Nothing.ToDraw(title, "No dated articles to show.");
        var known = bursts.Where(burst => all.Any(row => row.Term == burst.Term)).ToList();
        var periods = all[0].Periods;
        var source = $"{Plural(periods.Sum(period => period.Articles), "article")}, {Period(periods[0].From, periods[^1].To)}";
        return new NewsChart(new ChartFrame(title) { Source = source, Description = Describe(title, all, known) }, frame => Draw(frame, all, known),
            [.. known.Select(burst => ($"{burst.Term}, {Iso(burst.From)} to {Iso(burst.To)}", $"{burst.Matching} of {Plural(burst.Articles, "article")}"))]);
    }

    private static GenericChart Draw(ChartFrame frame, List<TermCourse> all, List<Burst> bursts)
    {
        var rows = all[..frame.Rows(Math.Min(MostRows, all.Count), LeastHeight)];
        var marked = bursts.Where(burst => rows.Any(row => row.Term == burst.Term)).ToList();
        var (layout, height) = frame.Layout(RowHeight * rows.Count, 40, 24, 40, 0, "occurrences per 1,000 words; shaded: bursts", all.Count > rows.Count ? $"{Plural(all.Count - rows.Count, "term")} not shown" : "");
        var name = Math.Min(0.5, frame.Px(20) / (height / rows.Count));
        Set(layout, ("hovermode", "closest"), ("shapes", marked.Select(burst => Shade(burst, Row(rows, burst))).ToArray()),
            ("xaxis", Set(MonthAxis(all[0].Periods[^1].To.DayNumber - all[0].Periods[0].From.DayNumber < 200 ? 7 : 99), ("anchor", Axis(rows.Count - 1)))));
        ChartFrame.Annotate(layout, rows.Select((row, i) => Name(row.Term, i, Top(i, rows.Count, name))));
        foreach (var (i, row) in rows.Index())
            layout.SetProperty("yaxis" + Suffix(i), Set(NumberAxis(""), ("domain", new[] { Math.Round(1 - ((i + 1.0) / rows.Count), 4), Top(i, rows.Count, name) }), ("nticks", 3)));
        return Figure(rows.Select((row, i) => Course(row, i, frame)).Concat(marked.Select(burst => Handle(burst, Row(rows, burst), frame))), layout);
    }

    private static Trace2D Course(TermCourse course, int index, ChartFrame frame) => Set(new Trace2D("scatter"),
        ("mode", "lines+markers"), ("cliponaxis", false), ("yaxis", Axis(index)), ("name", Label(course.Term)),
        ("x", course.Periods.Select(period => Iso(Middle(period.From, period.To))).ToArray()),
        // A stretch without articles says nothing of the term.
        ("y", course.Periods.Select(period => period.Articles == 0 ? (double?)null : Math.Round(period.PerThousand, 4)).ToArray()),
        ("hovertext", course.Periods.Select(period => $"<b>{Hover(period.Term)}</b>, {Period(period.From, period.To)}<br>{Plural(period.Count, "occurrence")} in {period.Matching} of {Plural(period.Articles, "article")}").ToArray()),
        ("hoverinfo", "text"), ("line", Object(("color", Colour(index)), ("width", frame.Px(2)))), ("marker", Object(("size", frame.Px(5)))));

    /// <summary>A point in the middle of a burst that tells of it.</summary>
    private static Trace2D Handle(Burst burst, int index, ChartFrame frame)
    {
        var titles = burst.DocIds.Split(';', StringSplitOptions.RemoveEmptyEntries);
        return Set(new Trace2D("scatter"), ("mode", "markers"), ("cliponaxis", false), ("yaxis", Axis(index)), ("x", Enumerable.Repeat(Iso(Middle(burst.From, burst.To)), 1).ToArray()), ("y", Enumerable.Repeat(0, 1).ToArray()),
            ("marker", Object(("size", frame.Px(9)), ("symbol", "triangle-up"), ("color", Colour(index)))), ("hoverinfo", "text"),
            ("hovertext", $"<b>Burst of {Hover(burst.Term)}</b><br>{Period(burst.From, burst.To)}<br>{burst.Matching} of {Plural(burst.Articles, "article")}<br>"
                + string.Join("<br>", titles.Take(4).Select(id => Hover(id, lines: 1))) + (titles.Length > 4 ? $"<br>… and {titles.Length - 4} more" : "")));
    }

    private static DynamicObj.DynamicObj Shade(Burst burst, int index) => Object(("type", "rect"), ("xref", "x"), ("yref", Axis(index) + " domain"),
        ("x0", Iso(burst.From)), ("x1", Iso(burst.To.AddDays(1))), ("y0", 0), ("y1", 1), ("fillcolor", Colour(index)), ("opacity", 0.22), ("line", Object(("width", 1.5), ("color", Colour(index)))), ("layer", "below"));

    private static DynamicObj.DynamicObj Name(string term, int index, double top) => Object(("text", $"{Glyph(index)} <b>{Escape(Cut(term, 300))}</b>"), ("showarrow", false),
        ("xref", "paper"), ("x", 0), ("xanchor", "left"), ("yref", "paper"), ("y", top), ("yanchor", "bottom"), ("borderpad", 0));

    private static string Describe(string title, List<TermCourse> rows, List<Burst> bursts) =>
        $"Line charts: {title}. {Plural(rows.Count, "term")}, {Plural(bursts.Count, "burst")}{(bursts.Count > 0 ? "; the strongest: " : "")}"
        + string.Join("; ", bursts.OrderByDescending(burst => burst.Weight).Take(3).Select(burst => $"{burst.Term}, {Period(burst.From, burst.To)}")) + ".";

    private static int Row(List<TermCourse> rows, Burst burst) => rows.FindIndex(row => row.Term == burst.Term);

    private static double Top(int index, int count, double name) => Math.Round(1 - ((index + name) / count), 4);

    private static string Suffix(int index) => index == 0 ? "" : (index + 1).ToString(CultureInfo.InvariantCulture);

    private static string Axis(int index) => "y" + Suffix(index);

    private static DateOnly Middle(DateOnly from, DateOnly to) => from.AddDays((to.DayNumber - from.DayNumber) / 2);
}
