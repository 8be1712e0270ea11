using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NewsNotebooks.Interactive.Reports;

/// <summary>A Plotly chart as a numbered figure: its data as inert JSON, drawn by the report's script when it comes into view.</summary>
internal static partial class ChartFigure
{
    public const string MimeType = "application/vnd.plotly.v1+json";

    public static void Write(TextWriter writer, JsonObject chart, int number)
    {
        var figure = chart.DeepClone().AsObject();
        var layout = figure["layout"] as JsonObject ?? [];
        var title = PlainText(Text(layout["title"]));
        layout.Remove("title"); // it is the caption
        var n = number.ToString(CultureInfo.InvariantCulture);
        writer.Write($"<figure class=\"chart\" id=\"figure-{n}\">\n");
        writer.Write($"<div class=\"plot\" role=\"img\" aria-label=\"{Html.Escape(Description(figure, title, number))}\"{Height(layout)}></div>\n");
        writer.Write($"<script type=\"application/json\">{ScriptSafe(figure)}</script>\n");
        writer.Write($"<figcaption><b>Figure {n}</b>{(title.Length == 0 ? "" : " " + Html.Escape(title))}");
        WriteData(writer, ChartData.Of(figure));
        writer.Write("</figcaption>\n</figure>\n");
    }

    /// <summary>The title of a figure's layout as text; empty where there is none.</summary>
    public static string Title(JsonObject chart) => PlainText(TitleOf(chart["layout"] as JsonObject));

    /// <summary>The title of a layout or an axis, in either of Plotly's forms, with its markup.</summary>
    public static string? TitleOf(JsonObject? titled) => Text(titled?["title"]);

    /// <summary>The chart's figures as a table that opens: for who cannot see the chart, and for where no script runs.</summary>
    private static void WriteData(TextWriter writer, ChartData data)
    {
        if (data.Rows.Count == 0)
            return;
        writer.Write("\n<details class=\"data\"><summary>Figures as a table</summary>\n<div class=\"scroll\" tabindex=\"0\">\n<table><thead><tr>");
        writer.Write(string.Concat(data.Columns.Select(c => $"<th scope=\"col\">{Html.Escape(c)}</th>")) + "</tr></thead><tbody>\n");
        foreach (var row in data.Rows)
            writer.Write($"<tr>{string.Concat(row.Select(c => $"<td>{Html.Escape(c)}</td>"))}</tr>\n");
        writer.Write("</tbody></table>\n");
        if (data.Count > data.Rows.Count)
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<p class=\"note\">The first {data.Rows.Count} of {data.Count:N0} points; the notebook has them all.</p>\n"));
        writer.Write("</div>\n</details>");
    }

    /// <summary>JSON that can stand in a script element: no tag and no comment can begin in it.</summary>
    public static string ScriptSafe(JsonNode json) => json.ToJsonString()
        .Replace("<", "\\u003c", StringComparison.Ordinal)
        .Replace("\u2028", "\\u2028", StringComparison.Ordinal)
        .Replace("\u2029", "\\u2029", StringComparison.Ordinal);

    /// <summary>What Plotly shows of a text, without its markup: it knows a few tags and decodes entities.</summary>
    public static string PlainText(string? text)
    {
        if (text is null)
            return "";
        var broken = LineBreak().Replace(text, " – ");
        return Blanks().Replace(WebUtility.HtmlDecode(Tag().Replace(broken, "")), " ").Trim();
    }

    /// <summary>A chart in words: kind, title, axes, series, and the range of its values.</summary>
    public static string Description(JsonObject figure, string title, int number)
    {
        var traces = (figure["data"] as JsonArray)?.OfType<JsonObject>().ToArray() ?? [];
        var layout = figure["layout"] as JsonObject;
        var kind = traces.FirstOrDefault() is { } first ? Kind(first) : "Empty chart";
        var name = title.Length == 0 ? "Figure " + number.ToString(CultureInfo.InvariantCulture) : title;
        var axes = string.Concat(new[] { ("horizontally", "xaxis"), ("vertically", "yaxis") }
            .Select(a => (Direction: a.Item1, Label: PlainText(Text((layout?[a.Item2] as JsonObject)?["title"]))))
            .Where(a => a.Label.Length > 0)
            .Select(a => $" {char.ToUpperInvariant(a.Direction[0])}{a.Direction[1..]}: {a.Label}."));
        var names = traces.Select(t => PlainText(Text(t["name"]))).Where(n => n.Length > 0).Distinct().ToArray();
        var series = names.Length > 1 ? $" Series: {string.Join(", ", names)}." : "";
        return $"{kind}: {name}.{axes}{series}{ChartData.Of(figure).Summary()}";
    }

    private static string Kind(JsonObject trace)
    {
        var mode = Text(trace["mode"]) ?? "";
        return Text(trace["type"]) switch
        {
            "bar" => "Bar chart",
            "pie" => "Pie chart",
            "heatmap" => "Heat map",
            "histogram" => "Histogram",
            "box" => "Box plot",
            "scatter" or "scattergl" or null => mode.Length == 0 || mode.Contains("lines", StringComparison.Ordinal) ? "Line chart" : "Dot chart",
            _ => "Chart",
        };
    }

    /// <summary>Keeps the room of a chart that is drawn later, so that nothing moves under the reader.</summary>
    private static string Height(JsonObject layout) =>
        layout["height"] is JsonValue v && v.TryGetValue<double>(out var height) && height is > 0 and < 10_000
            ? string.Create(CultureInfo.InvariantCulture, $" style=\"min-height:{height:0}px\"")
            : "";

    private static string? Text(JsonNode? node) => node switch
    {
        JsonValue v when v.TryGetValue<string>(out var text) => text,
        JsonObject o when o["text"] is JsonValue v && v.TryGetValue<string>(out var text) => text,
        _ => null,
    };

    [GeneratedRegex("<br\\s*/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LineBreak();

    [GeneratedRegex("</?(?:b|i|em|strong|sub|sup|span|a|s|u)(?:\\s[^<>]*)?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("\\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
