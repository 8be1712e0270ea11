using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsNotebooks.Interactive.Reports;

/// <summary>A picture among the outputs, for an img element: there SVG's scripts do not run and its styles stay its own.</summary>
/// <param name="MimeType">Its type, such as <c>image/png</c>.</param>
/// <param name="Base64">Its bytes.</param>
/// <param name="Alt">What it shows, in words.</param>
/// <param name="Caption">The same where the notebook said it; null where there are no words of the notebook's.</param>
/// <param name="Width">Its width in CSS pixels; null for its own.</param>
internal sealed record OutputPicture(string MimeType, string Base64, string Alt, string? Caption, string? Width)
{
    private static readonly string[] Raster = ["image/png", "image/jpeg", "image/webp", "image/gif"];

    public string DataUri => $"data:{MimeType};base64,{Base64}";

    /// <summary>The picture of a bundle; null where it has none.</summary>
    /// <param name="bundle">MIME type to content.</param>
    /// <param name="metadata">MIME type to what is known of it, of which <c>alt</c> and <c>width</c> are shown.</param>
    public static OutputPicture? Of(JsonObject bundle, JsonObject? metadata)
    {
        var mime = bundle.ContainsKey("image/svg+xml") ? "image/svg+xml" : Raster.FirstOrDefault(bundle.ContainsKey);
        if (mime is null || OutputText.Content(bundle, mime) is not { } content)
            return null;
        var base64 = mime == "image/svg+xml" ? Convert.ToBase64String(Encoding.UTF8.GetBytes(content)) : string.Concat(content.Where(c => !char.IsWhiteSpace(c)));
        var known = metadata?[mime] as JsonObject;
        var caption = Words(known?["alt"]?.GetValueKind() == JsonValueKind.String ? known["alt"]!.GetValue<string>() : OutputText.Content(bundle, "text/plain"));
        return new(mime, base64, caption ?? "Picture made by the notebook", caption, Pixels(known?["width"]));
    }

    /// <summary>Text that describes: not an object's name such as <c>&lt;Figure size 640x480 with 1 Axes&gt;</c>.</summary>
    private static string? Words(string? text) => text?.Trim() is { Length: > 0 } words && !(words[0] == '<' && words[^1] == '>') ? words : null;

    private static string? Pixels(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<double>(out var width) && width is > 0 and < 10_000 ? width.ToString("0", CultureInfo.InvariantCulture) : null;
}
