using Plotly.NET;
using static NewsNotebooks.Charts.ChartText;
using static NewsNotebooks.Charts.HouseStyle;

namespace NewsNotebooks.Charts;

/// <summary>What stands around a chart's plot: title above, caption below, margins wide enough for what stands in them.</summary>
/// <remarks>Plotly does not break lines. So widths are estimated; what has no width of its own is laid out twice, for a page of at least 640 pixels and for a telephone
/// (see <see cref="Draw"/>), and pages take what fits.</remarks>
internal sealed record ChartFrame(string Title)
{
    private const string TitleHeight = "titleHeight";

    private const double WidthOfPage = 640, WidthOfTelephone = 370, Edge = 12, TitleSize = 16, CaptionSize = 11;

    /// <summary>What the chart rests on: the size and period of the corpus.</summary>
    public string Source { get; init; } = "";

    /// <summary>The chart in a sentence or two, for those who do not see it.</summary>
    public string Description { get; init; } = "";

    public ChartSize Size { get; init; } = ChartSize.Page;

    public ChartTheme Theme { get; init; }

    public double Scale => Size.Scale;

    /// <summary>Whether what has no width of its own is laid out for a telephone.</summary>
    public bool IsForTelephone { get; init; }

    /// <summary>The width in pixels of text of the usual size.</summary>
    public double Width => (Size.Width ?? (IsForTelephone ? WidthOfTelephone : WidthOfPage)) / Scale;

    /// <summary>Draws the chart; where it has no width of its own, its layout holds the one for telephones too, as <c>meta.narrow</c>.</summary>
    public GenericChart Draw(Func<ChartFrame, GenericChart> draw)
    {
        var chart = draw(this);
        if (Size.Width is null && !IsForTelephone && GenericChart.getLayout(chart).TryGetPropertyValue("meta") is { Value: DynamicObj.DynamicObj meta } && meta.TryGetPropertyValue(TitleHeight) is not null)
            meta.SetProperty("narrow", GenericChart.getLayout(draw(this with { IsForTelephone = true })));
        return chart;
    }

    /// <summary>How many rows of a height (in pixels of text of the usual size) can be shown.</summary>
    public int Rows(int wanted, double least) =>
        Size.Height is { } height ? Math.Clamp(wanted, 1, Math.Max(3, (int)(((height / Scale) - 148) / least))) : wanted;

    /// <summary>The layout for a plot, and the height in pixels that it has.</summary>
    /// <param name="height">The height the plot would have; lengths here are in pixels of text of the usual size.</param>
    /// <param name="left">Room for the names at the left.</param>
    /// <param name="right">Room at the right.</param>
    /// <param name="bottom">Room for the horizontal axis.</param>
    /// <param name="above">Room between title and plot, for a legend.</param>
    /// <param name="notes">What the caption says beside the source.</param>
    public (Layout Layout, double PlotHeight) Layout(double height, double left, double right = 20, double bottom = 44, double above = 0, params string[] notes)
    {
        var title = Lines(Title, (Width - (2 * Edge)) / (TitleSize / 12) * 0.95);
        var caption = Caption(notes);
        var titleHeight = Edge + (22 * title.Count) + 8;
        var top = titleHeight + above;
        var below = bottom + (caption.Count > 0 ? (15 * caption.Count) + 14 : 4);
        var whole = Size.Height ?? Math.Round((top + height + below) * Scale);
        var layout = Base(whole);
        Set(layout,
            // Plotly moves a title of several lines up by half of those after the first.
            ("title", Object(("text", string.Join("<br>", title.Select(Escape))), ("font", Object(("size", Px(TitleSize)))), ("xref", "container"), ("x", 0), ("xanchor", "left"), ("yref", "container"), ("y", 1), ("yanchor", "top"),
                ("pad", Object(("l", Px(Edge)), ("t", Px(Edge + (10.5 * (title.Count - 1)))))))),
            ("margin", Object(("l", Px(left)), ("r", Px(right)), ("t", Px(top)), ("b", Px(below)), ("pad", 0))),
            ("meta", Object(("description", Description), ("caption", string.Join(' ', caption)), (TitleHeight, Px(titleHeight)))));
        if (caption.Count > 0) Annotate(layout, CaptionText(caption, left, below));
        return (layout, Math.Max(40, whole - Px(top) - Px(below)));
    }

    /// <summary>A chart that says why there is nothing to draw.</summary>
    public GenericChart Empty(string why)
    {
        var (layout, _) = Layout(90, Edge, bottom: 4);
        var hidden = Object(("visible", false));
        Set(layout, ("xaxis", hidden), ("yaxis", hidden));
        Annotate(layout, Object(("text", string.Join("<br>", Lines(why, Width - 40).Select(Escape))), ("showarrow", false), ("xref", "paper"), ("yref", "paper"), ("x", 0.5), ("y", 0.5)));
        return Figure([new Trace2D("scatter")], layout);
    }

    /// <summary>A length in this chart's pixels.</summary>
    public double Px(double usual) => Math.Round(usual * Scale, 1);

    /// <summary>Adds annotations to a layout.</summary>
    public static void Annotate(Layout layout, params IEnumerable<DynamicObj.DynamicObj> annotations)
    {
        var before = layout.TryGetPropertyValue("annotations") is { Value: IEnumerable<DynamicObj.DynamicObj> there } ? there : [];
        layout.SetProperty("annotations", before.Concat(annotations).ToArray());
    }

    /// <summary>The colours and the size of a chart that others have made.</summary>
    public void Apply(Layout layout)
    {
        Set(layout, ("width", Size.Width), ("height", Size.Height), ("meta", Object(("description", Description))));
        if (Size != ChartSize.Page) layout.SetProperty("font", Object(("size", Size.TextSize), ("family", FontFamily)));
        Paint(layout);
    }

    private Layout Base(double height)
    {
        var layout = new Layout();
        Set(layout, ("width", Size.Width), ("height", height), ("font", Object(("size", Size.TextSize), ("family", FontFamily))),
            ("paper_bgcolor", "rgba(0,0,0,0)"), ("plot_bgcolor", "rgba(0,0,0,0)"), ("hoverlabel", Object(("align", "left"))), ("showlegend", false));
        Paint(layout);
        return layout;
    }

    private void Paint(Layout layout)
    {
        if (Theme == ChartTheme.Page) return;
        var (paper, text) = Theme == ChartTheme.Light ? (LightPaper, LightText) : (DarkPaper, DarkText);
        var font = layout.TryGetPropertyValue("font") is { Value: DynamicObj.DynamicObj there } ? there : Object();
        Set(layout, ("paper_bgcolor", paper), ("plot_bgcolor", paper), ("font", Set(font, ("color", text))));
    }

    private IReadOnlyList<string> Caption(string[] notes)
    {
        var sentences = notes.Append(Source).Where(note => note.Length > 0).Select(note => char.ToUpperInvariant(note[0]) + note[1..]);
        return Lines(string.Join(". ", sentences), (Width - (2 * Edge)) / (CaptionSize / 12));
    }

    private DynamicObj.DynamicObj CaptionText(IReadOnlyList<string> lines, double left, double below) => Object(
        ("text", string.Join("<br>", lines.Select(Escape))), ("showarrow", false), ("align", "left"), ("font", Object(("size", Px(CaptionSize)))), ("opacity", 0.85),
        ("xref", "paper"), ("x", 0), ("xanchor", "left"), ("xshift", Px(Edge - left)), ("yref", "paper"), ("y", 0), ("yanchor", "bottom"), ("yshift", Px(6 - below)), ("borderpad", 0));
}
