using NewsNotebooks.Terms;
using Plotly.NET;
using static NewsNotebooks.Charts.ChartText;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>Terms that occur together, as a network.</summary>
public static class TermNetworkChart
{
    /// <summary>Terms as points, the larger the more others they are linked with; collocations as lines, the thicker the more often they occur.</summary>
    /// <param name="collocations">The collocations, the best first.</param>
    /// <param name="top">How many of them are shown.</param>
    /// <param name="title">What the chart shows.</param>
    public static NewsChart ToNetworkChart(this IEnumerable<Collocation> collocations, int top = 40, string title = "Terms that occur together")
    {
        var rows = collocations.Take(top).ToList();
        if (rows.Count == 0) return Nothing.ToDraw(title, "No collocations to show.");
        var most = rows.OrderByDescending(row => row.Count).ThenBy(row => row.First, StringComparer.Ordinal).Take(3).Select(row => $"{row.First} – {row.Second} ({Number(row.Count)})");
        var terms = rows.SelectMany(row => new[] { row.First, row.Second }).Distinct().Count();
        return new NewsChart(new ChartFrame(title) { Description = $"Network: {title}. {Plural(rows.Count, "pair")} of {Plural(terms, "term")}; most often together: {string.Join(", ", most)}." },
            frame => Draw(frame, rows), [.. rows.Select(row => ($"{row.First} – {row.Second}", Number(row.Count)))]);
    }

    private static GenericChart Draw(ChartFrame frame, List<Collocation> all)
    {
        // So many pairs as names find room for.
        var rows = all[..frame.Rows(all.Count, 9)];
        var terms = rows.SelectMany(row => new[] { row.First, row.Second }).Distinct().ToList();
        var index = terms.Index().ToDictionary(term => term.Item, term => term.Index, StringComparer.Ordinal);
        var places = NetworkLayout.Place(terms.Count, [.. rows.Select(row => (index[row.First], index[row.Second]))]);
        var (layout, _) = frame.Layout(frame.Width < 500 ? 640 : 520, 12, 12, 8, 0, $"{Plural(rows.Count, "pair")} of {Plural(terms.Count, "term")}; thicker lines: more often together", NamedRows.Rest(all.Count, rows.Count, "pair"));
        Set(layout, ("hovermode", "closest"), ("xaxis", Hidden([.. places.Select(place => place.X)], 76 / Math.Max(76, frame.Width - 24 - 152))), ("yaxis", Hidden([.. places.Select(place => place.Y)], 0.08)));
        var most = rows.Max(row => row.Count);
        var lines = rows.Select(row => Line(row, places[index[row.First]], places[index[row.Second]], frame.Px(1 + (5.0 * row.Count / most))));
        return Figure([.. lines, Middles(rows, index, places), Points(terms, rows, index, places, frame)], layout);
    }

    /// <summary>An axis that is not drawn, with room for names at both ends.</summary>
    private static DynamicObj.DynamicObj Hidden(double[] places, double share)
    {
        var room = share * Math.Max(0.1, places.Max() - places.Min());
        return Object(("visible", false), ("range", new[] { Round(places.Min() - room), Round(places.Max() + room) }));
    }

    private static Trace2D Line(Collocation row, (double X, double Y) from, (double X, double Y) to, double width) => Set(new Trace2D("scatter"),
        ("mode", "lines"), ("x", new[] { Round(from.X), Round(to.X) }), ("y", new[] { Round(from.Y), Round(to.Y) }), ("hoverinfo", "skip"), ("line", Object(("color", "rgba(128,128,128,0.45)"), ("width", Round(width)))));

    /// <summary>Where the pointer finds what a line stands for.</summary>
    private static Trace2D Middles(List<Collocation> rows, Dictionary<string, int> index, (double X, double Y)[] places) => Set(new Trace2D("scatter"),
        ("mode", "markers"), ("marker", Object(("size", 14), ("opacity", 0))), ("hoverinfo", "text"),
        ("x", rows.Select(row => Round((places[index[row.First]].X + places[index[row.Second]].X) / 2)).ToArray()),
        ("y", rows.Select(row => Round((places[index[row.First]].Y + places[index[row.Second]].Y) / 2)).ToArray()),
        ("hovertext", rows.Select(row => $"<b>{Hover(row.First)} – {Hover(row.Second)}</b><br>{Number(row.Count)} times together, {Number(Math.Round(row.Expected, 2))} by chance<br>logDice {Number(Math.Round(row.LogDice, 1))}, G² {Number(Math.Round(row.LogLikelihood, 1))}").ToArray()));

    private static Trace2D Points(List<string> terms, List<Collocation> rows, Dictionary<string, int> index, (double X, double Y)[] places, ChartFrame frame)
    {
        var links = terms.Select(term => rows.Count(row => row.First == term || row.Second == term)).ToList();
        return Set(new Trace2D("scatter"),
            ("mode", "markers+text"), ("x", places.Select(place => Round(place.X)).ToArray()), ("y", places.Select(place => Round(place.Y)).ToArray()),
            ("text", terms.Select(Label).ToArray()), ("textposition", terms.Select(term => Outwards(term, rows, index, places)).ToArray()), ("cliponaxis", false), ("hoverinfo", "text"),
            ("hovertext", terms.Select((term, i) => $"<b>{Hover(term)}</b><br>linked with {Plural(links[i], "term")}").ToArray()),
            ("marker", Object(("size", links.Select(count => frame.Px(Math.Min(22, 6 + (3 * count)))).ToArray()), ("color", Colours[0]), ("opacity", 1), ("line", Object(("width", 0))))));
    }

    /// <summary>On which side of a point its name stands: away from those it is linked with.</summary>
    private static string Outwards(string term, List<Collocation> rows, Dictionary<string, int> index, (double X, double Y)[] places)
    {
        var others = rows.Where(row => row.First == term || row.Second == term).Select(row => places[index[row.First == term ? row.Second : row.First]]).ToList();
        var (x, y) = (places[index[term]].X - others.Average(place => place.X), places[index[term]].Y - others.Average(place => place.Y));
        if (Math.Abs(y) > 2 * Math.Abs(x)) return y > 0 ? "top center" : "bottom center";
        return (y > 0 ? "top " : "bottom ") + (x > 0 ? "right" : "left");
    }

    private static double Round(double value) => Math.Round(value, 3);
}
