using NewsNotebooks.Attribution;
using Plotly.NET;
using static NewsNotebooks.Charts.ChartText;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>Who is quoted by which outlet, as a grid.</summary>
public static class SpeakersByOutletChart
{
    private const string Unnamed = "no outlet named";
    private const double HeadScale = 11.0 / 12;

    /// <summary>A cell for every outlet and speaker with the number of quotations; the darker, the larger its share of the outlet's quotations.</summary>
    /// <param name="rows">Counts, for instance <c>quotations.SpeakersByOutlet()</c>.</param>
    /// <param name="top">How many speakers are shown, the most quoted of all outlets together.</param>
    /// <param name="title">What the chart shows.</param>
    public static NewsChart ToSpeakersByOutletChart(this IEnumerable<SpeakerByOutlet> rows, int top = 15, string title = "Who is quoted by whom")
    {
        var all = rows.ToList();
        if (all.Count == 0) return Nothing.ToDraw(title, "No quotations with a known speaker.");
        var speakers = all.GroupBy(row => row.Speaker).OrderByDescending(group => group.Sum(row => row.Count)).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key).ToList();
        var outlets = all.Select(row => row.Outlet ?? Unnamed).Distinct().Order(StringComparer.Ordinal).ToList();
        var (shown, cells) = (speakers.Take(top).ToList(), all.ToDictionary(row => (row.Speaker, row.Outlet ?? Unnamed)));
        var source = $"{Plural(all.Sum(row => row.Count), "quotation")} by {Plural(speakers.Count, "speaker")}, {Plural(outlets.Count, "outlet")}";
        return new NewsChart(new ChartFrame(title) { Source = source, Description = Describe(title, all, source) }, frame => Draw(frame, shown, outlets, cells, speakers.Count),
            [.. shown.SelectMany(speaker => outlets.Where(outlet => cells.ContainsKey((speaker, outlet))).Select(outlet => ($"{speaker}, {outlet}", Number(cells[(speaker, outlet)].Count))))]);
    }

    private static GenericChart Draw(ChartFrame frame, List<string> speakers, List<string> outlets, Dictionary<(string, string), SpeakerByOutlet> cells, int all)
    {
        var shown = speakers[..frame.Rows(speakers.Count, 20)];
        var names = new NamedRows(frame, shown);
        var left = names.Room;
        // Outlets stand above their columns, their words below one another where columns are narrow, upright where even words do not fit.
        var column = (frame.Width - left - 20) / outlets.Count;
        var heads = outlets.Select(outlet => Lines(Cut(outlet, 200), (column - 4) / HeadScale)).ToList();
        var upright = heads.SelectMany(lines => lines).Max(ChartText.Width) * HeadScale > column - 2;
        var above = upright ? 14 + outlets.Max(outlet => ChartText.Width(Cut(outlet, 140))) : 10 + (16 * heads.Max(lines => lines.Count));
        var (layout, _) = frame.Layout(names.Height(26), left, 20, 8, above, "number of quotations; darker: a larger share of the outlet's", all > shown.Count ? $"{Plural(all - shown.Count, "speaker")} with fewer not shown" : "");
        Set(layout, ("yaxis", NameAxis()), ("xaxis", Object(("side", "top"), ("tickfont", Object(("size", frame.Px(12 * HeadScale)))), ("tickangle", upright ? -90 : 0), ("ticks", ""), ("showgrid", false), ("zeroline", false), ("tickvals", Enumerable.Range(0, outlets.Count).ToArray()),
            ("ticktext", upright ? outlets.Select(outlet => Escape(Cut(outlet, 140))).ToArray() : heads.Select(lines => string.Join("<br>", lines.Select(Escape))).ToArray()))));
        // Numbers in the page's colour: of cells that shine through, Plotly cannot tell what is legible on them.
        ChartFrame.Annotate(layout, cells.Values.Where(cell => shown.Contains(cell.Speaker)).OrderBy(cell => shown.IndexOf(cell.Speaker)).ThenBy(cell => outlets.IndexOf(cell.Outlet ?? Unnamed))
            .Select(cell => Object(("text", Number(cell.Count)), ("showarrow", false), ("x", outlets.IndexOf(cell.Outlet ?? Unnamed)), ("y", shown.IndexOf(cell.Speaker)), ("captureevents", false))));
        return Figure([Grid(shown, names, outlets, cells)], layout);
    }

    private static Trace2D Grid(List<string> speakers, NamedRows names, List<string> outlets, Dictionary<(string, string), SpeakerByOutlet> cells) => Set(new Trace2D("heatmap"),
        ("y", names.Labels.ToArray()),
        ("z", speakers.Select(speaker => outlets.Select(outlet => cells.TryGetValue((speaker, outlet), out var cell) ? Math.Round(cell.Share, 4) : 0.0).ToArray()).ToArray()),
        ("hovertext", speakers.Select(speaker => outlets.Select(outlet => Describe(speaker, outlet, cells.GetValueOrDefault((speaker, outlet)))).ToArray()).ToArray()),
        ("hoverinfo", "text"),
        ("xgap", 2),
        ("ygap", 2),
        ("showscale", false),
        // From a trace to so much of the first colour as the page's text bears upon it, black or white.
        ("colorscale", new[] { new object[] { 0, "rgba(0,114,178,0.04)" }, [1, "rgba(0,114,178,0.55)"] }));

    private static string Describe(string speaker, string outlet, SpeakerByOutlet? cell) => cell is null
        ? $"<b>{Hover(speaker)}</b><br>{Hover(outlet)}: not quoted"
        : $"<b>{Hover(speaker)}</b><br>{Hover(outlet)}: {Plural(cell.Count, "quotation")} in {Plural(cell.Articles, "article")}<br>{Number(Math.Round(100 * cell.Share, 1))} % of the outlet's";

    private static string Describe(string title, List<SpeakerByOutlet> rows, string source) =>
        $"Grid: {title}. {source}; most: {string.Join("; ", rows.OrderByDescending(row => row.Count).ThenBy(row => row.Speaker, StringComparer.Ordinal).Take(3).Select(row => $"{row.Speaker} by {row.Outlet ?? Unnamed} ({Number(row.Count)})"))}.";
}
