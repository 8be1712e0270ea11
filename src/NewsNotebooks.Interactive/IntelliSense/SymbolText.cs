using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsNotebooks.Interactive.IntelliSense;

/// <summary>How symbols are called and declared, for people.</summary>
internal static class SymbolText
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword | SymbolDisplayKindOptions.IncludeMemberKeyword)
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue)
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance)
        .WithLocalOptions(SymbolDisplayLocalOptions.IncludeType);

    private static readonly SymbolDisplayFormat Qualified = Format
        .WithMemberOptions(Format.MemberOptions | SymbolDisplayMemberOptions.IncludeContainingType);

    private static readonly SymbolDisplayFormat WithNamespace = Format
        .WithGenericsOptions(Format.GenericsOptions | SymbolDisplayGenericsOptions.IncludeTypeConstraints)
        .WithTypeQualification();

    /// <summary>What it is, in Jupyter's words.</summary>
    public static string Kind(ISymbol symbol) => symbol switch
    {
        IMethodSymbol => "function",
        INamespaceSymbol => "namespace",
        INamedTypeSymbol { TypeKind: TypeKind.Interface } => "interface",
        INamedTypeSymbol { TypeKind: TypeKind.Enum } => "enum",
        INamedTypeSymbol { TypeKind: TypeKind.Struct } => "struct",
        ITypeSymbol => "class",
        IAliasSymbol alias => Kind(alias.Target),
        IPropertySymbol => "property",
        IEventSymbol => "event",
        IFieldSymbol { ContainingType.IsScriptClass: false } => "field",
        _ => "variable",
    };

    /// <summary>How it is declared, without what it is a member of.</summary>
    public static string Declaration(ISymbol symbol) => Target(symbol).ToDisplayString(Format);

    /// <summary>How it is declared, with the type that it is a member of; of a type, with its namespace.</summary>
    public static string FullDeclaration(ISymbol symbol) => Target(symbol) switch
    {
        ITypeSymbol type => type.ToDisplayString(type.ContainingType is { IsScriptClass: true } ? Format : WithNamespace),
        { ContainingType.IsScriptClass: true } own => own.ToDisplayString(Format),
        var other => other.ToDisplayString(Qualified),
    };

    /// <summary>How many more there are of the name: <c> (+ 2 overloads)</c>.</summary>
    public static string Overloads(int more) => more switch
    {
        <= 0 => "",
        1 => " (+ 1 overload)",
        _ => string.Create(CultureInfo.InvariantCulture, $" (+ {more} overloads)"),
    };

    /// <summary>The name as it is written in code.</summary>
    public static string Written(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    private static ISymbol Target(ISymbol symbol) => symbol is IAliasSymbol alias ? alias.Target : symbol;

    private static SymbolDisplayFormat WithTypeQualification(this SymbolDisplayFormat format) => new(
        SymbolDisplayGlobalNamespaceStyle.Omitted, SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces, format.GenericsOptions,
        format.MemberOptions, format.DelegateStyle, format.ExtensionMethodStyle, format.ParameterOptions, format.PropertyStyle, format.LocalOptions,
        format.KindOptions, format.MiscellaneousOptions);
}
