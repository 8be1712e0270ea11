using System.Globalization;
using System.Text;

namespace NewsNotebooks.Charts;

/// <summary>Text of charts: escaped, broken into lines, and how much room it takes.</summary>
internal static class ChartText
{
    private const double LongestLine = 165, LongestLabel = 310;

    /// <summary>Text from outside: Plotly reads a few HTML tags, so what looks like one is escaped.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            escaped.Append(c switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ when char.IsControl(c) => " ", _ => null });
            if (c is not ('&' or '<' or '>') && !char.IsControl(c)) escaped.Append(c);
        }
        return escaped.ToString();
    }

    /// <summary>The width of a line in pixels in text of 12 pixels: an estimate by the widest faces of the house (DejaVu Sans, Verdana), so that others fit too.</summary>
    public static double Width(string line)
    {
        var width = 0.0;
        foreach (var rune in line.EnumerateRunes())
            width += rune.Value switch
            {
                >= 0x2E80 => 12.5,
                _ when "iljI|'’.,:; ".Contains((char)rune.Value, StringComparison.Ordinal) => 3.7,
                _ when "tfr!()[]-–“”".Contains((char)rune.Value, StringComparison.Ordinal) => 5.1,
                _ when "mwMW@%—…".Contains((char)rune.Value, StringComparison.Ordinal) => 11.4,
                _ when Rune.IsUpper(rune) => 8.6,
                _ => 7.4,
            };
        return width;
    }

    /// <summary>Breaks text into lines of whole words that are at most so wide; a word alone may be wider.</summary>
    public static IReadOnlyList<string> Lines(string text, double width)
    {
        var lines = new List<string>();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            if (lines.Count > 0 && Width(lines[^1] + " " + word) <= width) lines[^1] += " " + word;
            else lines.Add(word);
        return lines;
    }

    /// <summary>Text cut to a width, with an ellipsis where something is missing.</summary>
    public static string Cut(string text, double width)
    {
        if (Width(text) <= width) return text;
        var end = text.Length - 1;
        while (end > 1 && Width(text[..end]) + 8 > width) end--;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end].TrimEnd() + "…";
    }

    /// <summary>A name for an axis in at most two lines of whole words, escaped; the hover text has all of it.</summary>
    public static string Label(string name) => string.Join("<br>", LabelLines(name).Select(Escape));

    /// <summary>The lines of <see cref="Label"/>.</summary>
    public static IReadOnlyList<string> LabelLines(string name)
    {
        var lines = Lines(Cut(name, LongestLabel), LongestLine);
        return lines.Count <= 2 ? [.. lines.Select(line => Cut(line, LongestLine * 1.2))] : [lines[0], Cut(string.Join(' ', lines.Skip(1)), LongestLine)];
    }

    /// <summary>Running text for a hover: broken into lines, cut after some.</summary>
    public static string Hover(string text, int width = 60, int lines = 5)
    {
        var wrapped = new StringBuilder();
        var (length, line) = (0, 1);
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (length > 0 && length + word.Length > width)
            {
                if (++line > lines) return wrapped.Append(" …").ToString();
                wrapped.Append("<br>");
                length = 0;
            }
            else if (length > 0) wrapped.Append(' ');
            wrapped.Append(Escape(word.Length > 3 * width ? word[..(3 * width)] + "…" : word));
            length += word.Length + 1;
        }
        return wrapped.ToString();
    }

    public static string Number(double value) => value.ToString(value == Math.Floor(value) ? "N0" : "N2", CultureInfo.InvariantCulture);

    /// <summary>One thing or several: 1 article, 2 articles.</summary>
    public static string Plural(int count, string thing) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {thing}{(count == 1 ? "" : "s")}");

    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Day(DateTime day) => Day(DateOnly.FromDateTime(day));

    public static string Month(DateTime month) => month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A period: 8 Oct 2024 – 24 Sep 2026.</summary>
    public static string Period(DateOnly from, DateOnly to) => from == to ? Day(from) : $"{Day(from)} – {Day(to)}";

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Iso(DateTime day) => Iso(DateOnly.FromDateTime(day));
}
