using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NewsNotebooks.Jupyter.Hosting;

namespace NewsNotebooks.Kernel;

/// <summary>Tells by syntax alone whether a C# cell can be run as it stands.</summary>
internal static class CSharpCompleteness
{
    private const int IndentWidth = 4;

    private static readonly CSharpParseOptions _script = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>Text that goes on over lines and has not ended: a comment, a verbatim string, a raw string.</summary>
    private static readonly string[] _unterminated = ["CS1035", "CS1039", "CS8997"];

    public static Completeness Check(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(WithoutMagics(code), _script);
        var errors = tree.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (!SyntaxFactory.IsCompleteSubmission(tree) && errors.All(error => MoreCouldMend(error, tree)))
            return new(CompletenessStatus.Incomplete, new string(' ', IndentWidth * OpenBlocks(tree.GetRoot())));
        return new(errors.Count > 0 ? CompletenessStatus.Invalid : CompletenessStatus.Complete);
    }

    /// <summary>Whether something is missing at the end; what is wrong before it, no further line makes right.</summary>
    private static bool MoreCouldMend(Diagnostic error, SyntaxTree tree) =>
        _unterminated.Contains(error.Id) || error.Location.SourceSpan.End >= tree.GetRoot().GetLastToken(includeZeroWidth: false).Span.End;

    /// <summary>Blanks the lines that start with <c>#!</c>: they are the kernel's, not the language's.</summary>
    private static string WithoutMagics(string code) => string.Join('\n', code.Split('\n').Select(
        line => line.TrimStart().StartsWith("#!", StringComparison.Ordinal) ? "" : line));

    private static int OpenBlocks(SyntaxNode root)
    {
        var tokens = root.DescendantTokens().Where(token => !token.IsMissing).Select(token => token.Kind()).ToArray();
        return Math.Max(0, tokens.Count(kind => kind == SyntaxKind.OpenBraceToken) - tokens.Count(kind => kind == SyntaxKind.CloseBraceToken));
    }
}
