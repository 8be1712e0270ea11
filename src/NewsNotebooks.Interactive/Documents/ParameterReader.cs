using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsNotebooks.Interactive.Documents;

/// <summary>Finds the variables that a cell declares at its top level, by syntax alone: nothing is compiled or run.</summary>
internal static class ParameterReader
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    public static IReadOnlyList<ParameterDeclaration> Read(string code) =>
        [.. CSharpSyntaxTree.ParseText(code, Script).GetCompilationUnitRoot().Members.Select(Variables).OfType<VariableDeclarationSyntax>().SelectMany(Declarations)];

    private static VariableDeclarationSyntax? Variables(MemberDeclarationSyntax member) => member switch
    {
        // A constant or readonly variable cannot be assigned by the cell that is injected below it.
        FieldDeclarationSyntax f when !f.Modifiers.Any(SyntaxKind.ConstKeyword) && !f.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) => f.Declaration,
        GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax { IsConst: false } s } => s.Declaration,
        _ => null,
    };

    private static IEnumerable<ParameterDeclaration> Declarations(VariableDeclarationSyntax declaration) =>
        declaration.Variables.Select(v => new ParameterDeclaration(
            v.Identifier.ValueText,
            declaration.Type.IsVar ? TypeOf(v.Initializer?.Value) ?? "var" : declaration.Type.ToString(),
            v.Initializer?.Value.ToString()));

    private static string? TypeOf(ExpressionSyntax? value) => value switch
    {
        LiteralExpressionSyntax literal => TypeOf(literal.Token),
        InterpolatedStringExpressionSyntax => "string",
        PrefixUnaryExpressionSyntax sign => TypeOf(sign.Operand),
        ParenthesizedExpressionSyntax inner => TypeOf(inner.Expression),
        CastExpressionSyntax cast => cast.Type.ToString(),
        DefaultExpressionSyntax d => d.Type.ToString(),
        ObjectCreationExpressionSyntax made => made.Type.ToString(),
        ArrayCreationExpressionSyntax made => $"{made.Type.ElementType}[]",
        ImplicitArrayCreationExpressionSyntax made => TypeOf(made.Initializer.Expressions.FirstOrDefault()) is { } element ? $"{element}[]" : null,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse" or "ParseExact" or "FromDateTime" } call } =>
            call.Expression.ToString(),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Now" or "Today" or "MinValue" or "MaxValue" or "Empty" } member =>
            member.Expression.ToString(),
        _ => null,
    };

    private static string? TypeOf(SyntaxToken token) => token.Value switch
    {
        string => "string",
        bool => "bool",
        int => "int",
        long => "long",
        double => "double",
        decimal => "decimal",
        _ => null,
    };
}
