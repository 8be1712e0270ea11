namespace NewsNotebooks.Text;

/// <summary>Cuts a text into paragraphs, in linear time.</summary>
/// <remarks>A line is a paragraph, unless the text is hard-wrapped (lines of like length that break within sentences): then what stands
/// between empty lines is one.</remarks>
public static class ParagraphSplitter
{
    private const int LongestWrappedLine = 100;
    private const int ShortestWrappedLine = 45;

    /// <summary>The paragraphs in order, without white space around them; empty ones are left out.</summary>
    public static IReadOnlyList<TextSpan> Split(string text)
    {
        var lines = Lines(text);
        return IsHardWrapped(text, lines) ? Blocks(lines) : [.. lines.Where(line => line.Length > 0)];
    }

    /// <summary>The lines without white space at their ends; empty ones kept as empty spans.</summary>
    private static List<TextSpan> Lines(string text)
    {
        var lines = new List<TextSpan>();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r', '\u2029');
            end = end < 0 ? text.Length : start + end;
            lines.Add(new TextSpan(start, end).Trim(text));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
        return lines;
    }

    private static bool IsHardWrapped(string text, List<TextSpan> lines)
    {
        int followed = 0, broken = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Length == 0 || lines[i + 1].Length == 0) continue;
            if (lines[i].Length > LongestWrappedLine) return false;
            followed++;
            if (lines[i].Length >= ShortestWrappedLine && text[lines[i].End - 1] is not ('.' or '!' or '?' or '"' or '”' or ':')) broken++;
        }
        return followed >= 4 && broken * 10 >= followed * 6;
    }

    private static List<TextSpan> Blocks(List<TextSpan> lines)
    {
        var blocks = new List<TextSpan>();
        var open = false;
        foreach (var line in lines)
        {
            if (line.Length == 0) { open = false; continue; }
            if (open) blocks[^1] = new TextSpan(blocks[^1].Start, line.End);
            else blocks.Add(line);
            open = true;
        }
        return blocks;
    }
}
