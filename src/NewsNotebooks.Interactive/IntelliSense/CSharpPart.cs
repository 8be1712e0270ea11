using System.Text.RegularExpressions;
using NewsNotebooks.Interactive.Cells;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Interactive.IntelliSense;

/// <summary>The C# of a cell that holds other languages and directives too.</summary>
internal static partial class CSharpPart
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
        foreach (var end in LineEnd().EnumerateMatches(code))
        {
            if (!isCSharp.Contains(number++))
            {
                if (start <= position && position <= end.Index) return null;
                text.AsSpan(start..end.Index).Fill(' ');
            }
            start = end.Index + end.Length;
        }
        return new string(text);
    }

    [GeneratedRegex("\r\n|[\r\n\f\u0085\u2028\u2029]|\\z")]
    private static partial Regex LineEnd();
}
