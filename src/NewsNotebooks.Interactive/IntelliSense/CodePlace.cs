using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsNotebooks.Interactive.IntelliSense;

/// <summary>A place of a cell where a name can stand.</summary>
/// <param name="Start">The offset where the name begins.</param>
/// <param name="End">The offset where it ends.</param>
/// <param name="Left">The token before it; none at the start of the cell.</param>
internal readonly record struct CodePlace(int Start, int End, SyntaxToken Left)
{
    /// <summary>Whether the name is looked for in what stands before it, and not among all that can be seen from here.</summary>
    public bool IsMember => Left.Kind() is SyntaxKind.DotToken or SyntaxKind.MinusGreaterThanToken or SyntaxKind.ColonColonToken;

    /// <summary>Whether the name is an attribute's, which is written without its ending.</summary>
    public bool IsAttribute => Left.Kind() is SyntaxKind.OpenBracketToken or SyntaxKind.CommaToken && Left.Parent is AttributeListSyntax;

    /// <summary>The place at an offset; null in comments, strings, numbers and lines that speak to the compiler.</summary>
    public static CodePlace? At(SyntaxTree tree, int position, CancellationToken cancellation = default)
    {
        var text = tree.GetText(cancellation);
        var (start, end) = (position, position);
        while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(text[start - 1])) start--;
        while (end < text.Length && SyntaxFacts.IsIdentifierPartCharacter(text[end])) end++;
        if (start < end && !SyntaxFacts.IsIdentifierStartCharacter(text[start])) return null;
        var root = tree.GetRoot(cancellation);
        if (start > 0 && text[start - 1] == '@') start--;
        if (InTrivia(root, position) || InLiteral(root, position) || InLiteral(root, start)) return null;
        var left = TokenBefore(root, start);
        return EndsLiteral(left, start) ? null : new CodePlace(start, end, left);
    }

    private static SyntaxToken TokenBefore(SyntaxNode root, int position)
    {
        var token = root.FindToken(position);
        while (!token.IsKind(SyntaxKind.None) && (token.SpanStart >= position || token.Span.IsEmpty)) token = token.GetPreviousToken();
        return token;
    }

    private static bool InTrivia(SyntaxNode root, int position)
    {
        if (position == 0) return false;
        var trivia = root.FindTrivia(position - 1);
        return trivia.Kind() switch
        {
            SyntaxKind.MultiLineCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia =>
                position < trivia.FullSpan.End || !trivia.ToFullString().EndsWith("*/", StringComparison.Ordinal),
            SyntaxKind.SingleLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.DisabledTextTrivia => true,
            _ => trivia.IsDirective && position <= trivia.Span.End && !EndsLine(root, position),
        };
    }

    /// <summary>A directive's text includes the end of its line; the next line is none of it.</summary>
    private static bool EndsLine(SyntaxNode root, int position) => root.SyntaxTree.GetText()[position - 1] is '\n' or '\r';

    private static bool InLiteral(SyntaxNode root, int position)
    {
        var token = root.FindToken(position);
        return token.SpanStart < position && position < token.Span.End && !token.IsKind(SyntaxKind.IdentifierToken) && !SyntaxFacts.IsKeywordKind(token.Kind());
    }

    /// <summary>Whether text that follows the token belongs to a string or number all the same.</summary>
    private static bool EndsLiteral(SyntaxToken left, int position) => left.Kind() switch
    {
        SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken => true,
        SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken => true,
        SyntaxKind.InterpolatedStringTextToken => true,
        SyntaxKind.CloseBraceToken or SyntaxKind.ColonToken when left.Parent is InterpolationSyntax or InterpolationFormatClauseSyntax => true,
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken => left.Span.End == position || left.ContainsDiagnostics,
        SyntaxKind.NumericLiteralToken => left.Span.End == position,
        _ => false,
    };
}
