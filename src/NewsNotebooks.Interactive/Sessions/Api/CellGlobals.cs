using System.Diagnostics.CodeAnalysis;
using NewsNotebooks.Interactive.Formatting;
using NewsNotebooks.Interactive.Sessions.Output;

namespace NewsNotebooks.Interactive.Sessions.Api;

/// <summary>What every cell can call without a using. The names are those of Polyglot and Jupyter notebooks.</summary>
[SuppressMessage("Naming", "CA1707:Identifiers should not contain underscores", Justification = "Jupyter's name.")]
[SuppressMessage("Style", "IDE1006:Naming Styles", Justification = "Polyglot's and Jupyter's names.")]
public static class CellGlobals
{
    /// <summary>Shows a value below the running cell.</summary>
    /// <returns>The place it is shown at, for updates.</returns>
    /// <exception cref="InvalidOperationException">Called outside of a notebook cell.</exception>
    public static DisplayedValue display(object? value) => DisplayedValue.Show(Formatters.Format(value));

    /// <summary>Shows content of a given MIME type as it is: <c>display("&lt;b&gt;…", "text/html")</c>.</summary>
    /// <returns>The place it is shown at, for updates.</returns>
    /// <exception cref="InvalidOperationException">Called outside of a notebook cell.</exception>
    public static DisplayedValue display(string content, string mimeType) => DisplayedValue.Show(Formatters.OfContent(content, mimeType));

    /// <summary>Removes what the cell has shown so far.</summary>
    /// <param name="wait">Only when the next output comes, which avoids flicker.</param>
    /// <exception cref="InvalidOperationException">Called outside of a notebook cell.</exception>
    public static void clear_output(bool wait = false) => DisplayedValue.Session.Add(new ClearOutput(wait));

    /// <summary>Asks the user for a line of text.</summary>
    /// <exception cref="InvalidOperationException">Called outside of a notebook cell.</exception>
    /// <exception cref="NotSupportedException">Nobody is there to answer.</exception>
    public static string input(string prompt = "") => DisplayedValue.Session.Input.Ask(new InputRequest(prompt, IsPassword: false));

    /// <summary>Asks the user for a line of text that is not shown.</summary>
    /// <exception cref="InvalidOperationException">Called outside of a notebook cell.</exception>
    /// <exception cref="NotSupportedException">Nobody is there to answer.</exception>
    public static string password(string prompt = "Password") => DisplayedValue.Session.Input.Ask(new InputRequest(prompt, IsPassword: true));
}
