using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NewsNotebooks.Interactive.Sessions;

namespace NewsNotebooks.Interactive.IntelliSense;

/// <summary>What the cells that have run have declared, by name, together with their usings and references.</summary>
/// <remarks>
/// Kept beside the chain of compilations, because Roslyn looks each name of each cell up in all cells, which takes a
/// second after 1,000 cells. Here only what is new is read, and a single submission stands for all cells: it has their
/// usings and references, one specimen of each kind of declaration, which shows whether that kind can stand at a place,
/// and those of their variables and methods that the cell in question names. So a completion costs the same however
/// many cells there were. What cannot be declared again (what has to do with types that cells declare, or anonymous
/// ones) is left to the chain.
/// </remarks>
internal sealed class SessionNames
{
    private readonly Dictionary<string, SessionName> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _usings = new(StringComparer.Ordinal);
    private readonly HashSet<MetadataReference> _references = [];
    private Compilation? _newest;
    private CSharpCompilation? _empty;
    private (string Code, CSharpCompilation Compilation)? _last;
    private bool _needsChain;

    /// <summary>The names, each once.</summary>
    public IEnumerable<SessionName> All => _names.Values;

    /// <summary>Takes in the cells up to the given one.</summary>
    public void CatchUp(CSharpCompilation newest)
    {
        var cells = new Stack<CSharpCompilation>();
        for (var cell = newest; cell is not null && cell != _newest; cell = cell.ScriptCompilationInfo?.PreviousScriptCompilation) cells.Push(cell);
        foreach (var cell in cells) Add(cell);
        _newest = newest;
    }

    /// <summary>The submission that stands for all that have run.</summary>
    /// <param name="cell">The cell that is to follow it.</param>
    /// <param name="isWhole">Whether types in the cell come out as they would after the chain itself.</param>
    /// <param name="cancellation">Gives up.</param>
    public CSharpCompilation Scope(SyntaxTree cell, out bool isWhole, CancellationToken cancellation)
    {
        var named = cell.GetRoot(cancellation).DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)
            .Distinct(StringComparer.Ordinal).Select(name => _names.GetValueOrDefault(name)).OfType<SessionName>().ToList();
        isWhole = !_needsChain && named.TrueForAll(name => name.Declaration is not null);
        var code = string.Concat(_usings.Values.Concat(named.Select(name => name.Declaration ?? ""))) + Specimens.Code;
        if (_last is not var (lastCode, last) || lastCode != code)
        {
            last = (_empty ??= Empty()).ReplaceSyntaxTree(_empty.SyntaxTrees[0], CSharpSyntaxTree.ParseText(code, CellCompiler.ParseOptions, cancellationToken: cancellation));
            _last = (code, last);
        }
        return last;
    }

    private CSharpCompilation Empty()
    {
        var first = (CSharpCompilation)_newest!;
        while (first.ScriptCompilationInfo?.PreviousScriptCompilation is { } previous) first = previous;
        return CSharpCompilation.CreateScriptCompilation("scope", CSharpSyntaxTree.ParseText("", CellCompiler.ParseOptions), _references, first.Options);
    }

    private void Add(CSharpCompilation cell)
    {
        foreach (var reference in cell.References)
            if (_references.Add(reference)) (_empty, _last) = (null, null);
        foreach (var line in cell.SyntaxTrees.SelectMany(tree => ((CompilationUnitSyntax)tree.GetRoot()).Usings))
        {
            _usings[line.Alias?.Name.ToString() ?? line.ToString()] = line.ToString() + "\n";
            // A using of a cell's own type.
            _needsChain |= line.DescendantTokens().Any(token => _names.ContainsKey(token.ValueText));
        }
        var members = (cell.ScriptClass?.GetMembers() ?? []).Where(member => member is { CanBeReferencedByName: true, IsImplicitlyDeclared: false });
        foreach (var overloads in members.GroupBy(member => member.Name, StringComparer.Ordinal))
        {
            _names[overloads.Key] = new SessionName([.. overloads], _names.Count);
            _needsChain |= overloads.Any(member => member is IMethodSymbol { IsExtensionMethod: true });
        }
    }
}
