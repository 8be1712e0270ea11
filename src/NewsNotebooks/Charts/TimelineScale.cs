using Plotly.NET;
using static NewsNotebooks.Charts.ChartText;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>A long timeline: days as points on a scale of time, the higher the more articles speak of them; periods as bars below, as long as they are.</summary>
internal static class TimelineScale
{
    private const int MostLanes = 10;
    private const double Lane = 17, Days = 230, Between = 34;

    private static readonly string[] Precisions = ["days", "weeks to seasons", "years and longer"];

    /// <summary>The stretch that is shown, and how many pixels of text of the usual size a day is wide.</summary>
    private sealed record Scale(DateTime From, DateTime To, double Day)
    {
        /// <summary>Whether a period's name finds room in the middle of its bar, and that is shown.</summary>
        public bool HasRoom(TimelineRow row)
        {
            var (days, middle) = ((ChartText.Width(row.Name) + 6) / Day, row.From + ((row.To - row.From) / 2));
            return days < (row.To - row.From).TotalDays && (middle - From).TotalDays > days / 2 && (To - middle).TotalDays > days / 2;
        }
    }

    public static GenericChart Draw(ChartFrame frame, List<TimelineRow> rows)
    {
        var (from, to) = Core(rows);
        var (days, inside) = (rows.Where(row => !row.IsPeriod).ToList(), rows.Where(row => row.To > from && row.From < to).ToList());
        var (lanes, left) = Lanes([.. inside.Where(row => row.IsPeriod)], from, to, Math.Min(MostLanes, frame.Rows(MostLanes, 50)));
        var count = lanes.Values.DefaultIfEmpty(-1).Max() + 1;
        var below = days.Count == 0 ? count * Lane : count > 0 ? (count * Lane) + Between : 0;
        var legend = LegendHeight(Precisions, frame.Width - 80);
        var (layout, height) = frame.Layout((days.Count > 0 ? Days : 0) + below, 54, 24, 40, legend, $"{Plural(rows.Count, "date")}; the higher, the more articles speak of it",
            rows.Count > inside.Count ? $"{Plural(rows.Count - inside.Count, "date")} outside the frame: double-click to see all" : "", left > 0 ? $"{Plural(left, "period")} that few speak of not shown" : "");
        var split = days.Count == 0 ? 1 : Math.Min(0.6, frame.Px(below) / height);
        Set(layout, ("hovermode", "closest"), ("showlegend", true), ("legend", Set(Legend(), ("itemsizing", "constant"))), ("bargap", 0.25), ("barmode", "overlay"),
            ("xaxis", Set(DateAxis(), ("range", new[] { Iso(from), Iso(to) }), ("anchor", count > 0 ? "y2" : "y"))),
            ("yaxis", Set(CountAxis("articles", rows.Max(row => row.Articles)), ("domain", new[] { Math.Round(split, 4), 1 }), ("visible", days.Count > 0))),
            ("yaxis2", count == 0 ? null : Object(("domain", new[] { 0, Math.Round(Math.Max(0.1, days.Count == 0 ? 1 : split - (frame.Px(Between - 12) / height)), 4) }), ("range", new[] { count - 0.5, -0.5 }), ("visible", false), ("fixedrange", true))));
        ChartFrame.Annotate(layout, Peaks(days, from, to, frame));
        return Figure(Traces(days, lanes, new Scale(from, to, (frame.Width - 78) / (to - from).TotalDays), frame), layout);
    }

    private static IEnumerable<Trace> Traces(List<TimelineRow> days, Dictionary<TimelineRow, int> lanes, Scale scale, ChartFrame frame)
    {
        if (days.Count > 0)
        {
            yield return Set(new Trace2D("scatter"), ("mode", "lines"), ("x", days.SelectMany(row => new[] { Iso(row.From), Iso(row.From), null }).ToArray()), ("y", days.SelectMany(row => new int?[] { 0, row.Articles, null }).ToArray()),
                ("hoverinfo", "skip"), ("showlegend", false), ("line", Object(("color", "rgba(128,128,128,0.45)"), ("width", 1))));
            yield return Set(new Trace2D("scatter"), ("mode", "markers"), ("name", Precisions[0]), ("x", days.Select(row => Iso(row.From)).ToArray()), ("y", days.Select(row => row.Articles).ToArray()), ("cliponaxis", false),
                ("hovertext", days.Select(row => row.Describe()).ToArray()), ("hoverinfo", "text"),
                ("marker", Object(("size", frame.Px(7)), ("opacity", 0.85), ("color", Colour(0)), ("symbol", days.Select(row => row.Symbol).ToArray()))));
        }
        foreach (var precision in lanes.GroupBy(lane => lane.Key.Precision).OrderBy(group => group.Key)) yield return Bars([.. precision], precision.Key, scale);
    }

