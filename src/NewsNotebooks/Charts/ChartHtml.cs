using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsNotebooks.Charts;

/// <summary>A chart as a piece of a page.</summary>
internal static partial class ChartHtml
{
    private static readonly Lazy<string> Loader = new(ReadLoader);

    /// <summary>A picture with its description for screen readers, a script that draws it, and the figures as a table where plotly.js is not to be had.</summary>
    public static string Of(NewsChart chart)
    {
        var json = chart.ToPlotlyJson();
        var id = "chart-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..16];
        return Placeholder().Replace(Loader.Value, match => match.Groups[1].Value switch
        {
            "id" => id,
            "figure" => json,
            "description" => WebUtility.HtmlEncode(chart.Description),
            _ => Table(chart),
        });
    }

    private static string Table(NewsChart chart)
    {
        var html = new StringBuilder("<table><caption>").Append(WebUtility.HtmlEncode(chart.Title)).Append("</caption>");
        foreach (var (label, value) in chart.Table)
            html.Append("<tr><th>").Append(WebUtility.HtmlEncode(label)).Append("</th><td>").Append(WebUtility.HtmlEncode(value)).Append("</td></tr>");
        return html.Append("</table>").ToString();
    }

    private static string ReadLoader()
    {
        using var stream = typeof(NewsChart).Assembly.GetManifestResourceStream("plotly-loader.html")!;
        using var reader = new StreamReader(stream);
        // It goes into every output, so without what only we read.
        return string.Join('\n', reader.ReadToEnd().Split('\n').Select(line => line.TrimStart()).Where(line => !line.StartsWith("//", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\{\{(id|figure|description|table)\}\}")]
    private static partial Regex Placeholder();
}
