using System.Globalization;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Interactive.Reports;

/// <summary>
/// An executed notebook as one HTML file that needs nothing else: no network, no folder beside it. Its code is folded away,
/// its charts are drawn as they come into view, and all of them before it is printed.
/// </summary>
/// <remarks>
/// Outputs of type text/html are the notebook's own and are embedded as they are, except beside a chart's JSON, where they
/// are left out; their scripts do not run unless <see cref="ReportOptions.AllowOutputScripts"/> says so. Cells are left out
/// or folded by Jupyter Book's tags: <c>remove-cell</c>, <c>remove-input</c>, <c>remove-output</c>, <c>hide-input</c>
/// (its code stays folded when all code is shown) and <c>hide-output</c>.
/// </remarks>
public static class HtmlReport
{
    /// <summary>Writes the report of a notebook.</summary>
    /// <param name="executed">The notebook with its outputs.</param>
    /// <param name="options">What the report shows besides.</param>
    /// <param name="writer">Gets the whole HTML page.</param>
    public static void Write(NotebookDocument executed, ReportOptions options, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(executed);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(writer);
        var summary = ReportSummary.Of(executed);
        var title = options.Title ?? summary.Title;
        // The contents and the scripts depend on what the cells hold, so the cells come first.
        using var cells = new StringWriter(CultureInfo.InvariantCulture);
        var body = new ReportBody(cells, executed, title, options);
        var plotly = body.Charts > 0 ? ReportAssets.Inline(options.PlotlyJs!()) : null;
        var script = ReportAssets.Inline(ReportAssets.Script);

        PageHead.Write(writer, title, summary.Lead, Policy(options, plotly, script), RunningTitle(title));
        writer.Write("<body class=\"report\">\n<a class=\"skip\" href=\"#content\">Skip to the content</a>\n");
        ReportHeader.Write(writer, executed, options, title, summary.Error, body);
        var contents = body.Outline.ToHtml();
        writer.Write(contents.Length == 0 ? "<div class=\"page\">\n" : "<div class=\"page with-contents\">\n");
        if (contents.Length > 0)
            writer.Write($"<nav class=\"contents\" aria-label=\"Contents\"><details open><summary>Contents</summary>\n{contents}\n</details></nav>\n");
        writer.Write($"<main id=\"content\">\n{cells}</main>\n</div>\n");
        writer.Write("<footer class=\"foot\"><p>Made with NewsNotebooks. This file is complete in itself: it loads nothing from the network.</p></footer>\n");
        if (plotly is not null)
            writer.Write($"<script>{plotly}</script>\n");
        writer.Write($"<script>{script}</script>\n</body>\n</html>\n");
    }

    /// <summary>The title at the foot of every printed page but the first.</summary>
    private static string RunningTitle(string title)
    {
        const int longest = 80;
        var words = title.Length <= longest ? title : title[..longest].TrimEnd() + "…";
        return $"@page {{ @bottom-left {{ content: {Html.StyleString(words)}; }} }}\n@page :first {{ @bottom-left {{ content: none; }} }}\n";
    }

    private static string Policy(ReportOptions options, string? plotly, string script)
    {
        if (options.AllowOutputScripts)
            return "'unsafe-inline' 'unsafe-eval'";
        // plotly.js makes functions out of its own text for WebGL charts, hence 'unsafe-eval' where it is there.
        return plotly is null
            ? ReportAssets.PolicyHash(script)
            : $"{ReportAssets.PolicyHash(plotly)} {ReportAssets.PolicyHash(script)} 'unsafe-eval'";
    }
}
