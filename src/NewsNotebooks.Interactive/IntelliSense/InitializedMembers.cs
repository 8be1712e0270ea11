using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsNotebooks.Interactive.IntelliSense;

/// <summary>The members that can be named where an object is described: in initializers, <c>with</c> and property patterns.</summary>
/// <remarks>Roslyn's recommendation service leaves these to its completion service.</remarks>
internal static class InitializedMembers
{
    /// <summary>The members that can be named at a place; none where no object is described there.</summary>
    public static IEnumerable<ISymbol> At(SemanticModel model, CodePlace place, CancellationToken cancellation)
    {
        if (place.Left.Kind() is not (SyntaxKind.OpenBraceToken or SyntaxKind.CommaToken)) return [];
        var (type, isSet) = Described(model, place.Left, cancellation);
        return type is null ? [] : Members(type)
            .Where(member => !member.IsStatic && model.IsAccessible(place.Start, member) && member switch
            {
                IPropertySymbol property => !property.IsIndexer && (!isSet || property.SetMethod is { } set && model.IsAccessible(place.Start, set)),
                IFieldSymbol field => field.CanBeReferencedByName && (!isSet || !field.IsReadOnly),
                _ => false,
            });
    }

    private static (ITypeSymbol? Type, bool IsSet) Described(SemanticModel model, SyntaxToken left, CancellationToken cancellation) => left.Parent switch
    {
        InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } => (model.GetTypeInfo(creation, cancellation).Type, true),
        InitializerExpressionSyntax { Parent: WithExpressionSyntax with } => (model.GetTypeInfo(with.Expression, cancellation).Type, true),
        PropertyPatternClauseSyntax { Parent: RecursivePatternSyntax pattern } => (model.GetTypeInfo(pattern, cancellation).ConvertedType, false),
        _ => (null, false),
    };

    private static IEnumerable<ISymbol> Members(ITypeSymbol type)
    {
        for (var t = type; t is not null; t = t.BaseType)
            foreach (var member in t.GetMembers()) yield return member;
    }
}
