using System.Globalization;
using System.Text.Json.Nodes;
using NewsNotebooks.Charts;
using NewsNotebooks.Interactive.Documents;
using NewsNotebooks.Interactive.Reports;

namespace NewsNotebooks.Notebooks.Tests.Browser;

/// <summary>Notebooks made for a test, and their reports.</summary>
internal static class NotebookUnderTest
{
    private static readonly JsonObject Metadata = new() { ["kernelspec"] = new JsonObject { ["name"] = "newsnb", ["display_name"] = "C# (NewsNotebooks)", ["language"] = "C#" } };

    public static NotebookDocument Of(params IEnumerable<NotebookCell> cells) => new(cells, Metadata.DeepClone().AsObject());

    public static NotebookCell Words(string markdown) => new(CellType.Markdown, markdown);

    public static NotebookCell Code(string source, string? tag = null) =>
        new(CellType.Code, source) { Metadata = tag is null ? [] : new JsonObject { ["tags"] = new JsonArray(tag) } };

    public static NotebookCell Showing(string source, string mime, JsonNode content) => new(CellType.Code, source)
    {
        Outputs = [new JsonObject { ["output_type"] = "display_data", ["metadata"] = new JsonObject(), ["data"] = new JsonObject { [mime] = content } }],
    };

    /// <summary>A chart that differs with its number: bars and lines in turn.</summary>
    public static NotebookCell Chart(int n) => Showing("chart", "application/vnd.plotly.v1+json", JsonNode.Parse(string.Create(CultureInfo.InvariantCulture, $$$"""
        {"data": [{"type": "{{{(n % 2 == 0 ? "bar" : "scatter")}}}", "x": [{{{string.Join(',', Enumerable.Range(0, 30).Select(i => $"\"term {i}\""))}}}], "y": [{{{string.Join(',', Enumerable.Range(0, 30).Select(i => i * (n + 3) % 17))}}}]}],
         "layout": {"title": {"text": "Chart {{{n}}}"}, "height": 400, "yaxis": {"title": {"text": "articles"}} }}
        """))!);

    public static string Table(int rows) => "<table><caption>" + rows + " rows</caption><thead><tr><th>outlet</th><th>articles</th></tr></thead><tbody>"
        + string.Concat(Enumerable.Range(0, rows).Select(i => string.Create(CultureInfo.InvariantCulture, $"<tr><td>Outlet {i}</td><td>{i * 37 % 101:N0}</td></tr>"))) + "</tbody></table>";

    /// <summary>Writes the HTML report into a folder.</summary>
    /// <returns>Its address.</returns>
    public static string Report(NotebookDocument document, string folder, string name)
    {
        var path = Path.Combine(folder, name + ".html");
        using (var writer = new StreamWriter(path))
            HtmlReport.Write(document, new ReportOptions { PlotlyJs = PlotlyJs.Read, RunAt = DateTimeOffset.UnixEpoch, Duration = TimeSpan.FromSeconds(3) }, writer);
        return new Uri(path).AbsoluteUri;
    }
}
