using NewsNotebooks.Charts;
using NewsNotebooks.Cli.Browsing;
using NewsNotebooks.Interactive.Documents;
using NewsNotebooks.Interactive.Reports;

namespace NewsNotebooks.Cli.Notebooks;

/// <summary>Writes an executed notebook in the formats that were asked for.</summary>
/// <param name="output">The folder.</param>
/// <param name="formats">The formats; HTML is always written.</param>
internal sealed class ReportFiles(string output, ReportFormats formats) : IDisposable
{
    private static readonly Lazy<string> Plotly = new(PlotlyJs.Read);

    private readonly string? _executable = InstalledChromium.Find();
    private ChromiumProcess? _browser;

    /// <summary>Why PDFs cannot be written; null where they can, or where none are wanted.</summary>
    public string? PdfProblem => formats.HasFlag(ReportFormats.Pdf) && _executable is null ? InstalledChromium.Missing("No PDF was written") : null;

    /// <summary>What Markdown reports will lack; null where they lack nothing, or where none are wanted.</summary>
    public string? MarkdownNote => formats.HasFlag(ReportFormats.Markdown) && _executable is null ? InstalledChromium.Missing("Charts in Markdown are tables, not pictures") : null;

    /// <summary>Writes <c>NAME.html</c>, and <c>NAME.pdf</c>, <c>NAME.md</c> and <c>NAME_files</c> where they were asked for.</summary>
    /// <exception cref="BrowserException">The browser failed; the HTML is there.</exception>
    public async Task WriteAsync(NotebookDocument document, string name, ReportOptions options, CancellationToken cancellation)
    {
        var html = Path.Combine(output, name + ".html");
        AtomicFile.Write(html, writer => HtmlReport.Write(document, options with { PlotlyJs = () => Plotly.Value }, writer));
        IReadOnlyDictionary<int, byte[]> charts = new Dictionary<int, byte[]>();
        try
        {
            if (formats != ReportFormats.Html && _executable is not null)
            {
                _browser ??= await ChromiumProcess.StartAsync(_executable, cancellation).ConfigureAwait(false);
                using var page = await ReportPage.OpenAsync(_browser.Address, html, cancellation).ConfigureAwait(false);
                if (formats.HasFlag(ReportFormats.Markdown))
                    charts = await page.DrawChartsAsync(cancellation).ConfigureAwait(false);
                if (formats.HasFlag(ReportFormats.Pdf))
                    await SaveAsync(Path.Combine(output, name + ".pdf"), await page.PrintAsync(cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            if (formats.HasFlag(ReportFormats.Markdown))
                WriteMarkdown(document, name, options, charts);
        }
    }

    private void WriteMarkdown(NotebookDocument document, string name, ReportOptions options, IReadOnlyDictionary<int, byte[]> charts)
    {
        var folder = Path.Combine(output, name + "_files");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true); // pictures of an earlier run
        var pictures = new MarkdownPictures(name + "_files", charts, (file, bytes) =>
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, file), bytes);
        });
        AtomicFile.Write(Path.Combine(output, name + ".md"), writer => MarkdownReport.Write(document, options, pictures, writer));
    }

    /// <summary>Under its name only once it is complete.</summary>
    private static async Task SaveAsync(string path, byte[] bytes, CancellationToken cancellation)
    {
        var temporary = path + ".part";
        await File.WriteAllBytesAsync(temporary, bytes, cancellation).ConfigureAwait(false);
        File.Move(temporary, path, overwrite: true);
    }

    public void Dispose() => _browser?.Dispose();
}
