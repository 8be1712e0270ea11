// Polyglot notebooks begin with these usings. The namespaces must exist for such a notebook to run unchanged; they hold
// only the little of theirs that notebooks call by name.
#pragma warning disable IDE0130 // The namespaces are not this folder's: that is their point.
#pragma warning disable IDE0161 // Two namespaces, one idea.

namespace Microsoft.DotNet.Interactive
{
    /// <summary>Polyglot's class of what cells can call, for notebooks that qualify the calls.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Style", "IDE1006:Naming Styles", Justification = "Polyglot's names.")]
    public static class Kernel
    {
        /// <inheritdoc cref="NewsNotebooks.Interactive.Sessions.Api.CellGlobals.display(object)"/>
        public static NewsNotebooks.Interactive.Sessions.Api.DisplayedValue display(object? value) =>
            NewsNotebooks.Interactive.Sessions.Api.CellGlobals.display(value);

        /// <inheritdoc cref="NewsNotebooks.Interactive.Sessions.Api.CellGlobals.HTML(string)"/>
        public static NewsNotebooks.Interactive.Formatting.HtmlContent HTML(string content) => new(content);
    }
}

namespace Microsoft.DotNet.Interactive.Formatting
{
    /// <summary>Names the MIME type of HTML.</summary>
    public static class HtmlFormatter
    {
        /// <summary><c>text/html</c>.</summary>
        public const string MimeType = "text/html";
    }

    /// <summary>Names the MIME type of plain text.</summary>
    public static class PlainTextFormatter
    {
        /// <summary><c>text/plain</c>.</summary>
        public const string MimeType = "text/plain";
    }
}
