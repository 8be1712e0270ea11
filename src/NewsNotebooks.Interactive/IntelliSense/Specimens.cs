using Microsoft.CodeAnalysis;

namespace NewsNotebooks.Interactive.IntelliSense;

/// <summary>One declaration of each kind: which of them Roslyn recommends at a place shows which names of the session can stand there.</summary>
internal static class Specimens
{
    private const string Prefix = "ᐅ";

    /// <summary>The declarations.</summary>
    public static readonly string Code = $$"""
        object {{Prefix}}Variable; void {{Prefix}}Method() { } class {{Prefix}}Class { } static class {{Prefix}}Static { } struct {{Prefix}}Struct { }
        interface {{Prefix}}Interface { } enum {{Prefix}}Enum { } delegate void {{Prefix}}Delegate();
        class {{Prefix}}Attribute : System.Attribute { } class {{Prefix}}Exception : System.Exception { }
        """;

    /// <summary>Whether a symbol is a specimen.</summary>
    public static bool Has(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The name of the specimen that a symbol is like.</summary>
    public static string Like(ISymbol symbol) => Prefix + symbol switch
    {
        IMethodSymbol => "Method",
        INamedTypeSymbol { TypeKind: TypeKind.Struct or TypeKind.Interface or TypeKind.Enum or TypeKind.Delegate } type => type.TypeKind.ToString(),
        INamedTypeSymbol { IsStatic: true } => "Static",
        INamedTypeSymbol type => Bases(type).FirstOrDefault(name => name is "Attribute" or "Exception") ?? "Class",
        _ => "Variable",
    };

    private static IEnumerable<string> Bases(INamedTypeSymbol type)
    {
        for (var b = type.BaseType; b is not null; b = b.BaseType)
            if (b.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true }) yield return b.Name;
    }
}
