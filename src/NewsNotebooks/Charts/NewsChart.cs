using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NewsNotebooks.Formatting;
using Plotly.NET;

namespace NewsNotebooks.Charts;

/// <summary>A chart in the house style: a Plotly.NET chart with a title, and its figures as a table for where no chart can be drawn.</summary>
/// <remarks>Kernels show it by the formatters that it brings along; it needs no reference to any of them.</remarks>
[TypeFormatterSource(typeof(NewsChartFormatters), PreferredMimeTypes = [NewsChartFormatters.PlotlyMimeType, "text/html"])]
public sealed partial class NewsChart
{
    private static readonly Lazy<string> Loader = new(ReadLoader);

    /// <summary>Wraps a Plotly.NET chart.</summary>
    /// <param name="plotly">The chart.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="table">Its figures: a label and a value each.</param>
    public NewsChart(GenericChart plotly, string title, IReadOnlyList<(string Label, string Value)> table)
    {
        Plotly = plotly;
        Title = title;
        Table = table;
    }

    /// <summary>The Plotly.NET chart, for further styling.</summary>
    public GenericChart Plotly { get; }

    /// <summary>What the chart shows.</summary>
    public string Title { get; }

    /// <summary>The chart's figures: a label and a value each.</summary>
    public IReadOnlyList<(string Label, string Value)> Table { get; }

    /// <summary>The figure as JSON with <c>data</c>, <c>layout</c> and <c>config</c>, safe inside a script element.</summary>
    public string ToPlotlyJson() => GenericChart.toJson(Plotly)
        .Replace("<", "\\u003c", StringComparison.Ordinal)
        .Replace("\u2028", "\\u2028", StringComparison.Ordinal)
        .Replace("\u2029", "\\u2029", StringComparison.Ordinal);

    /// <summary>A piece of HTML that draws the chart where plotly.js is to be had, and shows its figures as a table where it is not.</summary>
    public string ToHtml()
    {
        var json = ToPlotlyJson();
        var id = "chart-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..16];
        return Placeholder().Replace(Loader.Value, match => match.Groups[1].Value switch { "id" => id, "figure" => json, _ => TableHtml() });
    }

    /// <summary>The title and the first figures, one a line.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Title);
        foreach (var (label, value) in Table.Take(10)) text.Append(CultureInfo.InvariantCulture, $"\n  {label}: {value}");
        if (Table.Count > 10) text.Append(CultureInfo.InvariantCulture, $"\n  … and {Table.Count - 10} more");
        return text.ToString();
    }

    private string TableHtml()
    {
        var html = new StringBuilder("<table><caption>").Append(WebUtility.HtmlEncode(Title)).Append("</caption>");
        foreach (var (label, value) in Table)
            html.Append("<tr><th>").Append(WebUtility.HtmlEncode(label)).Append("</th><td>").Append(WebUtility.HtmlEncode(value)).Append("</td></tr>");
        return html.Append("</table>").ToString();
    }

    private static string ReadLoader()
    {
        using var stream = typeof(NewsChart).Assembly.GetManifestResourceStream("plotly-loader.html")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\{\{(id|figure|table)\}\}")]
    private static partial Regex Placeholder();
}
