using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NewsNotebooks.Interactive.Sessions.Errors;

/// <summary>A cell does not compile.</summary>
internal sealed class CellCompilationException(ImmutableArray<Diagnostic> diagnostics, string cellPath) : Exception("The cell does not compile.")
{
    /// <summary>The error as a front end shows it: each diagnostic with its source line and a caret below its place.</summary>
    public ErrorOutput ToOutput()
    {
        var errors = diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)
            .OrderBy(d => d.Location.SourceTree?.FilePath != cellPath)
            .ThenBy(d => d.Location.SourceSpan.Start)
            .ThenBy(d => d.Id, StringComparer.Ordinal)
            .ToArray();
        var lines = errors.SelectMany(Describe).ToArray();
        return new ErrorOutput("CompilationError", lines[0], lines);
    }

    private IEnumerable<string> Describe(Diagnostic diagnostic)
    {
        var message = $"error {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
        if (diagnostic.Location.SourceTree is not { } tree)
            return [message];
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        var line = tree.GetText().Lines[start.Line].ToString();
        var place = tree.FilePath == cellPath ? "cell" : Path.GetFileName(tree.FilePath);
        return
        [
            string.Create(CultureInfo.InvariantCulture, $"{place} line {start.Line + 1}, column {start.Character + 1}: {message}"),
            "    " + line,
            "    " + Indent(line, start.Character) + "^",
        ];
    }

    /// <summary>As wide as the text before the place: tabs stay tabs.</summary>
    private static string Indent(string line, int column) =>
        string.Concat(line.Take(column).Select(c => c == '\t' ? '\t' : ' '));
}
