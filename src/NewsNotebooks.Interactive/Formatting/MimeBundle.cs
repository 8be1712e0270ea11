using System.Collections.Frozen;

namespace NewsNotebooks.Interactive.Formatting;

/// <summary>One value in the forms a front end may choose from: MIME type to content.</summary>
/// <remarks>Text types hold the text itself, image types base64, and types that end in <c>json</c> hold JSON text.</remarks>
public sealed class MimeBundle
{
    /// <summary>Makes a bundle of the given forms.</summary>
    public MimeBundle(IEnumerable<KeyValuePair<string, string>> data) => Data = data.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>MIME type to content.</summary>
    public IReadOnlyDictionary<string, string> Data { get; }

    /// <summary>A bundle that holds plain text only.</summary>
    public static MimeBundle OfText(string text) => new([new("text/plain", text)]);
}
