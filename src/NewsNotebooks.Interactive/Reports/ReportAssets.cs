using System.Security.Cryptography;
using System.Text;

namespace NewsNotebooks.Interactive.Reports;

/// <summary>The style sheet and the script of reports, and how they are put into a page.</summary>
internal static class ReportAssets
{
    private static readonly Lazy<string> StyleSheet = new(() => Read("report.css") + Read("report-print.css"));

    private static readonly Lazy<string> ReportScript = new(() => Read("report-charts.js") + Read("report-tables.js") + Read("report-page.js"));

    public static string Css => StyleSheet.Value;

    public static string Script => ReportScript.Value;

    /// <summary>
    /// A script as it can stand inside a script element: no end tag, and nothing that would make the end tag not count.
    /// Within JavaScript's strings and regular expressions, which is where these occur, the backslash changes nothing.
    /// </summary>
    public static string Inline(string script) => script
        .ReplaceLineEndings("\n")
        .Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)
        .Replace("<!--", "<\\!--", StringComparison.Ordinal);

    /// <summary>The source expression that lets exactly this inline script run under a content security policy.</summary>
    public static string PolicyHash(string inlineScript) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(inlineScript)))}'";

    private static string Read(string name)
    {
        using var stream = typeof(ReportAssets).Assembly.GetManifestResourceStream($"NewsNotebooks.Interactive.Reports.{name}")
            ?? throw new InvalidOperationException($"The resource {name} is not in this assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
