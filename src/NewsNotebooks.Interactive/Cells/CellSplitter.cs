using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using NewsNotebooks.Interactive.Documents;
using NewsNotebooks.Interactive.Sessions;

namespace NewsNotebooks.Interactive.Cells;

/// <summary>Cuts a cell where its lines begin with <c>#!</c>: there another language begins, or the kernel is spoken to.</summary>
/// <remarks>In C#, such a line inside a string is part of the string; in another language only a language's name ends the text.</remarks>
internal static partial class CellSplitter
{
    /// <summary>The steps of a cell.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="languageOf">The language that a name stands for; null where it is none.</param>
    public static IReadOnlyList<CellStep> Split(string code, Func<string, string?> languageOf)
    {
        if (!code.Contains("#!", StringComparison.Ordinal)) return [new TextStep(NotebookLanguage.CSharp, [], code, 0)];
        var lines = code.ReplaceLineEndings("\n").Split('\n');
        var inString = LinesInsideStrings(code);
        var steps = new List<CellStep>();
        var (language, arguments, start) = (NotebookLanguage.CSharp, (IReadOnlyList<string>)[], 0);
        for (var i = 0; i < lines.Length; i++)
        {
            if (Directive().Match(lines[i]) is not { Success: true } match) continue;
            var (name, rest) = (match.Groups[1].Value, DirectiveArguments.Split(match.Groups[2].Value));
            var next = languageOf(name);
            if (next is null && language != NotebookLanguage.CSharp || language == NotebookLanguage.CSharp && inString.Contains(i)) continue;
            Close(i);
            if (next is null) steps.Add(new DirectiveStep(name, rest, i));
            else (language, arguments) = (next, rest);
            start = i + 1;
        }
        Close(lines.Length);
        return steps;

        void Close(int end)
        {
            var text = string.Join('\n', lines[start..end]);
            // A line that only switches to C# and back has nothing to run; an empty #!value has.
            if (text.Trim().Length > 0 || language != NotebookLanguage.CSharp) steps.Add(new TextStep(language, arguments, text, start));
        }
    }

    /// <summary>Lines whose beginning lies inside a token that began earlier, as those of raw strings do.</summary>
    private static HashSet<int> LinesInsideStrings(string code)
    {
        var lines = new HashSet<int>();
        if (!code.Contains('"')) return lines;
        var tree = CSharpSyntaxTree.ParseText(code, CellCompiler.ParseOptions);
        var text = tree.GetText();
        foreach (var token in tree.GetRoot().DescendantTokens().Where(token => token.Span.Length > 1))
            for (var line = text.Lines.IndexOf(token.SpanStart) + 1; line <= text.Lines.IndexOf(token.Span.End); line++) lines.Add(line);
        return lines;
    }

    [GeneratedRegex(@"^[ \t]*#!([A-Za-z][\w.#+-]*)(?:[ \t]+(.*?))?[ \t\r]*$")]
    private static partial Regex Directive();
}
