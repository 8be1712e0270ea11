using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsNotebooks.Interactive.IntelliSense;

/// <summary>How symbols are called and declared, for people.</summary>
internal static class SymbolText
{
    private const SymbolDisplayMemberOptions Members = SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters
        | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue;

    private static readonly SymbolDisplayFormat Format = Make(SymbolDisplayTypeQualificationStyle.NameOnly, Members);

    private static readonly SymbolDisplayFormat OfMember = Make(SymbolDisplayTypeQualificationStyle.NameOnly, Members | SymbolDisplayMemberOptions.IncludeContainingType);

    private static readonly SymbolDisplayFormat OfType = Make(SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces, Members);

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
        { ContainingType.IsScriptClass: true } own => own.ToDisplayString(Format),
        // What int is, and not that it is called int.
        ITypeSymbol { SpecialType: not SpecialType.None } type => type.ToDisplayString(OfType.RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes)),
        ITypeSymbol type => type.ToDisplayString(OfType),
        var member => member.ToDisplayString(OfMember),
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

    private static SymbolDisplayFormat Make(SymbolDisplayTypeQualificationStyle qualification, SymbolDisplayMemberOptions members) => new(
        typeQualificationStyle: qualification,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: members,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        extensionMethodStyle: SymbolDisplayExtensionMethodStyle.Default,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        localOptions: SymbolDisplayLocalOptions.IncludeType,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral);
}
