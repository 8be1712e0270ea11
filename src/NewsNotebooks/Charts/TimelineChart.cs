using System.Globalization;
using NewsNotebooks.Timelines;
using Plotly.NET;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>What happened when, as points and bars on a line of time.</summary>
public static class TimelineChart
{
    private const int MostLabelled = 24;
    private static readonly double[] LabelRange = [-0.3, 10];

    private const int LongestSentence = 62;

    /// <summary>Where sentences begin, and how long a bar of ten days is, in units of the axis.</summary>
    private const double TextAt = 0.75, LengthOfTenfold = 0.15;

    /// <summary>A row of the chart: all that is said of one date.</summary>
    private sealed record Row(string Date, DateTime From, DateTime To, string Granularity, IReadOnlyList<TimelineEntry> Entries)
    {
        public bool IsPublication => Entries.All(entry => entry.Basis == TimelineBasis.Publication);

        public int Articles => Entries.Select(entry => entry.DocId).Distinct().Count();
    }

    /// <summary>
    /// A row a date in order of time, days as points, longer periods as bars whose length grows with theirs, with the first sentence said of it; from 25 dates on,
    /// points by the number of articles that speak of each date, the sentences in the hover text.
    /// </summary>
    /// <param name="entries">The dated sentences.</param>
    /// <param name="title">What the chart shows.</param>
    public static NewsChart ToTimelineChart(this IEnumerable<TimelineEntry> entries, string title = "What happened when")
    {
        var rows = entries.GroupBy(entry => entry.Date).Select(group => new Row(group.Key, group.First().From, group.First().To, group.First().Granularity, [.. group]))
            .OrderBy(row => row.From).ThenByDescending(row => row.To).ToList();
        if (rows.Count == 0) return Empty(title, "No dated sentences to show.");
        var table = rows.Select(row => (Day(row), row.Entries[0].Sentence)).ToList();
        return new NewsChart(rows.Count <= MostLabelled ? Labelled(rows, title) : Dots(rows, title), title, table);
    }

    private static GenericChart Labelled(List<Row> rows, string title)
    {
        // Dates far apart leave no room on a scale of time: rows in order of time, dates as their names.
        var layout = Layout(title, "", 110 + (34 * rows.Count));
        var spans = rows.Select((row, i) => (Row: row, Y: i)).ToList();
        var names = rows.Select(row => Escape(Day(row))).ToArray();
        var points = Set(new Trace2D("scatter"),
            ("mode", "markers"),
            ("x", rows.Select(_ => 0).ToArray()),
            ("y", spans.Select(span => span.Y).ToArray()),
            ("cliponaxis", false),
            ("hovertext", rows.Select(Describe).ToArray()),
            ("customdata", rows.Select(Source).ToArray()),
            ("hoverinfo", "text"),
            ("marker", Object(("size", rows.Select(row => Math.Min(22, 9 + (2 * row.Articles))).ToArray()), ("color", rows.Select(Colour).ToArray()), ("symbol", rows.Select(Symbol).ToArray()))));
        var sentences = Set(new Trace2D("scatter"), ("mode", "text"), ("x", rows.Select(_ => TextAt).ToArray()), ("y", spans.Select(span => span.Y).ToArray()),
            ("text", rows.Select(row => Escape(Cut(row.Entries[0].Sentence))).ToArray()), ("textposition", "middle right"), ("cliponaxis", false),
            ("hovertext", rows.Select(Describe).ToArray()), ("customdata", rows.Select(Source).ToArray()), ("hoverinfo", "text"));
        var bars = Bars([.. spans.Where(span => IsPeriod(span.Row))]);
        var line = Set(new Trace2D("scatter"), ("mode", "lines"), ("x", Enumerable.Repeat(0, 2).ToArray()), ("y", new[] { 0, rows.Count - 1 }), ("hoverinfo", "skip"), ("line", Object(("color", "rgba(128,128,128,0.5)"), ("width", 2))));
        Set(layout,
            ("showlegend", false),
            ("xaxis", Object(("visible", false), ("range", LabelRange), ("fixedrange", true))),
            ("yaxis", Object(("automargin", true), ("range", new[] { rows.Count - 0.4, -0.6 }), ("tickvals", spans.Select(span => span.Y).ToArray()), ("ticktext", names), ("showgrid", false), ("zeroline", false), ("fixedrange", true))));
        return Figure([line, bars, points, sentences], layout);
    }

    /// <summary>Periods as bars, the longer the period the longer, by its logarithm: a day is a point, a year no day.</summary>
    private static Trace2D Bars(List<(Row Row, int Y)> periods) => Set(new Trace2D("scatter"),
        ("mode", "lines"),
        ("x", periods.SelectMany(period => new double?[] { 0, Math.Min(TextAt - 0.05, LengthOfTenfold * Math.Log10((period.Row.To - period.Row.From).TotalDays)), null }).ToArray()),
        ("y", periods.SelectMany(period => new double?[] { period.Y, period.Y, null }).ToArray()),
        ("hoverinfo", "skip"),
        ("line", Object(("color", Colours[1]), ("width", 8))));

