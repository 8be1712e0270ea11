using System.Globalization;

namespace NewsNotebooks.Interactive.Reports;

/// <summary>Where a Markdown report has its pictures.</summary>
/// <param name="folder">The folder beside the report, as links name it.</param>
/// <param name="charts">Charts as PNG by the number of their figure; those that are not there are shown as tables.</param>
/// <param name="save">Writes a file of that folder: its name and its bytes.</param>
public sealed class MarkdownPictures(string folder, IReadOnlyDictionary<int, byte[]> charts, Action<string, byte[]> save)
{
    private int others;

    /// <summary>Saves the picture of a chart.</summary>
    /// <returns>A relative link to it; null where the chart was not drawn.</returns>
    internal string? SaveChart(int figure) => charts.TryGetValue(figure, out var png) ? Save($"figure-{Number(figure)}.png", png) : null;

    /// <summary>Saves a picture that a notebook holds.</summary>
    /// <returns>A relative link to it.</returns>
    internal string Save(OutputPicture picture)
    {
        var ending = picture.MimeType switch { "image/svg+xml" => "svg", "image/jpeg" => "jpg", var mime => mime["image/".Length..] };
        var bytes = new byte[picture.Base64.Length];
        return Convert.TryFromBase64String(picture.Base64, bytes, out var length)
            ? Save($"picture-{Number(++others)}.{ending}", bytes[..length])
            : "";
    }

    private string Save(string name, byte[] bytes)
    {
        save(name, bytes);
        return $"{Uri.EscapeDataString(folder)}/{name}";
    }

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
