using System.Diagnostics.CodeAnalysis;
using NewsNotebooks.Interactive.Formatting;

namespace NewsNotebooks.Interactive.Sessions.Api;

/// <summary>Content that cells can show as what it is, in any kernel's front end that knows its type.</summary>
[SuppressMessage("Style", "IDE1006:Naming Styles", Justification = "Polyglot's names.")]
public static class ContentGlobals
{
    /// <summary>Marks text as HTML, so that it is rendered and not shown as text. Nothing in it is escaped.</summary>
    public static DisplayContent HTML(string content) => new(content, "text/html");

    /// <summary>Marks text as Markdown.</summary>
    public static DisplayContent Markdown(string content) => new(content, "text/markdown");

    /// <summary>Marks text as LaTeX, dollar signs included.</summary>
    public static DisplayContent Latex(string content) => new(content, "text/latex");

    /// <summary>Marks text as an SVG image.</summary>
    public static DisplayContent SVG(string content) => new(content, "image/svg+xml");

    /// <summary>The bytes of a PNG image.</summary>
    /// <exception cref="ArgumentException">The bytes are no PNG.</exception>
    public static DisplayContent PNG(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (!bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])) throw new ArgumentException("These bytes are no PNG image; expected them to begin with 89 50 4E 47.", nameof(bytes));
        return new(Convert.ToBase64String(bytes), "image/png");
    }

    /// <summary>Runs a script in the front end, where that allows it.</summary>
    /// <exception cref="InvalidOperationException">Called outside of a notebook cell.</exception>
    public static void Javascript(string content) => DisplayedValue.Show(Formatters.OfContent(content, "application/javascript"));
}
