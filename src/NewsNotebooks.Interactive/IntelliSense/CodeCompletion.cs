using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NewsNotebooks.Interactive.IntelliSense.Documentation;
using NewsNotebooks.Interactive.Sessions;

namespace NewsNotebooks.Interactive.IntelliSense;

/// <summary>Proposes names and keywords in C#.</summary>
/// <remarks>
/// Members are asked for in the compilation that continues the session's chain of cells. Names that can be seen from a
/// place are asked for in one that has a single submission before it: see <see cref="SessionNames"/>.
/// </remarks>
internal sealed class CodeCompletion(CSharpSession session, DocumentationFiles files)
{
    private const int MostProposals = 300;

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
            var draft = session.Draft(code);
            draft = draft.ReplaceSyntaxTree(draft.SyntaxTrees[^1], tree);
            var candidates = place.IsMember || draft.ScriptCompilationInfo?.PreviousScriptCompilation is null
                ? Symbols(draft, tree, position, cancellation)
                : Visible(draft, tree, position, typed, cancellation);
            var members = place.IsMember ? [] : InitializedMembers.At(draft.GetSemanticModel(tree), place, cancellation);
            var names = candidates.Concat(members.Select(member => new Candidate(member.Name, member, Nearness.Near)))
                .Select(candidate => place.IsAttribute ? candidate.WithoutEnding("Attribute") : candidate)
                .Where(candidate => NameMatching.Match(candidate.Name, typed) != NameMatch.None);
            var keywords = place.IsMember ? [] : Keywords.After(place.Left).Where(keyword => NameMatching.Match(keyword, typed) <= NameMatch.PrefixIgnoringCase);
            return new CompletionList(place.Start, place.End, Proposals(Ranked(names, keywords, typed), draft));
        }
    }

    /// <summary>What can stand at the place by the compilation itself.</summary>
    private IEnumerable<Candidate> Symbols(CSharpCompilation compilation, SyntaxTree tree, int position, CancellationToken cancellation) =>
        _recommender.Value.At(compilation, tree, position, cancellation)
            .Select(symbol => new Candidate(symbol.Name, symbol, IsOwn(symbol, tree) ? Nearness.Near : Nearness.Far));

    /// <summary>What can be seen from the place, the names of earlier cells included.</summary>
    private IEnumerable<Candidate> Visible(CSharpCompilation draft, SyntaxTree tree, int position, string typed, CancellationToken cancellation)
    {
        _names.CatchUp(draft.ScriptCompilationInfo!.PreviousScriptCompilation);
        var fitting = _names.All.Where(name => NameMatching.Match(name.Symbol.Name, typed) != NameMatch.None)
            .OrderBy(name => NameMatching.Match(name.Symbol.Name, typed)).ThenByDescending(name => name.Order).Take(MostProposals);
        var scope = _names.Scope(fitting, cancellation);
        var cell = CSharpCompilation.CreateScriptCompilation("cell", tree, options: draft.Options, previousScriptCompilation: scope);
        foreach (var symbol in _recommender.Value.At(cell, tree, position, cancellation))
        {
            if (IsOwn(symbol, scope.SyntaxTrees[0])) yield return new Candidate(symbol.Name, _names.Find(symbol.Name) ?? symbol, Nearness.Session);
            else if (!IsOwn(symbol, tree)) yield return new Candidate(symbol.Name, symbol, Nearness.Far);
            // Its type may come from earlier cells, which only the draft knows.
            else if (NameMatching.Match(symbol.Name, typed) != NameMatch.None)
                yield return new Candidate(symbol.Name, InDraft(symbol) ?? symbol, Nearness.Near);
        }

        ISymbol? InDraft(ISymbol symbol) => draft.GetSemanticModel(tree).LookupSymbols(position, name: symbol.Name).FirstOrDefault(found => found.Kind == symbol.Kind);
    }

    private static bool IsOwn(ISymbol symbol, SyntaxTree tree) => symbol.Kind != SymbolKind.Namespace && symbol.Locations.Any(location => location.SourceTree == tree);

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
