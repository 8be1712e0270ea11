using NewsNotebooks.Formatting;

namespace NewsNotebooks.Charts;

/// <summary>How kernels show a <see cref="NewsChart"/>: as a Plotly figure, as HTML, as text.</summary>
public sealed class NewsChartFormatters
{
    /// <summary>The MIME type of a Plotly figure.</summary>
    public const string PlotlyMimeType = "application/vnd.plotly.v1+json";

    private readonly IReadOnlyList<object> _formatters =
    [
        new TextFormatter<NewsChart>(PlotlyMimeType, chart => chart.ToPlotlyJson()),
        new TextFormatter<NewsChart>("text/html", chart => chart.ToHtml()),
        new TextFormatter<NewsChart>("text/plain", chart => chart.ToString()),
    ];

    /// <summary>The formatters, the preferred form first.</summary>
    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}
