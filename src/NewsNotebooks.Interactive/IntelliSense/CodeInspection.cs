using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NewsNotebooks.Interactive.Formatting;
using NewsNotebooks.Interactive.IntelliSense.Documentation;
using NewsNotebooks.Interactive.Sessions;

namespace NewsNotebooks.Interactive.IntelliSense;

/// <summary>Tells what is known of a name in C#.</summary>
internal sealed class CodeInspection(CSharpSession session, DocumentationFiles files)
{
    /// <summary>The signature of what stands at an offset of a cell's C#, and what is written about it; null where it is nothing.</summary>
    /// <param name="code">The C#.</param>
    /// <param name="position">The UTF-16 offset.</param>
    /// <param name="detailed">Whether parameters, result and exceptions are told too.</param>
    /// <param name="cancellation">Gives up.</param>
    public MimeBundle? Inspect(string code, int position, bool detailed, CancellationToken cancellation)
    {
        var draft = session.Draft(code);
        var tree = draft.SyntaxTrees[^1];
        var root = tree.GetRoot(cancellation);
        if (NodeAt(root, position) is not { } node) return null;
        var model = draft.GetSemanticModel(tree);
        if (SymbolOf(model, node, cancellation) is not { } symbol) return null;
        var overloads = symbol is IMethodSymbol method ? Overloads(model, node, method) : 0;
        var description = new SymbolDescription(SymbolText.FullDeclaration(symbol) + SymbolText.Overloads(overloads), SymbolDocumentation.Of(symbol, draft, files));
        return new MimeBundle([new("text/plain", description.ToPlainText(detailed)), new("text/markdown", description.ToMarkdown(detailed))]);
    }

    /// <summary>The name at the offset; between the parentheses of a call, the name of what is called.</summary>
    private static SyntaxNode? NodeAt(SyntaxNode root, int position)
    {
        var token = root.FindToken(position);
        if (IsComment(root, position)) return null;
        if (!IsName(token) && position > 0) token = root.FindToken(position - 1);
        if (IsName(token) && token.Span.Start <= position && position <= token.Span.End) return token.Parent;
        return token.Parent?.AncestorsAndSelf().OfType<BaseArgumentListSyntax>().FirstOrDefault(list => list.SpanStart < position)?.Parent switch
        {
            InvocationExpressionSyntax call => Name(call.Expression),
            ObjectCreationExpressionSyntax creation => Name(creation.Type),
            _ => null,
        };
    }

    private static bool IsComment(SyntaxNode root, int position) =>
        position > 0 && root.FindTrivia(position - 1).Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.DisabledTextTrivia;

    private static bool IsName(SyntaxToken token) => token.IsKind(SyntaxKind.IdentifierToken) || SyntaxFacts.IsPredefinedType(token.Kind())
        || token.Kind() is SyntaxKind.ThisKeyword or SyntaxKind.BaseKeyword;

    private static SyntaxNode Name(SyntaxNode expression) => expression switch
    {
        MemberAccessExpressionSyntax member => member.Name,
        MemberBindingExpressionSyntax member => member.Name,
        QualifiedNameSyntax name => name.Right,
        _ => expression,
    };

    private static ISymbol? SymbolOf(SemanticModel model, SyntaxNode node, CancellationToken cancellation)
    {
        var found = Best(model.GetSymbolInfo(Created(node) ?? node, cancellation))
            ?? Best(model.GetSymbolInfo(node, cancellation))
            ?? model.GetDeclaredSymbol(node, cancellation)
            ?? (node is ExpressionSyntax expression ? model.GetMemberGroup(expression, cancellation).FirstOrDefault() : null);
        return found is null or IErrorTypeSymbol or INamespaceSymbol { IsGlobalNamespace: true } ? null : found;
    }

    private static ISymbol? Best(SymbolInfo info) => info.Symbol ?? info.CandidateSymbols.FirstOrDefault();

    /// <summary>The expression that creates an object of the type that a name stands for.</summary>
    private static ObjectCreationExpressionSyntax? Created(SyntaxNode name)
    {
        var whole = name.Parent is QualifiedNameSyntax qualified && qualified.Right == name ? qualified : name;
        return whole.Parent is ObjectCreationExpressionSyntax creation && creation.Type == whole ? creation : null;
    }

    private static int Overloads(SemanticModel model, SyntaxNode node, IMethodSymbol method) => method.MethodKind == MethodKind.Constructor
        ? method.ContainingType.InstanceConstructors.Count(other => model.IsAccessible(node.SpanStart, other)) - 1
        : node is ExpressionSyntax expression ? model.GetMemberGroup(expression).Length - 1 : 0;
}
