using Microsoft.FSharp.Collections;
using Plotly.NET;

namespace NewsNotebooks.Charts;

/// <summary>What all charts have in common: colours, symbols, patterns and axes.</summary>
/// <remarks>The first four colours are Okabe and Ito's, which people with any colour vision tell apart (Okabe and Ito 2008, "Color Universal Design");
/// the others were chosen as far from these and from one another as can be, as seen with and without colour blindness, among those with a contrast
/// of 3:1 against white and against near-black. Symbols and patterns tell the same again.</remarks>
internal static class HouseStyle
{
    public const string FontFamily = "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Liberation Sans\", Arial, sans-serif";

    public const string LightPaper = "#FFFFFF", LightText = "#1D1D1B", DarkPaper = "#161615", DarkText = "#E9E6DF";

    /// <summary>Lines that are part of no series.</summary>
    public const string Grid = "rgba(128,128,128,0.28)", Stroke = "rgba(128,128,128,0.7)";

    /// <summary>The most series one can tell apart; the eighth is grey, for what is gathered.</summary>
    public const int MostSeries = 8;

    public static readonly IReadOnlyList<string> Colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#3C8CFF", "#786478", "#00A0C8", "#858585"];

    public static readonly IReadOnlyList<string> Symbols = ["circle", "square", "diamond", "cross", "triangle-up", "x", "star", "triangle-down"];

    private static readonly string[] Glyphs = ["●", "■", "◆", "✚", "▲", "✖", "★", "▼"], Patterns = ["", "/", ".", "x", "-", "\\", "+", ""];

    /// <summary>A figure of traces and layout without anything that was not asked for.</summary>
    public static GenericChart Figure(IEnumerable<Trace> traces, Layout layout)
    {
        var config = new Config();
        Set(config, ("responsive", true), ("displaylogo", false), ("displayModeBar", false));
        var chart = GenericChart.ofTraceObjects(false, ListModule.OfSeq(traces));
        return GenericChart.setConfig(config, GenericChart.setLayout(layout, chart));
    }

    /// <summary>The colour of a series.</summary>
    public static string Colour(int index) => Colours[index % MostSeries];

    /// <summary>The symbol of a series.</summary>
    public static string Symbol(int index) => Symbols[index % MostSeries];

    /// <summary>A series' symbol in its colour, to stand before its name.</summary>
    public static string Glyph(int index) => $"<span style=\"color:{Colour(index)}\">{Glyphs[index % MostSeries]}</span>";

    /// <summary>A pattern over a bar's colour, so that neighbours differ in print and to every eye.</summary>
    public static DynamicObj.DynamicObj Fill(int index) => Object(("color", Colour(index)),
        ("pattern", Object(("shape", Patterns[index % MostSeries]), ("fillmode", "overlay"), ("fgcolor", "rgba(255,255,255,0.6)"), ("size", 7), ("solidity", 0.2))));

    /// <summary>An axis of counts with its unit: few of them are marked one by one, never by halves.</summary>
    public static DynamicObj.DynamicObj CountAxis(string unit, int largest) => Set(NumberAxis(unit), ("dtick", largest <= 8 ? 1 : null));

    /// <summary>An axis of numbers with its unit.</summary>
    public static DynamicObj.DynamicObj NumberAxis(string unit) => Object(
        ("title", unit.Length > 0 ? Object(("text", ChartText.Escape(unit)), ("standoff", 8)) : null), ("automargin", true), ("rangemode", "tozero"), ("zeroline", false), ("gridcolor", Grid), ("nticks", 7));

    /// <summary>An axis of names, the first on top.</summary>
    public static DynamicObj.DynamicObj NameAxis() => Object(("automargin", true), ("autorange", "reversed"), ("type", "category"), ("dtick", 1), ("ticks", ""), ("showgrid", false), ("zeroline", false));

    /// <summary>An axis of dates.</summary>
    public static DynamicObj.DynamicObj DateAxis() => Object(("type", "date"), ("automargin", true), ("zeroline", false), ("gridcolor", Grid), ("nticks", 7), ("tickangle", 0));

    /// <summary>An axis of months, each marked where there are few.</summary>
    public static DynamicObj.DynamicObj MonthAxis(int months) => Set(DateAxis(), ("tickformat", "%b\n%Y"), ("dtick", months <= 7 ? "M1" : null));

    /// <summary>A legend between title and plot.</summary>
    public static DynamicObj.DynamicObj Legend() => Object(("orientation", "h"), ("x", 0), ("xanchor", "left"), ("y", 1), ("yanchor", "bottom"), ("traceorder", "normal"), ("bgcolor", "rgba(0,0,0,0)"), ("itemwidth", 30));

    /// <summary>The height of such a legend, in pixels of text of the usual size.</summary>
    public static double LegendHeight(IReadOnlyCollection<string> names, double width)
    {
        // Entries stand in columns as wide as the widest of them.
        var widest = names.Max(name => 46 + ChartText.LabelLines(name).Max(ChartText.Width));
        var columns = Math.Max(1, (int)(width / widest));
        return 10 + (Math.Ceiling((double)names.Count / columns) * names.Max(name => 4 + (16 * ChartText.LabelLines(name).Count)));
    }

    /// <summary>A property bag of Plotly's.</summary>
    public static DynamicObj.DynamicObj Object(params (string Name, object? Value)[] properties) => Set(new DynamicObj.DynamicObj(), properties);

    /// <summary>Sets properties of a trace, layout or bag.</summary>
    public static T Set<T>(T target, params (string Name, object? Value)[] properties) where T : DynamicObj.DynamicObj
    {
        foreach (var (name, value) in properties) if (value is not null) target.SetProperty(name, value);
        return target;
    }
}
