using System.Globalization;
using NewsNotebooks.Terms;
using Plotly.NET;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>Terms over time, one below the other, with their bursts marked.</summary>
public static class BurstsChart
{
    private const int RowHeight = 92;

    /// <summary>A row a term: occurrences in 1,000 tokens period by period as a line, bursts as shaded stretches.</summary>
    /// <param name="courses">The terms' courses, by months or weeks for a calm line; at most twelve are shown.</param>
    /// <param name="bursts">The bursts of these terms; they may be found on courses of other periods.</param>
    /// <param name="title">What the chart shows.</param>
    public static NewsChart ToBurstsChart(this IEnumerable<TermCourse> courses, IEnumerable<Burst> bursts, string title = "Terms over time and their bursts")
    {
        var rows = courses.Where(course => course.Periods.Count > 0).Take(12).ToList();
        if (rows.Count == 0) return Empty(title, "No dated articles to show.");
        var marked = bursts.Where(burst => rows.Any(row => row.Term == burst.Term)).ToList();
        var layout = Layout(title, "occurrences per 1,000 words; shaded: bursts", 110 + (RowHeight * rows.Count));
        Set(layout, ("showlegend", false), ("hovermode", "closest"), ("shapes", marked.Select(burst => Shade(burst, rows.FindIndex(row => row.Term == burst.Term))).ToArray()),
            ("xaxis", Set(DateAxis(), ("anchor", Axis(rows.Count - 1)), ("tickformat", "%b\n%Y"))), ("annotations", rows.Select((row, i) => Name(row.Term, i, rows.Count)).ToArray()));
        foreach (var (i, row) in rows.Index()) layout.SetProperty("yaxis" + Suffix(i), Set(NumberAxis(""), ("domain", Domain(i, rows.Count)), ("nticks", 3)));
        var table = marked.Select(burst => ($"{burst.Term}, {Iso(burst.From)} to {Iso(burst.To)}", $"{burst.Matching} of {Plural(burst.Articles, "article")}")).ToList();
        return new NewsChart(Figure(rows.Select(Line).Concat(marked.Select(burst => Handle(burst, rows.FindIndex(row => row.Term == burst.Term)))), layout), title, table);
    }

    private static Trace2D Line(TermCourse course, int index) => Set(new Trace2D("scatter"),
        ("mode", "lines+markers"), ("cliponaxis", false), ("yaxis", Axis(index)), ("name", Label(course.Term)),
        ("x", course.Periods.Select(period => Iso(Middle(period.From, period.To))).ToArray()),
        ("y", course.Periods.Select(period => Math.Round(period.PerThousand, 4)).ToArray()),
        ("hovertext", course.Periods.Select(period => $"<b>{Hover(period.Term)}</b>, {Span(period.From, period.To)}<br>{Plural(period.Count, "occurrence")} in {period.Matching} of {Plural(period.Articles, "article")}").ToArray()),
        ("hoverinfo", "text"), ("line", Object(("color", Colour(index)), ("width", 2))), ("marker", Object(("size", 5))));

    /// <summary>An invisible point in the middle of a burst that tells of it.</summary>
    private static Trace2D Handle(Burst burst, int index)
    {
        var titles = burst.DocIds.Split(';', StringSplitOptions.RemoveEmptyEntries);
        return Set(new Trace2D("scatter"), ("mode", "markers"), ("cliponaxis", false), ("yaxis", Axis(index)), ("x", Enumerable.Repeat(Iso(Middle(burst.From, burst.To)), 1).ToArray()), ("y", Enumerable.Repeat(0, 1).ToArray()),
            ("marker", Object(("size", 9), ("symbol", "triangle-up"), ("color", Colour(index)))), ("hoverinfo", "text"),
            ("hovertext", $"<b>Burst of {Hover(burst.Term)}</b><br>{Span(burst.From, burst.To)}<br>{burst.Matching} of {Plural(burst.Articles, "article")}<br>"
                + string.Join("<br>", titles.Take(4).Select(id => Hover(id, lines: 1))) + (titles.Length > 4 ? $"<br>… and {titles.Length - 4} more" : "")));
    }

    private static DynamicObj.DynamicObj Shade(Burst burst, int index) => Object(("type", "rect"), ("xref", "x"), ("yref", Axis(index) + " domain"),
        ("x0", Iso(burst.From)), ("x1", Iso(burst.To.AddDays(1))), ("y0", 0), ("y1", 1), ("fillcolor", Colour(index)), ("opacity", 0.22), ("line", Object(("width", 1.5), ("color", Colour(index)))), ("layer", "below"));

    private static DynamicObj.DynamicObj Name(string term, int index, int count) => Object(("text", $"<b>{Label(term)}</b>"), ("showarrow", false), ("xref", "paper"), ("yref", "paper"),
        ("x", 0), ("xanchor", "left"), ("y", Domain(index, count)[1]), ("yanchor", "bottom"), ("font", Object(("color", Colour(index)))));

    private static double[] Domain(int index, int count) => [Math.Round(1 - ((index + 1.0) / count), 4), Math.Round(1 - ((index + 0.28) / count), 4)];

    private static string Colour(int index) => Colours[index % Colours.Count];

    private static string Suffix(int index) => index == 0 ? "" : (index + 1).ToString(CultureInfo.InvariantCulture);

    private static string Axis(int index) => "y" + Suffix(index);

    private static DateOnly Middle(DateOnly from, DateOnly to) => from.AddDays((to.DayNumber - from.DayNumber) / 2);

    private static string Span(DateOnly from, DateOnly to) => from == to ? Day(from) : $"{Day(from)} to {Day(to)}";

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