    private static bool IsPeriod(Row row) => row.To - row.From > TimeSpan.FromDays(1);

    private static GenericChart Dots(List<Row> rows, string title)
    {
        var (from, to) = Core(rows);
        var outside = rows.Count(row => row.To < from || row.From > to);
        var layout = Layout(title, $"{Plural(rows.Count, "date")}; the higher, the more articles speak of it{(outside > 0 ? $"; {Plural(outside, "date")} outside the frame: double-click to see all" : "")}", 460);
        var traces = new List<Trace2D>();
        foreach (var period in rows.Where(IsPeriod))
            traces.Add(Set(new Trace2D("scatter"), ("mode", "lines"), ("x", new[] { Iso(period.From), Iso(period.To) }), ("y", new[] { period.Articles, period.Articles }),
                ("line", Object(("width", 5), ("color", "rgba(213,94,0,0.35)"))), ("hoverinfo", "text"), ("hovertext", Describe(period)), ("showlegend", false)));
        var days = rows.Where(row => !IsPeriod(row)).ToList();
        traces.Add(Set(new Trace2D("scatter"), ("mode", "markers"), ("x", days.Select(row => Iso(row.From)).ToArray()), ("y", days.Select(row => row.Articles).ToArray()),
            ("hovertext", days.Select(Describe).ToArray()), ("customdata", days.Select(Source).ToArray()), ("hoverinfo", "text"), ("showlegend", false),
            ("marker", Object(("size", 10), ("opacity", 0.85), ("color", days.Select(Colour).ToArray()), ("symbol", days.Select(Symbol).ToArray())))));
        Set(layout, ("xaxis", Set(DateAxis(), ("range", new[] { Iso(from), Iso(to) }))), ("yaxis", CountAxis("articles", rows.Max(row => row.Articles))), ("hovermode", "closest"));
        return Figure(traces, layout);
    }

    /// <summary>The stretch of time that nine tenths of the days lie in: a few far ones would press all others together.</summary>
    private static (DateTime From, DateTime To) Core(List<Row> rows)
    {
        var days = rows.Where(row => row.Granularity == "day").SelectMany(row => Enumerable.Repeat(row.From, row.Articles)).Order().ToList();
        if (days.Count < 10) return (rows[0].From, rows.Max(row => row.To));
        var (from, to) = (days[days.Count / 20], days[^(1 + (days.Count / 20))]);
        var margin = TimeSpan.FromDays(Math.Max(3, (to - from).TotalDays * 0.04));
        return (from - margin, to + margin);
    }

    private static string Describe(Row row)
    {
        var text = $"<b>{Escape(Day(row))}</b>" + (row.IsPublication ? " (day of publication)" : "");
        foreach (var entry in row.Entries.Take(3))
            text += "<br>" + Hover(entry.Sentence, lines: 3) + (entry.Outlet is { } outlet ? $"<br><i>{Escape(outlet)}</i>" : "");
        return row.Entries.Count > 3 ? text + $"<br>… and {row.Entries.Count - 3} more" : text;
    }

    /// <summary>Where the first sentence stands: article, start and end, which a click on the point gives to the page.</summary>
    private static object[] Source(Row row) => [row.Entries[0].DocId, row.Entries[0].Span.Start, row.Entries[0].Span.End];

    private static string Colour(Row row) => row.Granularity is "day" ? Colours[0] : Colours[1];

    private static string Symbol(Row row) => (row.Granularity is "day" ? "circle" : "diamond") + (row.IsPublication ? "-open" : "");

    private static string Cut(string sentence)
    {
        if (sentence.Length <= LongestSentence) return sentence;
        var blank = sentence.LastIndexOf(' ', LongestSentence);
        return sentence[..(blank > 20 ? blank : LongestSentence)] + " …";
    }

    /// <summary>A date in words at its own precision: 25 Apr 2019, Mar 2018, 1980s.</summary>
    private static string Day(Row row) => row.Granularity switch
    {
        "day" => row.From.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
        "month" => row.From.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        "week" => "week of " + row.From.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
        "season" => (row.From.Month switch { 3 => "spring ", 6 => "summer ", 9 => "autumn ", _ => "winter " }) + row.From.ToString("yyyy", CultureInfo.InvariantCulture),
        "quarter" => string.Create(CultureInfo.InvariantCulture, $"Q{((row.From.Month - 1) / 3) + 1} {row.From.Year:0000}"),
        "year" => row.From.ToString("yyyy", CultureInfo.InvariantCulture),
        "decade" => row.Date + "0s",
        "century" => row.Date + "00s",
        _ => row.Date,
    };

    private static string Iso(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
