using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsNotebooks.Interactive.Reports;

/// <summary>The figures behind a chart, for readers who do not see it: a row a point.</summary>
/// <param name="Columns">What the columns hold: the series if there are several, then the axes by their titles.</param>
/// <param name="Rows">The points, in the chart's order; no more than <see cref="MostRows"/>.</param>
/// <param name="Count">How many points there are.</param>
/// <param name="Numbers">The numbers among the values, for a summary.</param>
internal sealed record ChartData(IReadOnlyList<string> Columns, IReadOnlyList<string[]> Rows, int Count, IReadOnlyList<double> Numbers)
{
    /// <summary>More rows than this are for a file, not for a page.</summary>
    public const int MostRows = 200;

    public static ChartData Of(JsonObject figure)
    {
        var traces = (figure["data"] as JsonArray)?.OfType<JsonObject>().Where(IsShown).ToArray() ?? [];
        var series = traces.Length > 1;
        var grid = traces.Any(t => t["z"] is JsonArray);
        var pie = traces.Length > 0 && traces.All(t => t["values"] is JsonArray);
        var points = traces.SelectMany(t => Points(t).Select(p => series ? [Name(t), .. p.Cells] : p.Cells).ToArray()).ToArray();
        string[] axes = pie ? ["label", "value"] : [Axis(figure, "xaxis", "x"), Axis(figure, "yaxis", "y"), .. grid ? ["value"] : Array.Empty<string>()];
        return new(series ? ["series", .. axes] : axes, [.. points.Take(MostRows)], points.Length, [.. traces.SelectMany(Points).Select(p => p.Number).OfType<double>()]);
    }

    /// <summary>How many values there are and between which they lie; empty where there are none.</summary>
    public string Summary() => Numbers.Count == 0 ? "" : Numbers.Count == 1
        ? string.Create(CultureInfo.InvariantCulture, $" One value: {Numbers[0]:0.####}.")
        : string.Create(CultureInfo.InvariantCulture, $" {Numbers.Count} values from {Numbers.Min():0.####} to {Numbers.Max():0.####}.");

    private static IEnumerable<(string[] Cells, double? Number)> Points(JsonObject trace)
    {
        if (trace["z"] is JsonArray rows)
            return Grid(trace, rows);
        var (first, second) = trace["values"] is JsonArray ? ("labels", "values") : ("x", "y");
        var (x, y) = (trace[first] as JsonArray, trace[second] as JsonArray);
        var valueIsFirst = Text(trace["orientation"]) == "h";
        return Enumerable.Range(0, Math.Max(x?.Count ?? 0, y?.Count ?? 0)).Select(i => (Cell(x, i), Cell(y, i)))
            .Where(p => p.Item1 is not null || p.Item2 is not null)
            .Select(p => (new[] { Shown(p.Item1), Shown(p.Item2) }, Number(valueIsFirst ? p.Item1 : p.Item2)));
    }

    /// <summary>The cells of a heat map that hold something.</summary>
    private static IEnumerable<(string[] Cells, double? Number)> Grid(JsonObject trace, JsonArray rows) =>
        from row in rows.Index()
        where row.Item is JsonArray
        from cell in ((JsonArray)row.Item!).Index()
        where Number(cell.Item) is not (null or 0)
        select (new[] { Shown(Cell(trace["x"] as JsonArray, cell.Index)), Shown(Cell(trace["y"] as JsonArray, row.Index)), Shown(cell.Item) }, Number(cell.Item));

    private static bool IsShown(JsonObject trace) => Text(trace["visible"]) != "legendonly" && !(trace["visible"] is JsonValue v && v.TryGetValue<bool>(out var visible) && !visible);

    private static JsonNode? Cell(JsonArray? values, int index) => values is not null && index < values.Count ? values[index] : null;

    private static double? Number(JsonNode? node) => node is JsonValue v && v.TryGetValue<double>(out var number) && double.IsFinite(number) ? number : null;

    private static string Shown(JsonNode? node) => Number(node) is { } number
        ? number.ToString("0.####", CultureInfo.InvariantCulture)
        : ChartFigure.PlainText(Text(node) ?? node?.ToJsonString());

    private static string Name(JsonObject trace) => ChartFigure.PlainText(Text(trace["name"]));

    private static string Axis(JsonObject figure, string axis, string otherwise) =>
        ChartFigure.PlainText(ChartFigure.TitleOf((figure["layout"] as JsonObject)?[axis] as JsonObject)) is { Length: > 0 } title ? title : otherwise;

    private static string? Text(JsonNode? node) => node is JsonValue v && v.TryGetValue<string>(out var text) ? text : null;
}
