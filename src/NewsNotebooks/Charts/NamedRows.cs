using static NewsNotebooks.Charts.ChartText;

namespace NewsNotebooks.Charts;

/// <summary>The names at the left of a chart's rows: in up to two lines where rows may be as high as they need, in one where the chart's height is given.</summary>
internal sealed class NamedRows
{
    private const double LongestName = 215;

    private readonly List<IReadOnlyList<string>> _lines;

    public NamedRows(ChartFrame frame, IEnumerable<string> names)
    {
        _lines = [.. names.Select(name => frame.Size.Height is null ? LabelLines(name) : [Cut(name, LongestName)])];
        Labels = [.. Unique(_lines.Select(lines => string.Join("<br>", lines.Select(Escape))))];
    }

    /// <summary>The names as Plotly's categories, escaped; no two are the same, or their bars would stand on one another.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The room that the names need, in pixels of text of the usual size.</summary>
    public double Room => 16 + _lines.SelectMany(lines => lines).Select(Width).DefaultIfEmpty(0).Max();

    /// <summary>The height of all rows: more where a name takes two lines.</summary>
    public double Height(double row) => _lines.Count * (_lines.Exists(lines => lines.Count > 1) ? Math.Max(row, 35) : row);

    /// <summary>How far an axis goes beyond its values, so that text of some width stands beside the longest bar.</summary>
    /// <param name="range">From the least to the largest value.</param>
    /// <param name="text">The width of the text.</param>
    /// <param name="plot">The width of the plot.</param>
    /// <param name="sides">At how many ends of the axis text stands.</param>
    public static double Beyond(double range, double text, double plot, int sides) => range * text / Math.Max(text, plot - (sides * text));

    /// <summary>What a caption says of rows that are not shown.</summary>
    public static string Rest(int all, int shown, string thing) => all > shown ? $"{Plural(all - shown, "further " + thing)} not shown" : "";

    private static IEnumerable<string> Unique(IEnumerable<string> labels)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var label in labels) yield return (seen[label] = seen.GetValueOrDefault(label) + 1) == 1 ? label : $"{label} ({seen[label]})";
    }
}
