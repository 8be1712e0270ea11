using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsNotebooks.Interactive.Formatting;

/// <summary>The numbers behind a chart, for readers without plotly.js.</summary>
internal sealed record PlotlyFigureTable(string Html, string Text)
{
    private const int MostPoints = 50;
    private static readonly string[] Dimensions = ["x", "y", "z", "labels", "values"];

    /// <summary>Makes the table of a figure's traces.</summary>
    public static PlotlyFigureTable Of(string figureJson)
    {
        using var figure = JsonDocument.Parse(figureJson);
        var root = figure.RootElement;
        var title = Title(root);
        var traces = root.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array ? data.EnumerateArray().ToArray() : [];
        var html = new StringBuilder(title.Length == 0 ? "" : $"<p>{HtmlText.Encode(title)}</p>");
        foreach (var trace in traces)
            AppendTrace(html, trace);
        return new PlotlyFigureTable(html.ToString(), Summary(title, traces));
    }

    private static void AppendTrace(StringBuilder html, JsonElement trace)
    {
        var columns = Dimensions.Select(name => (Name: name, Values: Values(trace, name))).Where(c => c.Values.Length > 0).ToArray();
        if (columns.Length == 0)
            return;
        var rows = columns.Max(c => c.Values.Length);
        html.Append("<table><caption style=\"text-align:left\">").Append(HtmlText.Encode(TextOf(trace, "name"))).Append("</caption><thead><tr>")
            .Append(string.Concat(columns.Select(c => $"<th>{c.Name}</th>"))).Append("</tr></thead><tbody>");
        for (var row = 0; row < Math.Min(rows, MostPoints); row++)
        {
            html.Append("<tr>");
            foreach (var (_, values) in columns)
                html.Append(row < values.Length ? Cell(values[row]) : "<td></td>");
            html.Append("</tr>");
        }
        html.Append("</tbody></table>");
        if (rows > MostPoints)
            html.Append(CultureInfo.InvariantCulture, $"<p>… {rows - MostPoints:N0} more</p>");
    }

    private static JsonElement[] Values(JsonElement trace, string name) =>
        trace.TryGetProperty(name, out var values) && values.ValueKind == JsonValueKind.Array ? [.. values.EnumerateArray()] : [];

    private static string Cell(JsonElement value) => HtmlText.Cell(value.ToString(), value.ValueKind == JsonValueKind.Number);

    private static string Summary(string title, JsonElement[] traces)
    {
        var kinds = string.Join(", ", traces.Select(t => TextOf(t, "type") is { Length: > 0 } type ? type : "scatter").Distinct());
        var head = title.Length == 0 ? "Chart" : $"Chart: {title}";
        return string.Create(CultureInfo.InvariantCulture, $"{head} ({traces.Length} {(traces.Length == 1 ? "trace" : "traces")}: {kinds})");
    }

    private static string Title(JsonElement figure) =>
        figure.TryGetProperty("layout", out var layout) && layout.ValueKind == JsonValueKind.Object && layout.TryGetProperty("title", out var title)
            ? title.ValueKind == JsonValueKind.Object ? TextOf(title, "text") : title.ToString()
            : "";

    private static string TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";
}
