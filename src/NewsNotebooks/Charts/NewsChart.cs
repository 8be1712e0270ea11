using System.Globalization;
using NewsNotebooks.Charts.Pictures;
using NewsNotebooks.Corpora;
using NewsNotebooks.Formatting;
using Plotly.NET;

namespace NewsNotebooks.Charts;

/// <summary>A chart in the house style: a Plotly.NET chart with a title, a description in words, and its figures as a table for where no chart can be drawn.</summary>
/// <remarks>Kernels show it by the formatters that it brings along; it needs no reference to any of them. Charts are not changed: what begins with
/// <c>With</c> draws a new one from the same figures, without styling that was done by hand on <see cref="Plotly"/>.</remarks>
[TypeFormatterSource(typeof(NewsChartFormatters), PreferredMimeTypes = [NewsChartFormatters.PlotlyMimeType, "text/html"])]
public sealed class NewsChart
{
    private readonly ChartFrame _frame;
    private readonly Func<ChartFrame, GenericChart> _draw;
    private readonly Lazy<GenericChart> _plotly;

    /// <summary>Wraps a Plotly.NET chart.</summary>
    /// <param name="plotly">The chart.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="table">Its figures: a label and a value each.</param>
    public NewsChart(GenericChart plotly, string title, IReadOnlyList<(string Label, string Value)> table)
        : this(new ChartFrame(title), frame => Framed(plotly, frame), table) { }

    internal NewsChart(ChartFrame frame, Func<ChartFrame, GenericChart> draw, IReadOnlyList<(string Label, string Value)> table)
    {
        _frame = frame.Description.Length > 0 ? frame : frame with { Description = Described(frame.Title, table) };
        _draw = draw;
        _plotly = new(() => _frame.Draw(_draw));
        Table = table;
    }

    /// <summary>The Plotly.NET chart, for further styling.</summary>
    public GenericChart Plotly => _plotly.Value;

    /// <summary>What the chart shows.</summary>
    public string Title => _frame.Title;

    /// <summary>The chart in one or two sentences for those who do not see it: what it shows, its range, its largest values.</summary>
    public string Description => _frame.Description;

    /// <summary>What the chart rests on, as its caption says: the number of articles and outlets, and their period; empty where it is not known.</summary>
    public string Source => _frame.Source;

    /// <summary>How large it is drawn.</summary>
    public ChartSize Size => _frame.Size;

    /// <summary>On what it is drawn.</summary>
    public ChartTheme Theme => _frame.Theme;

    /// <summary>The chart's figures: a label and a value each.</summary>
    public IReadOnlyList<(string Label, string Value)> Table { get; }

    /// <summary>The chart in another size; where rows do not fit, the last are left out, and the caption says so.</summary>
    /// <param name="size">The size, for instance <see cref="ChartSize.Slide"/>.</param>
    /// <exception cref="ArgumentException">The size is too small or too large to draw in.</exception>
    public NewsChart WithSize(ChartSize size) => With(_frame with { Size = size.Checked() });

    /// <summary>The chart on white or near-black, for places whose colours it cannot follow.</summary>
    /// <param name="theme">On what it is drawn.</param>
    public NewsChart WithTheme(ChartTheme theme) => With(_frame with { Theme = theme });

    /// <summary>The chart with the articles that it rests on in its caption: <c>87 articles, 5 outlets, 8 Oct 2024 – 24 Sep 2026</c>.</summary>
    /// <param name="articles">The articles.</param>
    public NewsChart WithSource(IEnumerable<Article> articles) => WithSource(CorpusScope.Of(articles));

    /// <summary>The chart with what it rests on in its caption.</summary>
    /// <param name="source">One sentence without a full stop.</param>
    public NewsChart WithSource(string source) => With(_frame with { Source = source });

    /// <summary>The chart with a description of your own.</summary>
    /// <param name="description">One or two sentences: what the chart shows.</param>
    public NewsChart WithDescription(string description) => With(_frame with { Description = description });

    /// <summary>The figure as JSON with <c>data</c>, <c>layout</c> and <c>config</c>, safe inside a script element; <c>layout.meta.description</c> is the <see cref="Description"/>.</summary>
    public string ToPlotlyJson() => GenericChart.toJson(Plotly)
        .Replace("<", "\\u003c", StringComparison.Ordinal)
        .Replace("\u2028", "\\u2028", StringComparison.Ordinal)
        .Replace("\u2029", "\\u2029", StringComparison.Ordinal);

    /// <summary>A piece of HTML that draws the chart where plotly.js is to be had, and shows its figures as a table where it is not.</summary>
    public string ToHtml() => ChartHtml.Of(this);

    /// <summary>
    /// Draws the chart into a file, <c>.svg</c> or <c>.png</c> (with two pixels for each of the chart's), by the Chromium, Chrome or Edge that is installed. A chart without a
    /// width is drawn 640 pixels wide, one without colours of its own on white; the file is whole or not there.
    /// </summary>
    /// <param name="path">The file; its folder must be there.</param>
    /// <param name="size">How large; null for the chart's own size.</param>
    /// <param name="theme">On what; null for the chart's own theme.</param>
    /// <param name="cancellation">Ends the drawing; nothing is written then.</param>
    /// <exception cref="ArgumentException">The file ends in neither <c>.svg</c> nor <c>.png</c>, or the size is too small or too large.</exception>
    /// <exception cref="ChromiumNotFoundException">No Chromium, Chrome or Edge is installed.</exception>
    /// <exception cref="DirectoryNotFoundException">The file's folder is not there.</exception>
    /// <exception cref="InvalidOperationException">The browser could not draw it; the message says why.</exception>
    public Task SaveAsync(string path, ChartSize? size = null, ChartTheme? theme = null, CancellationToken cancellation = default) =>
        ChartSaving.SaveAsync(WithSize(size ?? Size).WithTheme(theme ?? Theme), path, cancellation);

    /// <summary>The <see cref="Description"/>.</summary>
    public override string ToString() => Description;

    private NewsChart With(ChartFrame frame) => new(frame, _draw, Table);

    /// <summary>A chart of others as it is, but for size, colours and description.</summary>
    private static GenericChart Framed(GenericChart plotly, ChartFrame frame)
    {
        var layout = new Layout();
        GenericChart.getLayout(plotly).ShallowCopyDynamicPropertiesTo(layout, overWrite: true);
        frame.Apply(layout);
        return GenericChart.setConfig(GenericChart.getConfig(plotly), GenericChart.setLayout(layout, GenericChart.ofTraceObjects(false, GenericChart.getTraces(plotly))));
    }

    private static string Described(string title, IReadOnlyList<(string Label, string Value)> table)
    {
        var first = string.Join("; ", table.Take(3).Select(row => row.Value.Length > 0 ? $"{row.Label}: {row.Value}" : row.Label));
        return table.Count > 3 ? string.Create(CultureInfo.InvariantCulture, $"{title}. {first}; and {table.Count - 3} more.") : first.Length > 0 ? $"{title}. {first.TrimEnd('.')}." : title;
    }
}
