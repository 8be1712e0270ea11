using Plotly.NET;
using static NewsNotebooks.Charts.ChartText;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>The names at the left of a chart's rows.</summary>
internal static class NamedRows
{
    /// <summary>The room that names need, in pixels of text of the usual size.</summary>
    public static double Room(IEnumerable<string> names) => 16 + names.SelectMany(LabelLines).Select(ChartText.Width).DefaultIfEmpty(0).Max();

    /// <summary>The height of a row: more where a name takes two lines.</summary>
    public static double Height(IEnumerable<string> names, double one) => names.Any(name => LabelLines(name).Count > 1) ? Math.Max(one, 35) : one;

    /// <summary>How many of some rows can be shown, those with names in two lines fewer.</summary>
    public static int Shown(ChartFrame frame, IReadOnlyCollection<string> names) => frame.Rows(names.Count, Height(names, 17));

    /// <summary>How far an axis goes beyond its values, so that text of some width stands beside the longest bar.</summary>
    /// <param name="range">From the least to the largest value.</param>
    /// <param name="text">The width of the text.</param>
    /// <param name="plot">The width of the plot.</param>
    /// <param name="sides">At how many ends of the axis text stands.</param>
    public static double Beyond(double range, double text, double plot, int sides) => range * text / Math.Max(text, plot - (sides * text));

    /// <summary>What a caption says of rows that are not shown.</summary>
    public static string Rest(int all, int shown, string thing) => all > shown ? $"{Plural(all - shown, "further " + thing)} not shown" : "";
}
