using NewsNotebooks.Interactive.Cells;
using NewsNotebooks.Interactive.Formatting;

namespace NewsNotebooks.Interactive.IntelliSense;

/// <summary>Completion and help on lines that begin with <c>#!</c>.</summary>
internal static class DirectiveHelp
{
    /// <summary>The names that go on from what is typed; null where the offset is not in the name of a <c>#!</c> line.</summary>
    public static CompletionList? Complete(NotebookSession session, string code, int position)
    {
        if (NameAt(code, position) is not var (start, end) || position > end) return null;
        var typed = code[start..position];
        var items = Names(session).Where(name => name.Text.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).OrderBy(name => name.Text, StringComparer.Ordinal).ToList();
        return new CompletionList(start, end, items);
    }

    /// <summary>What the <c>#!</c> line does that the offset is on; null where it is on none.</summary>
    public static MimeBundle? Inspect(NotebookSession session, string code, int position) =>
        NameAt(code, position) is var (start, end) && Names(session).FirstOrDefault(name => name.Text.Equals(code[start..end], StringComparison.OrdinalIgnoreCase)) is { } found
            ? MimeBundle.OfText(found.Signature) : null;

    private static IEnumerable<CompletionProposal> Names(NotebookSession session) =>
        session.Languages.SelectMany(language => language.Names.Select(name => new CompletionProposal(name, "magic", $"#!{name}: {language.Summary}")))
            .Concat(session.Directives.Select(directive => new CompletionProposal(directive.Name, "magic", $"{directive.Usage}: {directive.Summary}")))
            .Append(new CompletionProposal("csharp", "magic", "#!csharp: Runs C# (the default)."));

    /// <summary>The name on the line of the offset, behind its <c>#!</c>.</summary>
    private static (int Start, int End)? NameAt(string code, int position)
    {
        var line = position == 0 ? 0 : code.LastIndexOf('\n', position - 1) + 1;
        while (line < code.Length && code[line] is ' ' or '\t') line++;
        if (string.CompareOrdinal(code, line, "#!", 0, 2) != 0 || position < line + 2) return null;
        var end = line + 2;
        while (end < code.Length && (char.IsLetterOrDigit(code[end]) || code[end] is '-' or '#' or '.')) end++;
        return (line + 2, end);
    }
}
