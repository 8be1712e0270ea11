namespace NewsNotebooks.Interactive.Formatting;

/// <summary>Content of a MIME type, shown as what it is and not as a text.</summary>
/// <param name="Content">The content: text, which is not escaped, or base64 for images.</param>
/// <param name="MimeType">Its type, such as <c>text/html</c>.</param>
public sealed record DisplayContent(string Content, string MimeType)
{
    private const int LongestText = 1000;

    /// <summary>The content itself; of images, what they are.</summary>
    public override string ToString() => MimeType is "image/png" or "image/jpeg" or "image/gif"
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"({MimeType}, {Content.Length * 3 / 4:N0} bytes)")
        : Content.Length <= LongestText ? Content : HtmlText.Cut(Content, LongestText);
}
