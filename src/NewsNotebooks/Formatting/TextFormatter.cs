namespace NewsNotebooks.Formatting;

/// <summary>Writes values of one type in one MIME type; found by kernels by the shape of its members.</summary>
/// <typeparam name="T">The type whose values are written.</typeparam>
/// <param name="mimeType">The MIME type.</param>
/// <param name="format">Gives the text of a value.</param>
public sealed class TextFormatter<T>(string mimeType, Func<T, string> format)
{
    /// <summary>The MIME type that is written.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>Writes the value; false, and nothing written, where it is of another type.</summary>
    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not T value) return false;
        writer.Write(format(value));
        return true;
    }
}
