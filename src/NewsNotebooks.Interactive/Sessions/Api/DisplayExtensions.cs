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

    /// <summary>Shows the value below the running cell in one of its forms.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeTypes">The forms wanted; those that the value does not have are left out, its text is always there.</param>
    /// <returns>The place it is shown at, for updates.</returns>
    /// <exception cref="InvalidOperationException">Called outside of a notebook cell.</exception>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes)
    {
        var forms = Formatters.Format(value).Data;
        return DisplayedValue.Show(new MimeBundle(forms.Where(form => form.Key == "text/plain" || mimeTypes.Contains(form.Key))));
    }

    /// <summary>A form of the value as text; its plain text where it does not have the form.</summary>
    public static string ToDisplayString(this object? value, string mimeType = "text/plain") =>
        Formatters.Format(value).Data is var forms && forms.TryGetValue(mimeType, out var form) ? form : forms["text/plain"];
}
