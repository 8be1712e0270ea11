using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Interactive.Reports;

/// <summary>One notebook's run on the page of all reports.</summary>
/// <param name="Title">The notebook's title.</param>
/// <param name="Lead">Its question or finding in a paragraph without markup; may be empty.</param>
/// <param name="ReportHref">A relative link to its HTML report.</param>
/// <param name="NotebookHref">A relative link to its executed .ipynb.</param>
/// <param name="RunAt">When it was run.</param>
/// <param name="Duration">How long it ran.</param>
/// <param name="Error">Why it failed, on one line; null if it succeeded.</param>
/// <param name="Charts">How many charts its report has.</param>
public sealed record ReportEntry(
    string Title, string Lead, string ReportHref, string NotebookHref, DateTimeOffset RunAt, TimeSpan Duration, string? Error = null, int Charts = 0)
{
    /// <summary>A small picture of the first chart's data as an SVG element; null for none.</summary>
    internal string? Thumbnail { get; init; }

    /// <summary>An entry for an executed notebook whose report and .ipynb lie beside the page under the given names.</summary>
    /// <param name="executed">The notebook with its outputs.</param>
    /// <param name="name">The file name of report and notebook, without ending.</param>
    /// <param name="runAt">When it was run.</param>
    /// <param name="duration">How long it ran.</param>
    /// <param name="error">Why it failed where its outputs do not say, such as a kernel that died; null to take the outputs' word.</param>
    public static ReportEntry Of(NotebookDocument executed, string name, DateTimeOffset runAt, TimeSpan duration, string? error = null)
    {
        var summary = ReportSummary.Of(executed);
        var file = Uri.EscapeDataString(name);
        return new ReportEntry(summary.Title, summary.Lead, $"{file}.html", $"{file}.ipynb", runAt, duration, error ?? summary.Error, summary.Charts)
        {
            Thumbnail = ChartThumbnail.OfFirstChart(executed),
        };
    }
}
