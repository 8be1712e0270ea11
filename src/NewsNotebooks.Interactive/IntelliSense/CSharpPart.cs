using NewsNotebooks.Interactive.Cells;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Interactive.IntelliSense;

/// <summary>The C# of a cell that holds other languages and directives too.</summary>
internal static class CSharpPart
{
    /// <summary>The cell with everything blanked that is not C#, so that offsets stay; null where the position is not in C#.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="position">The UTF-16 offset that is asked about.</param>
    /// <param name="languageOf">The language that a name stands for; null where it is none.</param>
    public static string? At(string code, int position, Func<string, string?> languageOf)
    {
        if (!code.Contains("#!", StringComparison.Ordinal)) return code;
        var isCSharp = new HashSet<int>();
        foreach (var step in CellSplitter.Split(code, languageOf).OfType<TextStep>().Where(step => step.Language == NotebookLanguage.CSharp))
            isCSharp.UnionWith(Enumerable.Range(step.Line, step.Text.AsSpan().Count('\n') + 1));
        var text = code.ToCharArray();
        var (number, start) = (0, 0);
        foreach (var line in code.AsSpan().EnumerateLines())
        {
            code.AsSpan().Overlaps(line, out var offset);
            start = line.IsEmpty ? start : offset;
            if (!isCSharp.Contains(number++))
            {
                if (!line.IsEmpty && start <= position && position <= start + line.Length) return null;
                text.AsSpan(start, line.Length).Fill(' ');
            }
        }
        return new string(text);
    }
}
