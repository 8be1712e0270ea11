using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsNotebooks.Charts.Pictures;

/// <summary>A chart as a picture: SVG or PNG, drawn by plotly.js in a Chromium.</summary>
internal static partial class ChartPicture
{
    private const int UsualWidth = 640;

    /// <summary>PNG has two pixels for each of the chart's, so that it is sharp on paper and on fine screens.</summary>
    private const int PixelsOfPng = 2;

    /// <summary>The picture's bytes.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="format"><c>svg</c> or <c>png</c>.</param>
    /// <param name="cancellation">Ends Chromium too.</param>
    public static async Task<byte[]> DrawAsync(NewsChart chart, string format, CancellationToken cancellation)
    {
        var program = ChromiumProgram.Find();
        var placed = chart.WithSize(chart.Size with { Width = chart.Size.Width ?? UsualWidth }).WithTheme(chart.Theme == ChartTheme.Page ? ChartTheme.Light : chart.Theme);
        var dom = await ChromiumRun.ReadAsync(program, Page(placed, format), cancellation).ConfigureAwait(false);
        var found = Picture().Match(dom);
        if (!found.Success) throw new InvalidOperationException($"'{program}' drew no picture of the chart '{chart.Title}': {Failure(dom)}");
        var data = found.Groups[2].Value;
        return format == "png" ? Convert.FromBase64String(data) : Encoding.UTF8.GetBytes(Described(Uri.UnescapeDataString(data), chart));
    }

    /// <summary>The page that draws: only scripts that carry its number run in it, so nothing that stands in the data does.</summary>
    private static string Page(NewsChart chart, string format)
    {
        var nonce = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        var scale = format == "png" ? PixelsOfPng : 1;
        var draw = $$"""
            var figure = {{chart.ToPlotlyJson()}};
            var chart = document.getElementById('chart');
            function done(text) {
              var picture = document.createElement('pre');
              picture.textContent = text;
              document.head.remove();
              document.body.replaceChildren(picture);
            }
            Plotly.newPlot(chart, figure.data, figure.layout, { staticPlot: true })
              .then(function () { return Plotly.toImage(chart, { format: '{{format}}', width: chart._fullLayout.width, height: chart._fullLayout.height, scale: {{scale.ToString(CultureInfo.InvariantCulture)}} }); })
              .then(done, function (error) { done('failed: ' + error); });
            """;
        return $"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-{nonce}'; style-src 'unsafe-inline'; img-src data: blob:">
            <script nonce="{nonce}">{PlotlyJs.Read().Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)}</script></head>
            <body><div id="chart"></div>
            <script nonce="{nonce}">{draw}</script></body></html>
            """;
    }

    /// <summary>The drawing with its title and description, which screen readers read.</summary>
    private static string Described(string svg, NewsChart chart)
    {
        var end = svg.IndexOf('>', StringComparison.Ordinal);
        return $"{svg[..end]} role=\"img\"><title>{WebUtility.HtmlEncode(chart.Title)}</title><desc>{WebUtility.HtmlEncode(chart.Description)}</desc>{svg[(end + 1)..]}\n";
    }

    private static string Failure(string dom) => Failed().Match(dom) is { Success: true } failed ? WebUtility.HtmlDecode(failed.Groups[1].Value) : "its page did not come to an end.";

    [GeneratedRegex("<pre>data:image/(svg\\+xml|png;base64),([^<]*)</pre>")]
    private static partial Regex Picture();

    [GeneratedRegex("<pre>failed: ([^<]{0,400})")]
    private static partial Regex Failed();
}
