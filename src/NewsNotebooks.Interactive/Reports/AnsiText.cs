using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsNotebooks.Interactive.Reports;

/// <summary>
/// Text for a terminal → HTML: the 16 colours and bold become spans with classes, other escape sequences are left out,
/// and of a line rewritten with carriage returns (a progress bar) its last state is kept.
/// </summary>
internal static partial class AnsiText
{
    public static string ToHtml(string text)
    {
        var html = new StringBuilder(text.Length);
        var style = new Style(null, false);
        var line = RewrittenLines(text);
        for (var i = 0; i < line.Length;)
        {
            if (line[i] == '\e')
            {
                var end = EndOfSequence(line, i);
                if (end > i + 1 && line[i + 1] == '[' && line[end - 1] == 'm')
                    style = style.Apply(line[(i + 2)..(end - 1)]);
                i = end;
                continue;
            }

            var next = line.IndexOf('\e', i);
            var run = next < 0 ? line[i..] : line[i..next];
            html.Append(style.Wrap(Html.Escape(run)));
            i += run.Length;
        }

        return html.ToString();
    }

    /// <summary>The text without escape sequences, as a page shows it.</summary>
    public static string WithoutCodes(string text) => WebUtility.HtmlDecode(WithoutSpans(ToHtml(text)));

    /// <summary>The HTML that <see cref="ToHtml"/> gives where nothing is coloured.</summary>
    public static string WithoutSpans(string html) => Span().Replace(html, "");

    [GeneratedRegex("</?span[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Span();

    private static string RewrittenLines(string text)
    {
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        return text.Contains('\r', StringComparison.Ordinal)
            ? string.Join('\n', text.Split('\n').Select(l => l.TrimEnd('\r') is var line ? line[(line.LastIndexOf('\r') + 1)..] : ""))
            : text;
    }

    /// <summary>The index after an escape sequence: CSI (<c>ESC [ … letter</c>), OSC (<c>ESC ] … BEL or ESC \</c>) or of two characters.</summary>
    private static int EndOfSequence(string text, int start)
    {
        var i = start + 1;
        if (i >= text.Length)
            return i;
        if (text[i] == '[')
        {
            for (i++; i < text.Length && text[i] is < '@' or > '~'; i++)
            {
                if (text[i] < ' ')
                    return i; // cut off: what follows is text again
            }

            return Math.Min(i + 1, text.Length);
        }

        if (text[i] != ']')
            return i + 1;
        while (i < text.Length && text[i] is not ('\a' or '\e'))
            i++;
        return Math.Min(i < text.Length && text[i] == '\e' ? i + 2 : i + 1, text.Length);
    }

    private sealed record Style(string? Colour, bool Bold)
    {
        public Style Apply(string codes)
        {
            var style = this;
            foreach (var code in codes.Split(';'))
            {
                if (code is "38" or "48")
                    return style; // colours beyond the 16: the arguments that follow are no codes
                style = style.Apply(int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0);
            }

            return style;
        }

        public string Wrap(string html)
        {
            var classes = string.Join(' ', new[] { Colour, Bold ? "ansi-bold" : null }.OfType<string>());
            return classes.Length == 0 ? html : $"<span class=\"{classes}\">{html}</span>";
        }

        private Style Apply(int code) => code switch
        {
            0 => new Style(null, false),
            1 => this with { Bold = true },
            22 => this with { Bold = false },
            >= 30 and <= 37 => this with { Colour = string.Create(CultureInfo.InvariantCulture, $"ansi-{code - 30}") },
            39 => this with { Colour = null },
            >= 90 and <= 97 => this with { Colour = string.Create(CultureInfo.InvariantCulture, $"ansi-{code - 90}") },
            _ => this,
        };
    }
}
