using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Interactive.Reports;

/// <summary>The shape of a chart's data as a small decorative SVG for the page of all reports: no text, no scale.</summary>
internal static class ChartThumbnail
{
    private const double Width = 320;

    private const double Height = 96;

    /// <summary>More values than this cannot be told apart at this size.</summary>
    private const int MostValues = 24;

    /// <summary>The picture of the first chart with numbers in it; null where there is none.</summary>
    public static string? OfFirstChart(NotebookDocument document) => document.Cells
        .Where(c => !c.HasTag("remove-cell"))
        .SelectMany(c => c.Outputs).OfType<JsonObject>()
        .Select(o => OutputText.Bundle(o) is { } bundle ? OutputText.Json(bundle, ChartFigure.MimeType) as JsonObject : null)
        .OfType<JsonObject>()
        .Select(Draw)
        .FirstOrDefault(svg => svg is not null);

    /// <summary>The first trace of the chart that shows something: bars, or points and a line whose values differ.</summary>
    private static string? Draw(JsonObject chart)
    {
        foreach (var trace in (chart["data"] as JsonArray)?.OfType<JsonObject>() ?? [])
        {
            var values = Values(trace);
            var isBar = NotebookLanguage.Text(trace, "type") == "bar";
            // A line with gaps is drawn of pieces, such as the stems of points: it has no shape of its own.
            if (!isBar && HasGaps(trace)) continue;
            if (values.Length < 2 || values.Max() <= 0 || (!isBar && values.Distinct().Count() < 2)) continue;
            var shape = isBar ? Bars(values) : NotebookLanguage.Text(trace, "mode") == "markers" ? Dots(values) : Line(values);
            return string.Create(CultureInfo.InvariantCulture, $"<svg class=\"thumbnail\" viewBox=\"0 0 {Width} {Height}\" preserveAspectRatio=\"none\" aria-hidden=\"true\">{shape}</svg>");
        }
        return null;
    }

    private static bool HasGaps(JsonObject trace) =>
        NotebookLanguage.Text(trace, "mode") == "lines" && trace["y"] is JsonArray values && values.Count(value => value is null) > values.Count / 4;

    private static double[] Values(JsonObject trace)
    {
        var horizontal = NotebookLanguage.Text(trace, "orientation") == "h";
        var values = Numbers(trace[horizontal ? "x" : "y"]);
        if (horizontal)
            Array.Reverse(values); // such charts are read from the top, their data begins at the bottom
        return values[..Math.Min(values.Length, MostValues)];
    }

    private static double[] Numbers(JsonNode? values) => values is JsonArray list
        ? [.. list.OfType<JsonValue>().Select(v => v.TryGetValue<double>(out var n) ? n : double.NaN).Where(double.IsFinite)]
        : [];

    private static string Bars(double[] values)
    {
        var svg = new StringBuilder();
        var step = Width / values.Length;
        for (var i = 0; i < values.Length; i++)
        {
            var height = Math.Max(0, values[i]) / values.Max() * (Height - 4);
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{i * step + step * 0.1:0.#}\" y=\"{Height - height:0.#}\" width=\"{step * 0.8:0.#}\" height=\"{height:0.#}\"/>");
        }

        return svg.ToString();
    }

    private static string Dots(double[] values)
    {
        var svg = new StringBuilder();
        for (var i = 0; i < values.Length; i++)
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{(i + 0.5) * Width / values.Length - 3:0.#}\" y=\"{Height - 12 - Math.Max(0, values[i]) / values.Max() * (Height - 16):0.#}\" width=\"6\" height=\"8\"/>");
        return svg.ToString();
    }

    private static string Line(double[] values)
    {
        var points = values.Select((v, i) => string.Create(
            CultureInfo.InvariantCulture, $"{i * Width / (values.Length - 1):0.#},{Height - 4 - Math.Max(0, v) / values.Max() * (Height - 8):0.#}"));
        return $"<polyline points=\"{string.Join(' ', points)}\"/>";
    }
}