    private static Trace2D Bars(List<KeyValuePair<TimelineRow, int>> periods, int precision, Scale scale) => Set(new Trace2D("bar"), ("orientation", "h"), ("name", Precisions[precision]), ("yaxis", "y2"),
        ("base", periods.Select(period => Iso(period.Key.From)).ToArray()), ("x", periods.Select(period => (period.Key.To - period.Key.From).TotalMilliseconds).ToArray()), ("y", periods.Select(period => period.Value).ToArray()),
        ("text", periods.Select(period => scale.HasRoom(period.Key) ? Escape(period.Key.Name) : "").ToArray()), ("textposition", "inside"), ("insidetextanchor", "middle"), ("constraintext", "inside"), ("textangle", 0), ("insidetextfont", Object(("color", "#000000"))), ("width", 0.78),
        ("hovertext", periods.Select(period => period.Key.Describe()).ToArray()), ("hoverinfo", "text"), ("marker", Object(("color", Colour(precision)), ("line", Object(("width", 0))))));

    /// <summary>The days that most articles speak of, by name, as far as names do not stand on one another.</summary>
    private static IEnumerable<DynamicObj.DynamicObj> Peaks(List<TimelineRow> days, DateTime from, DateTime to, ChartFrame frame)
    {
        var (apart, shown) = ((to - from) / Math.Max(1, (frame.Width - 80) / 110), new List<TimelineRow>());
        foreach (var row in days.Where(row => row.Articles > 1 && row.From >= from && row.From < to).OrderByDescending(row => row.Articles).ThenBy(row => row.From))
            if (shown.Count < 5 && shown.All(other => (other.From - row.From).Duration() > apart)) shown.Add(row);
        return shown.Select(row => Object(("text", Escape(row.Name)), ("showarrow", false), ("x", Iso(row.From)), ("y", row.Articles), ("yref", "y"), ("yanchor", "bottom"), ("yshift", frame.Px(4)), ("font", Object(("size", frame.Px(11)))),
            ("xanchor", row.From < from + (apart / 2) ? "left" : row.From > to - (apart / 2) ? "right" : "center")));
    }

    /// <summary>Lays periods side by side into as few lanes as they need; where there are more than so many, what most articles speak of comes first.</summary>
    private static (Dictionary<TimelineRow, int> Lanes, int Left) Lanes(List<TimelineRow> periods, DateTime from, DateTime to, int most)
    {
        var (lanes, ends, left) = (new Dictionary<TimelineRow, int>(ReferenceEqualityComparer.Instance), new List<List<(DateTime From, DateTime To)>>(), 0);
        foreach (var row in periods.OrderByDescending(row => row.Articles).ThenByDescending(row => row.To - row.From).ThenBy(row => row.From))
        {
            var (first, last) = (row.From < from ? from : row.From, row.To > to ? to : row.To);
            var lane = ends.FindIndex(taken => taken.TrueForAll(other => last <= other.From || first >= other.To));
            if (lane < 0 && ends.Count == most) { left++; continue; }
            if (lane < 0) { lane = ends.Count; ends.Add([]); }
            ends[lane].Add((first, last));
            lanes[row] = lane;
        }
        return (lanes, left);
    }

    /// <summary>The stretch of time that nine tenths of the days lie in: a few far ones would press all others together.</summary>
    private static (DateTime From, DateTime To) Core(List<TimelineRow> rows)
    {
        var days = rows.Where(row => row.Granularity == "day").SelectMany(row => Enumerable.Repeat(row.From, row.Articles)).Order().ToList();
        if (days.Count < 10) return (rows[0].From, rows.Max(row => row.To));
        var (from, to) = (days[days.Count / 20], days[^(1 + (days.Count / 20))]);
        var margin = TimeSpan.FromDays(Math.Max(3, (to - from).TotalDays * 0.04));
        return (from - margin, to + margin);
    }
}
