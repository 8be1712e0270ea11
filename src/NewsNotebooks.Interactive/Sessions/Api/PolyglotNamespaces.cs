// Polyglot notebooks begin with these usings. The namespaces must exist for such a notebook to run unchanged; they hold
// only the little of theirs that notebooks call by name.
#pragma warning disable IDE0130 // The namespaces are not this folder's: that is their point.
#pragma warning disable IDE0161 // Two namespaces, one idea.
using NewsNotebooks.Interactive.Formatting;
using NewsNotebooks.Interactive.Sessions.Api;

namespace Microsoft.DotNet.Interactive
{
    /// <summary>Polyglot's class of what cells can call, for notebooks that qualify the calls.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Style", "IDE1006:Naming Styles", Justification = "Polyglot's names.")]
    public static class Kernel
    {
        /// <inheritdoc cref="CellGlobals.display(object)"/>
        public static DisplayedValue display(object? value) => CellGlobals.display(value);

        /// <inheritdoc cref="ContentGlobals.HTML(string)"/>
        public static DisplayContent HTML(string content) => ContentGlobals.HTML(content);

        /// <inheritdoc cref="ContentGlobals.Javascript(string)"/>
        public static void Javascript(string content) => ContentGlobals.Javascript(content);

        /// <inheritdoc cref="CellGlobals.input(string)"/>
        public static Task<string> GetInputAsync(string prompt = "") => Task.FromResult(CellGlobals.input(prompt));

        /// <inheritdoc cref="CellGlobals.password(string)"/>
        public static Task<string> GetPasswordAsync(string prompt = "") => Task.FromResult(CellGlobals.password(prompt));
    }
}

namespace Microsoft.DotNet.Interactive.Formatting
{
    /// <summary>Says how values of a type are shown, as Polyglot notebooks do.</summary>
    public static class Formatter
    {
        /// <summary>Gives values of a type, and of those derived from it, a form.</summary>
        /// <param name="formatter">Makes the form's text of a value.</param>
        /// <param name="mimeType">The form.</param>
        public static void Register<T>(Func<T, string> formatter, string mimeType = PlainTextFormatter.MimeType)
        {
            ArgumentNullException.ThrowIfNull(formatter);
            RegisteredFormatters.Register(typeof(T), mimeType, (value, writer) => writer.Write(formatter((T)value)));
        }

        /// <summary>Gives values of a type, and of those derived from it, a form.</summary>
        /// <param name="formatter">Writes the form's text of a value.</param>
        /// <param name="mimeType">The form.</param>
        public static void Register<T>(Action<T, TextWriter> formatter, string mimeType = PlainTextFormatter.MimeType)
        {
            ArgumentNullException.ThrowIfNull(formatter);
            RegisteredFormatters.Register(typeof(T), mimeType, (value, writer) => formatter((T)value, writer));
        }

        /// <summary>Gives values of a type, which may be an open generic one, a form.</summary>
        /// <param name="type">The type.</param>
        /// <param name="formatter">Writes the form's text of a value.</param>
        /// <param name="mimeType">The form.</param>
        public static void Register(Type type, Action<object, TextWriter> formatter, string mimeType = PlainTextFormatter.MimeType) =>
            RegisteredFormatters.Register(type, mimeType, formatter);

        /// <summary>Says in which forms values of a type are shown; their text is always there.</summary>
        public static void SetPreferredMimeTypesFor(Type type, params string[] preferredMimeTypes) => RegisteredFormatters.Prefer(type, preferredMimeTypes);

        /// <summary>Forgets what was registered.</summary>
        public static void ResetToDefault() => RegisteredFormatters.Clear();
    }

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

    /// <summary>Names the MIME type of JSON.</summary>
    public static class JsonFormatter
    {
        /// <summary><c>application/json</c>.</summary>
        public const string MimeType = "application/json";
    }
}
