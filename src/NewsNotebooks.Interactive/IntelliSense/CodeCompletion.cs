using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NewsNotebooks.Interactive.IntelliSense.Documentation;
using NewsNotebooks.Interactive.Sessions;

namespace NewsNotebooks.Interactive.IntelliSense;

/// <summary>Proposes names and keywords in C#.</summary>
/// <remarks>
/// Roslyn is asked about the cell after one submission that stands for all that have run, see <see cref="SessionNames"/>;
/// where that cannot be, about the cell as the next in the session's chain.
/// </remarks>
internal sealed class CodeCompletion(CSharpSession session, DocumentationFiles files)
{
    private const int MostProposals = 200;

    // Reading documentation takes longer than all the rest; front ends ask for that of a further one by inspection.
    private const int MostDocumented = 20;

    private readonly Lock _gate = new();
    private readonly SessionNames _names = new();
    private readonly Lazy<SymbolRecommender> _recommender = new();

    /// <summary>The proposals at an offset of a cell's C#.</summary>
    public CompletionList Complete(string code, int position, CancellationToken cancellation)
    {
        lock (_gate)
        {
            var tree = _recommender.Value.Open(code, cancellation);
            if (CodePlace.At(tree, position, cancellation) is not { } place) return new CompletionList(position, position, []);
            var typed = code[place.Start..position].TrimStart('@');
            var asked = Asked(code, tree, place, cancellation);
            var symbols = _recommender.Value.At(asked.Compilation, tree, position, cancellation);
            var candidates = symbols.Where(symbol => Fits(symbol.Name) && (symbol.Kind == SymbolKind.Alias || !IsIn(symbol, asked.Scope)))
                .Select(symbol => IsIn(symbol, tree) ? new Candidate(symbol.Name, asked.Typed(symbol, tree, position), Nearness.Near) : new Candidate(symbol.Name, symbol, Nearness.Far));
            if (asked.Scope is not null) candidates = candidates.Concat(OfEarlierCells(symbols, typed));
            if (!place.IsMember) candidates = candidates.Concat(Described((asked.Chain ?? asked.Compilation).GetSemanticModel(tree), place, cancellation).Where(candidate => Fits(candidate.Name)));
            if (place.IsAttribute) candidates = candidates.Select(candidate => candidate.WithoutEnding("Attribute")).Where(candidate => Fits(candidate.Name));
            var keywords = place.IsMember ? [] : Keywords.After(place.Left).Where(keyword => NameMatching.Match(keyword, typed) <= NameMatch.PrefixIgnoringCase);
            return new CompletionList(place.Start, place.End, Proposals(Ranked(candidates, keywords, typed), asked.Compilation));

            bool Fits(string name) => NameMatching.Match(name, typed) != NameMatch.None;
        }
    }

    /// <summary>What can be named where an object or a call is described: members and parameters.</summary>
    private static IEnumerable<Candidate> Described(SemanticModel model, CodePlace place, CancellationToken cancellation) =>
        InitializedMembers.At(model, place, cancellation).Select(member => new Candidate(member.Name, member, Nearness.Near))
            .Concat(ArgumentNames.At(model, place, cancellation).Select(parameter => new Candidate(SymbolText.Written(parameter.Name) + ":", parameter, Nearness.Near)));

    /// <summary>The compilation to ask: after the session's chain of cells, or after the one submission that stands for it.</summary>
    private AskedCompilation Asked(string code, SyntaxTree tree, CodePlace place, CancellationToken cancellation)
    {
        var draft = session.Draft(code);
        if (draft.ScriptCompilationInfo?.PreviousScriptCompilation is not { } previous) return new AskedCompilation(Chain(), null, null);
        _names.CatchUp(previous);
        var scope = _names.Scope(tree, out var isWhole, cancellation);
        // All that can be seen from a place is too much to ask of the chain.
        if (!isWhole && place.IsMember) return new AskedCompilation(Chain(), null, null);
        var cell = CSharpCompilation.CreateScriptCompilation("cell", tree, options: draft.Options, previousScriptCompilation: scope);
        return new AskedCompilation(cell, scope.SyntaxTrees[0], isWhole ? null : Chain());

        CSharpCompilation Chain() => draft.ReplaceSyntaxTree(draft.SyntaxTrees[^1], tree);
    }

