using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsNotebooks.Interactive.IntelliSense;

/// <summary>The keywords that can stand at a place, told from the token before it.</summary>
internal static class Keywords
{
    private static readonly string[] Types =
        ["bool", "byte", "char", "decimal", "double", "dynamic", "float", "int", "long", "nint", "nuint", "object", "sbyte", "short", "string", "uint", "ulong", "ushort"];

    private static readonly string[] Expressions =
        ["await", "async", "base", "checked", "default", "delegate", "false", "from", "nameof", "new", "null", "ref", "sizeof", "stackalloc", "static", "this", "throw", "true", "typeof", "unchecked"];

    private static readonly string[] Statements =
        ["break", "case", "catch", "const", "continue", "do", "else", "finally", "fixed", "for", "foreach", "goto", "if", "lock", "return", "switch", "try", "unsafe", "using", "var", "while", "yield"];

    private static readonly string[] Declarations =
        ["abstract", "async", "class", "const", "delegate", "enum", "event", "explicit", "extern", "implicit", "interface", "internal", "operator", "override", "partial", "private", "protected", "public", "readonly", "record", "ref", "required", "sealed", "static", "struct", "unsafe", "virtual", "void"];

    private static readonly string[] Accessors = ["get", "init", "set"];

    private static readonly string[] Operators =
        ["and", "as", "ascending", "by", "descending", "equals", "group", "in", "into", "is", "join", "let", "on", "or", "orderby", "select", "switch", "when", "where", "with"];

    private static readonly string[] Patterns = ["not", "null", "true", "false", "var", "default", "typeof"];

    private static readonly string[] Arguments = ["in", "out"];

    /// <summary>The keywords that can follow a token.</summary>
    public static IEnumerable<string> After(SyntaxToken left) => left.Kind() switch
    {
        SyntaxKind.None => TopLevel(),
        SyntaxKind.SemicolonToken or SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken => AfterBraceOrSemicolon(left),
        SyntaxKind.CloseBracketToken when left.Parent is AttributeListSyntax => TopLevel(),
        SyntaxKind.CloseParenToken when left.Parent is IfStatementSyntax or WhileStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or UsingStatementSyntax or LockStatementSyntax or FixedStatementSyntax => InBlock(),
        SyntaxKind.ElseKeyword or SyntaxKind.DoKeyword => InBlock(),
        SyntaxKind.ColonToken when left.Parent is SwitchLabelSyntax or LabeledStatementSyntax => InBlock(),
        SyntaxKind.IsKeyword or SyntaxKind.CaseKeyword or SyntaxKind.NotKeyword or SyntaxKind.AndKeyword or SyntaxKind.OrKeyword => Types.Concat(Patterns),
        SyntaxKind.OpenParenToken or SyntaxKind.CommaToken => Types.Concat(Expressions).Concat(Arguments).Append("var"),
        SyntaxKind.UsingKeyword => ["static", "var"],
        SyntaxKind.NewKeyword or SyntaxKind.AsKeyword or SyntaxKind.LessThanToken => Types.Concat(Expressions),
        SyntaxKind.IdentifierToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.NumericLiteralToken or SyntaxKind.StringLiteralToken => Operators,
        var kind when IsModifier(kind) => Types.Concat(Declarations),
        var kind when SyntaxFacts.IsPredefinedType(kind) => [],
        _ => Types.Concat(Expressions),
    };

    private static IEnumerable<string> TopLevel() => InBlock().Concat(Declarations).Distinct();

    private static IEnumerable<string> InBlock() => Types.Concat(Expressions).Concat(Statements);

    private static IEnumerable<string> AfterBraceOrSemicolon(SyntaxToken left) => left.Parent switch
    {
        // What the token itself opens decides, and for one that closes, what lies around.
        InterpolationSyntax or InitializerExpressionSyntax or AnonymousObjectCreationExpressionSyntax or SwitchExpressionSyntax or PropertyPatternClauseSyntax
            => left.IsKind(SyntaxKind.CloseBraceToken) ? Operators : Types.Concat(Expressions),
        AccessorListSyntax when left.IsKind(SyntaxKind.OpenBraceToken) => Accessors,
        BaseTypeDeclarationSyntax when left.IsKind(SyntaxKind.OpenBraceToken) => Types.Concat(Declarations),
        { } parent => (left.IsKind(SyntaxKind.OpenBraceToken) ? parent : Around(left, parent)) switch
        {
            BaseTypeDeclarationSyntax => Types.Concat(Declarations),
            BlockSyntax or SwitchStatementSyntax or SwitchSectionSyntax => InBlock(),
            AccessorListSyntax => Accessors,
            _ => TopLevel(),
        },
        null => TopLevel(),
    };

    private static SyntaxNode? Around(SyntaxToken left, SyntaxNode parent) => parent.AncestorsAndSelf().FirstOrDefault(
        node => node is BaseTypeDeclarationSyntax or BlockSyntax or SwitchStatementSyntax or AccessorListSyntax && node.Span.End > left.Span.End);

    private static bool IsModifier(SyntaxKind kind) => kind is SyntaxKind.PublicKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword
        or SyntaxKind.InternalKeyword or SyntaxKind.StaticKeyword or SyntaxKind.AbstractKeyword or SyntaxKind.SealedKeyword or SyntaxKind.VirtualKeyword
        or SyntaxKind.OverrideKeyword or SyntaxKind.ReadOnlyKeyword or SyntaxKind.PartialKeyword or SyntaxKind.RequiredKeyword or SyntaxKind.UnsafeKeyword
        or SyntaxKind.AsyncKeyword or SyntaxKind.ConstKeyword or SyntaxKind.ExternKeyword;
}
