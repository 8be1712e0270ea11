namespace NewsNotebooks.Interactive.Formatting;

/// <summary>Text that is HTML, shown rendered.</summary>
/// <param name="Content">The HTML, which is not escaped.</param>
public sealed record HtmlContent(string Content)
{
    /// <summary>The HTML itself.</summary>
    public override string ToString() => Content;
}