    /// <summary>The names of earlier cells that can stand where the given symbols can.</summary>
    private IEnumerable<Candidate> OfEarlierCells(ImmutableArray<ISymbol> symbols, string typed)
    {
        var kinds = symbols.Where(symbol => Specimens.Has(symbol.Name)).Select(symbol => symbol.Name).ToHashSet(StringComparer.Ordinal);
        return kinds.Count == 0 ? [] : _names.All.Where(name => NameMatching.Match(name.Name, typed) != NameMatch.None && kinds.Contains(Specimens.Like(name.Symbols[0])))
            .OrderBy(name => NameMatching.Match(name.Name, typed)).ThenByDescending(name => name.Order).Take(MostProposals)
            .SelectMany(name => name.Symbols.Select(symbol => new Candidate(name.Name, symbol, Nearness.Session)));
    }

    private static bool IsIn(ISymbol symbol, SyntaxTree? tree) => tree is not null && symbol.Kind != SymbolKind.Namespace && symbol.Locations.Any(location => location.SourceTree == tree);

    private static IEnumerable<(string Name, IReadOnlyList<Candidate> Symbols)> Ranked(IEnumerable<Candidate> candidates, IEnumerable<string> keywords, string typed)
    {
        var names = candidates.GroupBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(group => (Name: group.Key, Symbols: group.OrderBy(candidate => candidate.Nearness).ToList()))
            .Select(group => (group.Name, group.Symbols[0].Nearness, Symbols: (IReadOnlyList<Candidate>)group.Symbols));
        return names.Concat(keywords.Select(keyword => (Name: keyword, Nearness: Nearness.Far, Symbols: (IReadOnlyList<Candidate>)[])))
            .DistinctBy(entry => entry.Name)
            .OrderBy(entry => NameMatching.Match(entry.Name, typed)).ThenBy(entry => entry.Nearness)
            .ThenBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase).ThenBy(entry => entry.Name, StringComparer.Ordinal)
            .Take(MostProposals).Select(entry => (entry.Name, entry.Symbols));
    }

    private List<CompletionProposal> Proposals(IEnumerable<(string Name, IReadOnlyList<Candidate> Symbols)> ranked, Compilation compilation) =>
        [.. ranked.Select((entry, place) => Proposal(entry.Name, entry.Symbols, place < MostDocumented ? compilation : null))];

    private CompletionProposal Proposal(string name, IReadOnlyList<Candidate> symbols, Compilation? documented)
    {
        if (symbols.Count == 0) return new CompletionProposal(name, "keyword");
        var first = symbols[0].Symbol;
        var overloads = first is IMethodSymbol ? symbols.Count(candidate => candidate.Symbol is IMethodSymbol) - 1 : 0;
        return new CompletionProposal(SymbolText.Written(name), SymbolText.Kind(first), SymbolText.Declaration(first) + SymbolText.Overloads(overloads),
            documented is null ? "" : SymbolDocumentation.Of(first, documented, files).Summary);
    }

    /// <summary>What is asked about the cell.</summary>
    /// <param name="Compilation">The compilation.</param>
    /// <param name="Scope">The text that stands for the cells that have run, where it does.</param>
    /// <param name="Chain">The cell as the next in the chain, where types do not come out otherwise.</param>
    private sealed record AskedCompilation(CSharpCompilation Compilation, SyntaxTree? Scope, CSharpCompilation? Chain)
    {
        public ISymbol Typed(ISymbol symbol, SyntaxTree tree, int position) =>
            Chain?.GetSemanticModel(tree).LookupSymbols(position, name: symbol.Name).FirstOrDefault(found => found.Kind == symbol.Kind) ?? symbol;
    }

    /// <summary>Where a name comes from; the nearer are proposed first.</summary>
    private enum Nearness
    {
        Near,
        Session,
        Far,
    }

    private sealed record Candidate(string Name, ISymbol Symbol, Nearness Nearness)
    {
        public Candidate WithoutEnding(string ending) => Name.Length > ending.Length && Name.EndsWith(ending, StringComparison.Ordinal) ? this with { Name = Name[..^ending.Length] } : this;
    }
}
