using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace NewsNotebooks.Interactive.IntelliSense.Documentation;

/// <summary>What is written about a symbol, as plain text.</summary>
/// <param name="Summary">What it is for; may be empty.</param>
/// <param name="Parameters">Names and descriptions of its parameters and type parameters.</param>
/// <param name="Returns">What it returns; may be empty.</param>
/// <param name="Exceptions">Types and reasons of its exceptions.</param>
internal sealed record SymbolDocumentation(
    string Summary, IReadOnlyList<(string Name, string Text)> Parameters, string Returns, IReadOnlyList<(string Name, string Text)> Exceptions)
{
    private const int MostInherited = 8;

    private static readonly SymbolDocumentation None = new("", [], "", []);

    /// <summary>Finds it: in the comments of a cell, or in the documentation files.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="compilation">The compilation that it was found in.</param>
    /// <param name="files">The documentation files.</param>
    public static SymbolDocumentation Of(ISymbol symbol, Compilation compilation, DocumentationFiles files)
    {
        var current = Original(symbol);
        for (var step = 0; step < MostInherited && current is not null; step++)
        {
            if (Element(current, compilation, files) is not { } element) return None;
            if (element.Descendants("inheritdoc").FirstOrDefault() is not { } inherit) return Read(element);
            current = inherit.Attribute("cref")?.Value is { } id ? DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) : Inherited(current);
        }
        return None;
    }

    private static SymbolDocumentation Read(XElement element) => new(
        DocumentationText.Of(element.Element("summary")),
        [.. element.Elements("typeparam").Concat(element.Elements("param")).Select(e => (e.Attribute("name")?.Value ?? "", DocumentationText.Of(e)))],
        DocumentationText.Of(element.Element("returns") ?? element.Element("value")),
        [.. element.Elements("exception").Select(e => (DocumentationText.NameOf(e.Attribute("cref")?.Value ?? ""), DocumentationText.Of(e)))]);

    private static XElement? Element(ISymbol symbol, Compilation compilation, DocumentationFiles files)
    {
        var xml = symbol.Locations.Any(location => location.IsInSource)
            ? symbol.GetDocumentationCommentXml()
            : symbol.GetDocumentationCommentId() is { } id && OutermostType(symbol)?.GetDocumentationCommentId() is { } type && PathOf(symbol, compilation) is { } path
                ? files.Find(id, type, path) : null;
        if (string.IsNullOrWhiteSpace(xml)) return null;
        try
        {
            return XElement.Parse(xml);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string? PathOf(ISymbol symbol, Compilation compilation)
    {
        for (var cell = compilation; cell is not null; cell = cell.ScriptCompilationInfo?.PreviousScriptCompilation)
            if (symbol.ContainingAssembly is { } assembly && cell.GetMetadataReference(assembly) is PortableExecutableReference { FilePath: { } path }) return path;
        return null;
    }

    private static INamedTypeSymbol? OutermostType(ISymbol symbol)
    {
        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        while (type?.ContainingType is { } outer) type = outer;
        return type;
    }

    private static ISymbol Original(ISymbol symbol) => symbol switch
    {
        IAliasSymbol alias => alias.Target.OriginalDefinition,
        IMethodSymbol { ReducedFrom: { } extension } => extension.OriginalDefinition,
        _ => symbol.OriginalDefinition,
    };

    private static ISymbol? Inherited(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { OverriddenMethod: { } method } => method.OriginalDefinition,
        IPropertySymbol { OverriddenProperty: { } property } => property.OriginalDefinition,
        INamedTypeSymbol type => (type.BaseType is { SpecialType: SpecialType.None } ? type.BaseType : type.Interfaces.FirstOrDefault())?.OriginalDefinition,
        _ => symbol.ContainingType?.AllInterfaces.SelectMany(contract => contract.GetMembers(symbol.Name))
            .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(member), symbol))?.OriginalDefinition,
    };
}
