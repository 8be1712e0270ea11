using System.Globalization;
using System.Text;
using DynamicObj;
using Microsoft.FSharp.Collections;
using Plotly.NET;

namespace NewsNotebooks.Charts;

/// <summary>What all charts have in common: colours, text, axes.</summary>
/// <remarks>The colours are Okabe and Ito's, which people with any colour vision tell apart (Okabe and Ito 2008, "Color Universal Design").
/// Text and axis colours are left to the page, so that a chart fits a light and a dark one.</remarks>
internal static class HouseStyle
{
    public static readonly IReadOnlyList<string> Colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#8C8C8C"];

    private const int LongestLine = 30;
    private const int LongestLabel = 58;

    /// <summary>A figure of traces and layout without anything that was not asked for.</summary>
    public static GenericChart Figure(IEnumerable<Trace> traces, Layout layout)
    {
        var config = new Config();
        Set(config, ("responsive", true), ("displaylogo", false), ("displayModeBar", false));
        var chart = GenericChart.ofTraceObjects(false, ListModule.OfSeq(traces));
        return GenericChart.setConfig(config, GenericChart.setLayout(layout, chart));
    }

    /// <summary>A layout with a title, a subtitle and a height in pixels.</summary>
    public static Layout Layout(string title, string subtitle, int height)
    {
        var layout = new Layout();
        Set(layout,
            ("title", Object(("text", Escape(title) + (subtitle.Length > 0 ? $"<br><sub>{Escape(subtitle)}</sub>" : "")), ("x", 0.01), ("xanchor", "left"), ("font", Object(("size", 16))))),
            ("height", height),
            ("margin", Object(("l", 12), ("r", 24), ("t", 72), ("b", 48))),
            ("font", Object(("size", 12))),
            ("paper_bgcolor", "rgba(0,0,0,0)"),
            ("plot_bgcolor", "rgba(0,0,0,0)"),
            ("hoverlabel", Object(("align", "left"))));
        return layout;
    }

    /// <summary>A pattern over a bar's colour, so that neighbours differ in print and to every eye.</summary>
    public static DynamicObj.DynamicObj Fill(int index, string pattern) => Object(("color", Colours[index]),
        ("pattern", Object(("shape", pattern), ("fillmode", "overlay"), ("fgcolor", "rgba(255,255,255,0.6)"), ("size", 7), ("solidity", 0.2))));

    /// <summary>An axis of counts with its unit: few of them are marked one by one, never by halves.</summary>
    public static DynamicObj.DynamicObj CountAxis(string unit, int largest) => Set(NumberAxis(unit), ("dtick", largest <= 8 ? 1 : null));

    /// <summary>An axis of numbers with its unit.</summary>
    public static DynamicObj.DynamicObj NumberAxis(string unit) => Object(
        ("title", Object(("text", Escape(unit)), ("standoff", 12))), ("automargin", true), ("rangemode", "tozero"), ("zeroline", false), ("gridcolor", "rgba(128,128,128,0.25)"));

    /// <summary>An axis of names, the first on top; long names get the room they need.</summary>
    public static DynamicObj.DynamicObj NameAxis() => Object(("automargin", true), ("autorange", "reversed"), ("type", "category"), ("ticks", ""), ("showgrid", false), ("zeroline", false));

    /// <summary>An axis of dates.</summary>
    public static DynamicObj.DynamicObj DateAxis() => Object(("type", "date"), ("automargin", true), ("zeroline", false), ("gridcolor", "rgba(128,128,128,0.25)"));

    /// <summary>A property bag of Plotly's.</summary>
    public static DynamicObj.DynamicObj Object(params (string Name, object? Value)[] properties) => Set(new DynamicObj.DynamicObj(), properties);

    /// <summary>Sets properties of a trace, layout or bag.</summary>
    public static T Set<T>(T target, params (string Name, object? Value)[] properties) where T : DynamicObj.DynamicObj
    {
        foreach (var (name, value) in properties) if (value is not null) target.SetProperty(name, value);
        return target;
    }

    /// <summary>Text from outside: Plotly reads a few HTML tags, so what looks like one is escaped.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            escaped.Append(c switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ when char.IsControl(c) => " ", _ => null });
            if (c is not ('&' or '<' or '>') && !char.IsControl(c)) escaped.Append(c);
        }
        return escaped.ToString();
    }

    /// <summary>A name for an axis: at most two lines, whole words; the hover text has all of it.</summary>
    public static string Label(string name)
    {
        var shown = name.Length <= LongestLabel ? name : name[..(LongestLabel - 1)].TrimEnd() + "…";
        if (shown.Length <= LongestLine) return Escape(shown);
        var cut = shown.LastIndexOf(' ', LongestLine);
        return cut <= 0 ? Escape(shown) : Escape(shown[..cut]) + "<br>" + Escape(shown[(cut + 1)..]);
    }

    /// <summary>Running text for a hover: broken into lines, cut after some.</summary>
    public static string Hover(string text, int width = 60, int lines = 5)
    {
        var wrapped = new StringBuilder();
        var (length, line) = (0, 1);
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (length > 0 && length + word.Length > width)
            {
                if (++line > lines) return wrapped.Append(" …").ToString();
                wrapped.Append("<br>");
                length = 0;
            }
            else if (length > 0) wrapped.Append(' ');
            wrapped.Append(Escape(word.Length > 3 * width ? word[..(3 * width)] + "…" : word));
            length += word.Length + 1;
        }
        return wrapped.ToString();
    }

    public static string Number(double value) => value.ToString(value == Math.Floor(value) ? "N0" : "N2", CultureInfo.InvariantCulture);

    /// <summary>One thing or several: 1 article, 2 articles.</summary>
    public static string Plural(int count, string thing) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {thing}{(count == 1 ? "" : "s")}");

    /// <summary>A chart that says why there is nothing to draw.</summary>
    public static NewsChart Empty(string title, string why)
    {
        var layout = Layout(title, "", 180);
        Set(layout, ("xaxis", Object(("visible", false))), ("yaxis", Object(("visible", false))),
            ("annotations", new[] { Object(("text", Escape(why)), ("showarrow", false), ("xref", "paper"), ("yref", "paper"), ("x", 0.5), ("y", 0.5)) }));
        return new NewsChart(Figure([new Trace2D("scatter")], layout), title, [(why, "")]);
    }
}
