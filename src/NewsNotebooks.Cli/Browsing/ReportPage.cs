using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsNotebooks.Cli.Browsing;

/// <summary>A report opened in a browser as on paper: light, with all of its charts drawn.</summary>
internal sealed class ReportPage : IDisposable
{
    /// <summary>A4, in the protocol's inches.</summary>
    private const double PaperWidth = 210 / 25.4, PaperHeight = 297 / 25.4;

    private readonly DevTools _tools;

    private ReportPage(DevTools tools) => _tools = tools;

    /// <summary>Opens a report and draws its charts.</summary>
    public static async Task<ReportPage> OpenAsync(Uri browser, string path, CancellationToken cancellation)
    {
        var page = new ReportPage(await DevTools.ConnectAsync(browser, cancellation).ConfigureAwait(false));
        await page._tools.SendAsync("Page.navigate", new() { ["url"] = new Uri(path).AbsoluteUri }, cancellation).ConfigureAwait(false);
        while ((await page._tools.EvaluateAsync("location.protocol + document.readyState", cancellation).ConfigureAwait(false))?.GetValue<string>() != "file:complete")
            await Task.Delay(50, cancellation).ConfigureAwait(false);
        await page._tools.SendAsync("Emulation.setEmulatedMedia", new()
        {
            ["media"] = "print",
            ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = "light" }),
        }, cancellation).ConfigureAwait(false);
        // The report's script draws all charts for paper on this event, before it returns.
        await page._tools.EvaluateAsync("window.dispatchEvent(new Event('beforeprint'))", cancellation).ConfigureAwait(false);
        return page;
    }

    /// <summary>The report as a PDF with bookmarks and a structure that screen readers follow; page numbers are its style sheet's.</summary>
    public async Task<byte[]> PrintAsync(CancellationToken cancellation)
    {
        var printed = await _tools.SendAsync("Page.printToPDF", new()
        {
            ["printBackground"] = true,
            ["preferCSSPageSize"] = true,
            ["paperWidth"] = PaperWidth,
            ["paperHeight"] = PaperHeight,
            ["generateTaggedPDF"] = true,
            ["generateDocumentOutline"] = true,
        }, cancellation).ConfigureAwait(false);
        return Convert.FromBase64String(printed["data"]!.GetValue<string>());
    }

    /// <summary>The charts as PNG on white, at 2.5 dots a CSS pixel, by the number of their figure.</summary>
    public async Task<IReadOnlyDictionary<int, byte[]>> DrawChartsAsync(CancellationToken cancellation)
    {
        var pictures = new Dictionary<int, byte[]>();
        var ids = (await _tools.EvaluateAsync("Array.from(document.querySelectorAll('figure.chart'), f => f.id)", cancellation).ConfigureAwait(false)) as JsonArray ?? [];
        foreach (var id in ids.Select(node => node!.GetValue<string>()))
        {
            var url = await _tools.EvaluateAsync($$"""
                (() => {
                  const plot = document.querySelector('#{{id}} .plot');
                  const layout = Object.assign({}, plot.layout, { paper_bgcolor: '#ffffff' });
                  return Plotly.toImage({ data: plot.data, layout }, { format: 'png', width: layout.width, height: layout.height, scale: 2.5 });
                })()
                """, cancellation).ConfigureAwait(false);
            pictures[int.Parse(id.AsSpan("figure-".Length), CultureInfo.InvariantCulture)] = Convert.FromBase64String(url!.GetValue<string>().Split(',')[1]);
        }

        return pictures;
    }

    public void Dispose() => _tools.Dispose();
}
