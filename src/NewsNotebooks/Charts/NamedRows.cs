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

    /// <summary>What a caption says of rows that are not shown.</summary>
    public static string Rest(int all, int shown, string thing) => all > shown ? $"{Plural(all - shown, thing)} with less not shown" : "";
}
