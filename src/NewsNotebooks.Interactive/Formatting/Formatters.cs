using System.Text;

namespace NewsNotebooks.Interactive.Formatting;

/// <summary>Turns any value into the forms a front end may show, plain text always among them.</summary>
/// <remarks>
/// In this order: what the user registered (<see cref="RegisteredFormatters"/>); Plotly.NET's charts, known by name since their own formatter neither escapes nor keeps to a size;
/// formatters that types bring along (<see cref="ConventionFormatters"/>); DataFrame, known by name; everything else by
/// its structure. No value makes formatting fail: what its members throw is shown in their place.
/// </remarks>
public static class Formatters
{
    private const string Html = "text/html";
    private const string Plain = "text/plain";

    /// <summary>The forms of a value.</summary>
    public static MimeBundle Format(object? value)
    {
        switch (value)
        {
            case null:
                return MimeBundle.OfText("<null>");
            case MimeBundle bundle:
                return bundle;
            case DisplayContent content:
                return OfContent(content.Content, content.MimeType, content.ToString());
        }
        try
        {
            return RegisteredFormatters.Apply(value, () => PlotlyFormatter.TryFormat(value)
                ?? ConventionFormatters.TryFormat(value)
                ?? DataFrameFormatter.TryFormat(value)
                ?? Structure(value));
        }
        catch (Exception e) when (e is not ThreadInterruptedException)
        {
            return WithNotice(Structure(value), e);
        }
    }

    /// <summary>Content of a MIME type as it is, a text beside it as plain text.</summary>
    /// <param name="content">The content: text, or base64 for images.</param>
    /// <param name="mimeType">Its type.</param>
    /// <param name="text">The plain text; null for the content itself.</param>
    public static MimeBundle OfContent(string content, string mimeType, string? text = null) =>
        new(mimeType == Plain ? [new(Plain, content)] : [new(mimeType, content), new(Plain, text ?? content)]);

    private static MimeBundle Structure(object value)
    {
        var shape = ValueReader.Read(value);
        var text = PlainText.Of(shape);
        return HtmlTables.Of(shape) is { } html ? new([new(Html, html), new(Plain, text)]) : MimeBundle.OfText(text);
    }

    /// <summary>A formatter failed: the value is shown by its structure, and what failed above it.</summary>
    private static MimeBundle WithNotice(MimeBundle bundle, Exception e)
    {
        var failure = e is System.Reflection.TargetInvocationException { InnerException: { } inner } ? inner : e;
        var notice = $"The formatter of this value failed: {TypeNames.Of(failure.GetType())}: {failure.Message}";
        var text = bundle.Data[Plain];
        var html = bundle.Data.GetValueOrDefault(Html) ?? $"<pre>{HtmlText.Encode(text)}</pre>";
        return new([new(Html, $"<p><i>{HtmlText.Encode(notice)}</i></p>{html}"), new(Plain, new StringBuilder(notice).Append('\n').Append(text).ToString())]);
    }
}
