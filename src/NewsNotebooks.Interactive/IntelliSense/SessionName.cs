using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsNotebooks.Interactive.IntelliSense;

/// <summary>A name that a cell has declared.</summary>
/// <param name="symbols">What it stands for; several are overloads.</param>
/// <param name="order">Greater for names that came later.</param>
internal sealed class SessionName(IReadOnlyList<ISymbol> symbols, int order)
{
    private readonly Lazy<string?> _declaration = new(() => Declarations(symbols));

    /// <summary>What it stands for; several are overloads.</summary>
    public IReadOnlyList<ISymbol> Symbols { get; } = symbols;

    /// <summary>The name.</summary>
    public string Name => Symbols[0].Name;

    /// <summary>Greater for names that came later.</summary>
    public int Order { get; } = order;

    /// <summary>Code that declares the same once more, without its body; null where that cannot be written.</summary>
    public string? Declaration => _declaration.Value;

    private static string? Declarations(IReadOnlyList<ISymbol> symbols)
    {
        var written = symbols.Select(Written).ToList();
        return written.Contains(null) ? null : string.Concat(written);
    }

    private static string? Written(ISymbol symbol) => symbol switch
    {
        IFieldSymbol field => Variable(field.Type, field.Name),
        IPropertySymbol property => Variable(property.Type, property.Name),
        IMethodSymbol { IsGenericMethod: false, IsExtensionMethod: false, ReturnsByRef: false, ReturnsByRefReadonly: false } method => Method(method),
        _ => null,
    };

    private static string? Variable(ITypeSymbol type, string name) => CanBeWritten(type) ? $"{Written(type)} @{name};\n" : null;

    private static string? Method(IMethodSymbol method)
    {
        if (!(method.ReturnsVoid || CanBeWritten(method.ReturnType)) || !method.Parameters.All(parameter => CanBeWritten(parameter.Type))) return null;
        var parameters = method.Parameters.Select(parameter =>
            $"{Passing(parameter)}{Written(parameter.Type)} @{parameter.Name}{Default(parameter)}");
        return $"{Written(method.ReturnType)} @{method.Name}({string.Join(", ", parameters)}) => throw null;\n";
    }

    private static string Default(IParameterSymbol parameter) => parameter switch
    {
        { HasExplicitDefaultValue: false } => "",
        // Shown to the user; that of other types may need a cast.
        { Type.SpecialType: SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Char or SpecialType.System_Int32, ExplicitDefaultValue: { } value } =>
            " = " + SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false),
        _ => " = default",
    };

    private static string Passing(IParameterSymbol parameter) => parameter.RefKind switch
    {
        RefKind.Ref => "ref ",
        RefKind.Out => "out ",
        RefKind.In or RefKind.RefReadOnlyParameter => "in ",
        _ => parameter.IsParams ? "params " : "",
    };

    private static string Written(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static bool CanBeWritten(ITypeSymbol type) => type switch
    {
        IDynamicTypeSymbol => true,
        IArrayTypeSymbol array => CanBeWritten(array.ElementType),
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.All(element => CanBeWritten(element.Type)),
        INamedTypeSymbol { IsAnonymousType: false, DeclaredAccessibility: Accessibility.Public } named => named.Locations.All(location => location.IsInMetadata)
            && named.TypeArguments.All(CanBeWritten) && (named.ContainingType is null || CanBeWritten(named.ContainingType)),
        _ => false,
    };
}
