using NewsNotebooks.Attribution;
using Plotly.NET;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>Who is quoted by which outlet, as a grid.</summary>
public static class SpeakersByOutletChart
{
    private const string Unnamed = "no outlet named";

    /// <summary>A cell for every outlet and speaker with the number of quotations; the darker, the larger its share of the outlet's quotations.</summary>
    /// <param name="rows">Counts, for instance <c>quotations.SpeakersByOutlet()</c>.</param>
    /// <param name="top">How many speakers are shown, the most quoted of all outlets together.</param>
    /// <param name="title">What the chart shows.</param>
    public static NewsChart ToSpeakersByOutletChart(this IEnumerable<SpeakerByOutlet> rows, int top = 15, string title = "Who is quoted by whom")
    {
        var all = rows.ToList();
        if (all.Count == 0) return Empty(title, "No quotations with a known speaker.");
        var speakers = all.GroupBy(row => row.Speaker).OrderByDescending(group => group.Sum(row => row.Count)).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key).ToList();
        var (shown, outlets) = (speakers.Take(top).ToList(), all.Select(row => row.Outlet ?? Unnamed).Distinct().Order(StringComparer.Ordinal).ToList());
        var cells = all.ToDictionary(row => (row.Speaker, row.Outlet ?? Unnamed));
        var further = speakers.Count - shown.Count;
        var layout = Layout(title, $"number of quotations{(further > 0 ? $"; {Plural(further, "speaker")} with fewer not shown" : "")}", 170 + (26 * shown.Count));
        Set(layout, ("yaxis", NameAxis()), ("xaxis", Object(("type", "category"), ("automargin", true), ("side", "bottom"), ("showgrid", false), ("zeroline", false))));
        return new NewsChart(Figure([Grid(shown, outlets, cells)], layout), title,
            [.. shown.SelectMany(speaker => outlets.Where(outlet => cells.ContainsKey((speaker, outlet))).Select(outlet => ($"{speaker}, {outlet}", Number(cells[(speaker, outlet)].Count))))]);
    }

    private static Trace2D Grid(List<string> speakers, List<string> outlets, Dictionary<(string, string), SpeakerByOutlet> cells) => Set(new Trace2D("heatmap"),
        ("x", outlets.Select(Label).ToArray()),
        ("y", speakers.Select(Label).ToArray()),
        ("z", speakers.Select(speaker => outlets.Select(outlet => cells.TryGetValue((speaker, outlet), out var cell) ? Math.Round(cell.Share, 4) : 0.0).ToArray()).ToArray()),
        ("text", speakers.Select(speaker => outlets.Select(outlet => cells.TryGetValue((speaker, outlet), out var cell) ? Number(cell.Count) : "").ToArray()).ToArray()),
        ("texttemplate", "%{text}"),
        ("hovertext", speakers.Select(speaker => outlets.Select(outlet => Describe(speaker, outlet, cells.GetValueOrDefault((speaker, outlet)))).ToArray()).ToArray()),
        ("hoverinfo", "text"),
        ("xgap", 2),
        ("ygap", 2),
        ("showscale", false),
        // From nothing to the first colour of the house, as dark as black or white text bears.
        ("colorscale", new[] { new object[] { 0, "rgba(0,114,178,0)" }, [1, "rgba(0,114,178,0.75)"] }));

    private static string Describe(string speaker, string outlet, SpeakerByOutlet? cell) => cell is null
        ? $"<b>{Hover(speaker)}</b><br>{Hover(outlet)}: not quoted"
        : $"<b>{Hover(speaker)}</b><br>{Hover(outlet)}: {Plural(cell.Count, "quotation")} in {Plural(cell.Articles, "article")}<br>{Number(Math.Round(100 * cell.Share, 1))} % of the outlet's";
}
