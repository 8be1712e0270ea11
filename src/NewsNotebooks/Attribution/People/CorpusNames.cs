namespace NewsNotebooks.Attribution;

/// <summary>Which names of different articles are one person's.</summary>
/// <remarks>Two full names are one where they begin and end alike and one has all parts of the other (<c>Jane Smith</c>, <c>Jane M.
/// Smith</c>), unless there are several such fuller names that do not agree. A surname alone is that of the only full name that ends in
/// it; of two, it stays as it is. First names alone are left alone.</remarks>
public sealed class CorpusNames
{
    private readonly Dictionary<string, string> _canonical = new(StringComparer.Ordinal);

    /// <summary>Settles the names of a corpus.</summary>
    /// <param name="names">The canonical names that the articles give, in any order.</param>
    public CorpusNames(IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).Select(name => (Name: name, Parts: name.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        var byEnds = all.Where(name => name.Parts.Length > 1).ToLookup(name => (name.Parts[0], name.Parts[^1]));
        foreach (var same in byEnds) Settle([.. same]);
        var bySurname = byEnds.SelectMany(same => same).ToLookup(name => name.Parts[^1], name => _canonical[name.Name], StringComparer.Ordinal);
        foreach (var (name, parts) in all.Where(name => name.Parts.Length == 1))
            _canonical[name] = bySurname[parts[0]].Distinct().Take(2).ToList() is [var only] ? only : name;
    }

    /// <summary>The name that a name of an article stands for in the corpus; the same name where there is nothing to unify.</summary>
    public string Of(string name) => _canonical.GetValueOrDefault(name, name);

    /// <summary>Full names that begin and end alike: each stands for the fullest, where all that are fuller agree.</summary>
    private void Settle(List<(string Name, string[] Parts)> same)
    {
        foreach (var (name, parts) in same)
        {
            var fuller = same.Where(other => other.Parts.Length >= parts.Length && Holds(other.Parts, parts)).OrderByDescending(other => other.Parts.Length).ThenBy(other => other.Name, StringComparer.Ordinal).ToList();
            _canonical[name] = fuller.TrueForAll(other => Holds(fuller[0].Parts, other.Parts)) ? fuller[0].Name : name;
        }
    }

    /// <summary>Whether all parts stand in the fuller name, in their order.</summary>
    private static bool Holds(string[] fuller, string[] parts)
    {
        var at = 0;
        foreach (var part in fuller)
            if (at < parts.Length && part == parts[at]) at++;
        return at == parts.Length;
    }
}

/// <summary>Unifies speakers over articles.</summary>
public static class CorpusNamesExtensions
{
    /// <summary>The quotations, in order, each person under one name in all articles, where that is not ambiguous; see <see cref="CorpusNames"/>.</summary>
    public static IReadOnlyList<Quotation> WithCorpusNames(this IEnumerable<Quotation> quotations)
    {
        var all = quotations.ToList();
        var names = new CorpusNames(all.Select(quotation => quotation.Speaker).OfType<string>());
        return [.. all.Select(names.Apply)];
    }

    /// <summary>The quotation with the name that the corpus has for its speaker.</summary>
    public static Quotation Apply(this CorpusNames names, Quotation quotation) =>
        quotation.Speaker is { } speaker && names.Of(speaker) is var name && name != speaker
            ? quotation with { Speaker = name, Reason = $"{quotation.Reason}; the corpus knows {speaker} as {name}" } : quotation;
}
