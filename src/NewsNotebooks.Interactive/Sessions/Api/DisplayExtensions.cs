using NewsNotebooks.Interactive.Formatting;

namespace NewsNotebooks.Interactive.Sessions.Api;

/// <summary><c>value.Display()</c>, as Polyglot notebooks have it.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows the value below the running cell.</summary>
    /// <returns>The place it is shown at, for updates.</returns>
    /// <exception cref="InvalidOperationException">Called outside of a notebook cell.</exception>
    public static DisplayedValue Display(this object? value) => CellGlobals.display(value);

    /// <summary>Shows text as content of a MIME type, as it is.</summary>
    /// <returns>The place it is shown at, for updates.</returns>
    /// <exception cref="InvalidOperationException">Called outside of a notebook cell.</exception>
    public static DisplayedValue DisplayAs(this string content, string mimeType) => DisplayedValue.Show(Formatters.OfContent(content, mimeType));
}
