using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsNotebooks.Interactive.IntelliSense;

/// <summary>The parameters that an argument can be given to by name, as <c>name:</c>.</summary>
/// <remarks>Roslyn's recommendation service leaves these to its completion service.</remarks>
internal static class ArgumentNames
{
    /// <summary>The parameters of all overloads, each name once, without those that the arguments before the place are for.</summary>
    public static IEnumerable<IParameterSymbol> At(SemanticModel model, CodePlace place, CancellationToken cancellation)
    {
        if (place.Left.Kind() is not (SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.CommaToken)) return [];
        return place.Left.Parent switch
        {
            BaseArgumentListSyntax list => Parameters(model, list, [.. list.Arguments.Where(IsBefore).Select(argument => argument.NameColon)], cancellation),
            AttributeArgumentListSyntax list => Parameters(model, list, [.. list.Arguments.Where(IsBefore).Select(argument => argument.NameColon)], cancellation),
            _ => [],
        };

        bool IsBefore(SyntaxNode argument) => argument.Span.End <= place.Left.SpanStart;
    }

    /// <param name="model">Knows what is called.</param>
    /// <param name="list">The arguments.</param>
    /// <param name="given">How those before the place are named; null for those that are not.</param>
    /// <param name="cancellation">Gives up.</param>
    private static IEnumerable<IParameterSymbol> Parameters(SemanticModel model, SyntaxNode list, List<NameColonSyntax?> given, CancellationToken cancellation)
    {
        var positional = given.TakeWhile(name => name is null).Count();
        var named = given.OfType<NameColonSyntax>().Select(name => name.Name.Identifier.ValueText).ToHashSet(StringComparer.Ordinal);
        return Called(model, list.Parent!, cancellation).Where(member => model.IsAccessible(list.SpanStart, member))
            .SelectMany(member => ParametersOf(member).Skip(positional))
            .Where(parameter => parameter.Name.Length > 0 && !named.Contains(parameter.Name)).DistinctBy(parameter => parameter.Name);
    }

    private static IEnumerable<ISymbol> Called(SemanticModel model, SyntaxNode call, CancellationToken cancellation) => call switch
    {
        InvocationExpressionSyntax invocation => Invoked(model, invocation.Expression, cancellation),
        BaseObjectCreationExpressionSyntax creation => Constructors(model.GetTypeInfo(creation, cancellation).Type),
        PrimaryConstructorBaseTypeSyntax constructed => Constructors(model.GetTypeInfo(constructed.Type, cancellation).Type),
        AttributeSyntax attribute => Constructors(model.GetTypeInfo(attribute, cancellation).Type),
        ElementAccessExpressionSyntax access => model.GetIndexerGroup(access.Expression, cancellation),
        _ => model.GetSymbolInfo(call, cancellation) is var info && info.Symbol is { } found ? [found] : info.CandidateSymbols,
    };

    private static ImmutableArray<ISymbol> Invoked(SemanticModel model, ExpressionSyntax called, CancellationToken cancellation)
    {
        var methods = model.GetMemberGroup(called, cancellation);
        return methods.IsEmpty && model.GetTypeInfo(called, cancellation).Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } ? [invoke] : methods;
    }

    private static ImmutableArray<IMethodSymbol> Constructors(ITypeSymbol? type) => type is INamedTypeSymbol named ? named.InstanceConstructors : [];

    private static ImmutableArray<IParameterSymbol> ParametersOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol indexer => indexer.Parameters,
        _ => [],
    };
}
