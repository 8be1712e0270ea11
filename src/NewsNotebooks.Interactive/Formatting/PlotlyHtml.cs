using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsNotebooks.Interactive.Formatting;

/// <summary>A chart as a piece of HTML that finds plotly.js where it is, and shows a table where it is not.</summary>
internal static partial class PlotlyHtml
{
    private static readonly Lazy<string> Template = new(ReadTemplate);

    /// <summary>Fills the loader's template.</summary>
    /// <param name="figureJson">The figure: <c>data</c>, <c>layout</c>, <c>config</c>. It is made safe for a script here.</param>
    /// <param name="tableHtml">The data as HTML, already escaped.</param>
    public static string Render(string figureJson, string tableHtml)
    {
        // Of the content, so that a notebook run again is the same notebook; the loader copes with the same chart twice.
        var id = "chart-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(figureJson)))[..16];
        // One pass: what is put in is not searched for placeholders again.
        return Placeholder().Replace(Template.Value, match => match.Groups[1].Value switch
        {
            "id" => id,
            "figure" => ForScript(figureJson),
            _ => tableHtml,
        });
    }

    /// <summary>JSON that cannot end the script it stands in, nor a line of it.</summary>
    private static string ForScript(string json) => new StringBuilder(json)
        .Replace("<", "\\u003c")
        .Replace("\u2028", "\\u2028")
        .Replace("\u2029", "\\u2029")
        .ToString();

    private static string ReadTemplate()
    {
        using var stream = typeof(PlotlyHtml).Assembly.GetManifestResourceStream("plotly-loader.html")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\{\{(id|figure|table)\}\}")]
    private static partial Regex Placeholder();
}
