using System.Text.Json.Nodes;
using NewsNotebooks.Charts;
using NewsNotebooks.Charts.Pictures;
using NewsNotebooks.Cli.Input;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Cli.Notebooks;

/// <summary>Draws charts as pictures, for code hosts, which run no script: one start of an installed Chromium for all of them.</summary>
internal static class ChartPictures
{
    private const string Start = "<pre id=\"pictures\">", End = "</pre>";

    /// <summary>Puts a PNG beside the figure of each chart, dark on white, 700 pixels wide, as wide as the columns of code hosts.</summary>
    /// <param name="browser">The browser's executable.</param>
    /// <param name="charts">MIME bundles with a Plotly figure.</param>
    /// <param name="cancellation">Ends the browser.</param>
    /// <exception cref="UsageException">The browser did not draw them.</exception>
    public static async Task DrawAsync(string browser, IReadOnlyList<JsonObject> charts, CancellationToken cancellation)
    {
        if (charts.Count == 0) return;
        var pictures = Read(await RunAsync(browser, Page(charts), cancellation).ConfigureAwait(false));
        if (pictures.Length != charts.Count) throw new UsageException($"{browser} drew {pictures.Length} of {charts.Count} charts; expected all of them. Run it again, or with --no-pictures.");
        for (var i = 0; i < charts.Count; i++) charts[i][ChartOutputs.Picture] = pictures[i];
    }

    private static async Task<string> RunAsync(string browser, string page, CancellationToken cancellation)
    {
        try
        {
            return await ChromiumRun.ReadAsync(browser, page, cancellation).ConfigureAwait(false);
        }
        catch (InvalidOperationException error)
        {
            throw new UsageException(error.Message + " --no-pictures leaves the pictures out.");
        }
    }

    /// <summary>A page that draws the figures one after the other and leaves the pictures as text.</summary>
    private static string Page(IReadOnlyList<JsonObject> charts)
    {
        var figures = new JsonArray([.. charts.Select(chart => chart[ChartOutputs.Figure]!.DeepClone())]).ToJsonString().Replace("<", "\\u003c", StringComparison.Ordinal);
        return $$"""
            <!DOCTYPE html><html><head><meta charset="utf-8"></head><body><script>{{PlotlyJs.Read().Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)}}</script>
            <script>
            (async () => {
              const lines = [];
              for (const figure of {{figures}}) {
                const given = figure.layout ?? {}, title = typeof given.title === "string" ? { text: given.title } : given.title;
                const layout = { ...given, paper_bgcolor: "#fff", plot_bgcolor: "#fff", font: { ...given.font, color: "#222" } };
                // A legend above the plot may take more rows here than on a wide page, and grows towards the title.
                layout.margin = { ...given.margin, t: (given.margin?.t ?? 100) + 24 };
                if (title) layout.title = { ...title, yref: "container", y: 1, yanchor: "top", pad: { ...title.pad, t: 22 } };
                const url = await Plotly.toImage({ data: figure.data, layout }, { format: "png", width: 700, height: (given.height ?? 450) + 24, scale: 1 });
                lines.push(url.slice(url.indexOf(",") + 1));
              }
              document.body.innerHTML = '{{Start}}' + lines.join("\n") + '{{End}}';
            })();
            </script></body></html>
            """;
    }

    private static string[] Read(string dom)
    {
        // The script holds the mark as well; what it leaves comes last.
        var start = dom.LastIndexOf(Start, StringComparison.Ordinal);
        var end = start < 0 ? -1 : dom.IndexOf(End, start, StringComparison.Ordinal);
        return end < 0 ? [] : dom[(start + Start.Length)..end].Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
