using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NewsNotebooks.Jupyter.Hosting;

namespace NewsNotebooks.Kernel;

/// <summary>Tells by syntax alone whether a C# cell can be run as it stands.</summary>
internal static class CSharpCompleteness
{
    private const int IndentWidth = 4;

    private static readonly CSharpParseOptions _script = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    public static Completeness Check(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(WithoutMagics(code), _script);
        if (!SyntaxFactory.IsCompleteSubmission(tree))
            return new(CompletenessStatus.Incomplete, new string(' ', IndentWidth * OpenBlocks(tree.GetRoot())));
        var isInvalid = tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return new(isInvalid ? CompletenessStatus.Invalid : CompletenessStatus.Complete);
    }

    /// <summary>Blanks the lines that start with <c>#!</c>: they are the kernel's, not the language's.</summary>
    private static string WithoutMagics(string code) => string.Join('\n', code.Split('\n').Select(
        line => line.TrimStart().StartsWith("#!", StringComparison.Ordinal) ? "" : line));

    private static int OpenBlocks(SyntaxNode root)
    {
        var tokens = root.DescendantTokens().Where(token => !token.IsMissing).Select(token => token.Kind()).ToArray();
        return Math.Max(0, tokens.Count(kind => kind == SyntaxKind.OpenBraceToken) - tokens.Count(kind => kind == SyntaxKind.CloseBraceToken));
    }
}
