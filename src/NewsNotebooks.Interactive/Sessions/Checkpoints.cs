using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsNotebooks.Interactive.Sessions;

/// <summary>Puts a checkpoint at the start of every loop body and function body of a cell, so that it can be stopped there.</summary>
/// <remarks>Lines stay as they are, for stack traces; columns move, so errors are told from the text as it was written.</remarks>
internal static class Checkpoints
{
    private const string Call = "global::NewsNotebooks.Interactive.Sessions.Api.CellCheckpoint.Pass();";

    /// <summary>The code with checkpoints.</summary>
    public static string Insert(string code)
    {
        var root = CSharpSyntaxTree.ParseText(code, CellCompiler.ParseOptions).GetRoot();
        var insertions = root.DescendantNodes().SelectMany(Places).OrderBy(i => i.Position).ThenBy(i => i.Order).ToList();
        if (insertions.Count == 0 || root.ContainsDiagnostics)
            return code;
        var text = new StringBuilder();
        var from = 0;
        foreach (var (position, _, inserted) in insertions)
        {
            text.Append(code, from, position - from).Append(inserted);
            from = position;
        }
        return text.Append(code, from, code.Length - from).ToString();
    }

    private static IEnumerable<(int Position, int Order, string Text)> Places(SyntaxNode node) => node switch
    {
        WhileStatementSyntax loop => Body(loop.Statement),
        DoStatementSyntax loop => Body(loop.Statement),
        ForStatementSyntax loop => Body(loop.Statement),
        CommonForEachStatementSyntax loop => Body(loop.Statement),
        LabeledStatementSyntax label => [(label.Statement.SpanStart, 0, Call)],
        BaseMethodDeclarationSyntax { Body: { } body } => Body(body),
        AccessorDeclarationSyntax { Body: { } body } => Body(body),
        LocalFunctionStatementSyntax { Body: { } body } => Body(body),
        AnonymousFunctionExpressionSyntax { Block: { } body } => Body(body),
        _ => [],
    };

    /// <summary>Nested loops without braces end at one place, where the inner one's brace closes first: order by start, backwards.</summary>
    private static IEnumerable<(int Position, int Order, string Text)> Body(StatementSyntax body) => body is BlockSyntax block
        ? [(block.OpenBraceToken.Span.End, 0, Call)]
        : [(body.SpanStart, body.SpanStart, "{" + Call), (body.Span.End, -body.SpanStart, "}")];
}
