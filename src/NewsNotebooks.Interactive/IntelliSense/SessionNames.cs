using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsNotebooks.Interactive.IntelliSense;

/// <summary>What the cells that have run have declared, by name, together with their usings and references.</summary>
/// <remarks>
/// Kept beside the chain of compilations, since Roslyn looks each name of each cell up in all cells: after 1,000 cells
/// that takes a second. Only what is new is read, so a completion costs the same however many cells there were.
/// </remarks>
internal sealed class SessionNames
{
    private readonly Dictionary<string, SessionName> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _usings = new(StringComparer.Ordinal);
    private readonly HashSet<MetadataReference> _references = [];
    private Compilation? _newest;
    private CSharpCompilation? _scope;

    /// <summary>The names, each once.</summary>
    public IEnumerable<SessionName> All => _names.Values;

    /// <summary>What a name stands for in the cells that have run; null where it stands for nothing.</summary>
    public ISymbol? Find(string name) => _names.GetValueOrDefault(name)?.Symbol;

    /// <summary>Takes in the cells up to the given one.</summary>
    public void CatchUp(CSharpCompilation? newest)
    {
        var cells = new Stack<CSharpCompilation>();
        for (var cell = newest; cell is not null && cell != _newest; cell = cell.ScriptCompilationInfo?.PreviousScriptCompilation) cells.Push(cell);
        foreach (var cell in cells) Add(cell);
        _newest = newest;
    }

    /// <summary>
    /// One submission that stands for all that have run: it has their usings and references, and declares the given of
    /// their names as what they are (a variable, a method, a class), but not as of which type.
    /// </summary>
    public CSharpCompilation Scope(IEnumerable<SessionName> names, CancellationToken cancellation)
    {
        var empty = _scope ??= Empty();
        var code = string.Concat(_usings.Values.Concat(names.Select(name => name.Declaration)));
        return empty.ReplaceSyntaxTree(empty.SyntaxTrees[0], CSharpSyntaxTree.ParseText(code, Sessions.CellCompiler.ParseOptions, cancellationToken: cancellation));
    }

    private CSharpCompilation Empty()
    {
        var first = (CSharpCompilation)_newest!;
        while (first.ScriptCompilationInfo?.PreviousScriptCompilation is { } previous) first = previous;
        return CSharpCompilation.CreateScriptCompilation("scope", CSharpSyntaxTree.ParseText("", Sessions.CellCompiler.ParseOptions), _references, first.Options);
    }

    private void Add(CSharpCompilation cell)
    {
        foreach (var reference in cell.References)
            if (_references.Add(reference)) _scope = null;
        foreach (var line in cell.SyntaxTrees.SelectMany(tree => ((CompilationUnitSyntax)tree.GetRoot()).Usings))
            _usings[line.Alias?.Name.ToString() ?? line.ToString()] = line.ToString() + "\n";
        foreach (var member in cell.ScriptClass?.GetMembers() ?? [])
            if (member is { CanBeReferencedByName: true, IsImplicitlyDeclared: false })
                _names[member.Name] = new SessionName(member, _names.Count);
    }
}

/// <summary>A name that a cell has declared.</summary>
/// <param name="Symbol">What it stands for.</param>
/// <param name="Order">Greater for names that came later.</param>
internal sealed record SessionName(ISymbol Symbol, int Order)
{
    /// <summary>A declaration of the same kind.</summary>
    public string Declaration => Symbol switch
    {
        IMethodSymbol => $"void @{Symbol.Name}() {{ }}\n",
        INamedTypeSymbol { TypeKind: TypeKind.Delegate } type => $"delegate void {Name(type)}();\n",
        INamedTypeSymbol { TypeKind: TypeKind.Enum } => $"enum @{Symbol.Name} {{ }}\n",
        INamedTypeSymbol { TypeKind: TypeKind.Interface } type => $"interface {Name(type)} {{ }}\n",
        INamedTypeSymbol { TypeKind: TypeKind.Struct } type => $"struct {Name(type)} {{ }}\n",
        INamedTypeSymbol { IsStatic: true } type => $"static class {Name(type)} {{ }}\n",
        INamedTypeSymbol type => $"class {Name(type)}{Base(type)} {{ }}\n",
        _ => $"object @{Symbol.Name};\n",
    };

    private static string Name(INamedTypeSymbol type) => "@" + type.Name
        + (type.Arity == 0 ? "" : $"<{string.Join(", ", Enumerable.Range(0, type.Arity).Select(i => $"T{i}"))}>");

    /// <summary>Where only attributes or only exceptions can stand, their base tells them.</summary>
    private static string Base(INamedTypeSymbol type)
    {
        for (var b = type.BaseType; b is not null; b = b.BaseType)
            if (b.ContainingNamespace?.Name == "System" && b.Name is "Attribute" or "Exception") return " : System." + b.Name;
        return "";
    }
}
