namespace NewsNotebooks.Corpora;

/// <summary>Metadata at the head of a text file: <c>key: value</c> lines between two <c>---</c> lines.</summary>
internal static class FrontMatter
{
    private const string Fence = "---";

    /// <summary>Takes the front matter off; a text without one comes back as it is.</summary>
    /// <returns>The fields, and the offset at which the text itself begins.</returns>
    public static (Dictionary<string, string> Fields, int TextStart) Read(string text, string file, Action<CorpusProblem> report)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (!text.StartsWith(Fence, StringComparison.Ordinal) || NextLine(text, 0, out var at).TrimEnd() != Fence) return (fields, 0);

        // Odd lines are told once it is sure that they are front matter, and not the article.
        var odd = new List<CorpusProblem>();
        for (var number = 2; at < text.Length; number++)
        {
            var line = NextLine(text, at, out at).Trim();
            if (line == Fence)
            {
                odd.ForEach(report);
                return (fields, at);
            }
            if (line.Length == 0 || line.StartsWith('#')) continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) fields[line[..colon].Trim()] = Unquote(line[(colon + 1)..].Trim());
            else odd.Add(new(ProblemSeverity.Warning, file, number, $"front matter line '{ArticleFields.Excerpt(line)}'", "expected 'key: value'; the line is passed over"));
        }
        fields.Clear();
        report(new(ProblemSeverity.Warning, file, 1, "front matter that is never closed", "expected a second '---' line; the whole file is read as text"));
        return (fields, 0);
    }

    private static string NextLine(string text, int start, out int next)
    {
        var end = text.IndexOf('\n', start);
        next = end < 0 ? text.Length : end + 1;
        return text[start..(end < 0 ? text.Length : end)];
    }

    private static string Unquote(string value) =>
        value.Length >= 2 && value[0] == value[^1] && value[0] is '"' or '\'' && value.Length >= 2 && value[0] == value[^1] ? value[1..^1] : value;
}
