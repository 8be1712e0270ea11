using Microsoft.Data.Analysis;

namespace NewsNotebooks.Attribution;

/// <summary>What a user knows of the people who are quoted: which names are one person's, which are not, and facts about them.</summary>
/// <remarks>
/// A line has a <c>name</c>, and optionally an <c>alias</c> (several by <c>|</c>) that stands for it, a <c>doc_id</c> or an <c>outlet</c> where
/// alone it does, and any further columns. Several lines with one name merge people; lines with one alias and different articles or
/// outlets split them; the name <c>-</c> says that the alias is nobody. The line for the article counts before that for the outlet, and
/// that before the one for all. Facts belong to the name, and may stand in any of its lines. Case does not matter in aliases.
/// </remarks>
public sealed class SpeakerTable
{
    private readonly Dictionary<(string Alias, string? DocId, string? Outlet), SpeakerEntry> _aliases = [];
    private readonly Dictionary<string, Dictionary<string, (string Value, string Place)>> _facts = new(StringComparer.Ordinal);

    /// <summary>A table of these lines.</summary>
    /// <param name="entries">The lines.</param>
    /// <param name="columns">The names of the facts, in order; null for all that occur.</param>
    /// <exception cref="FormatException">Two lines say different things of one alias or one name.</exception>
    public SpeakerTable(IEnumerable<SpeakerEntry> entries, IReadOnlyList<string>? columns = null)
    {
        foreach (var entry in entries)
        {
            foreach (var alias in entry.Aliases) AddAlias(alias, entry);
            foreach (var (column, value) in entry.Facts) AddFact(entry, column, value);
        }
        Columns = columns ?? [.. _facts.Values.SelectMany(facts => facts.Keys).Distinct()];
    }

    /// <summary>The names of the columns with facts.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Reads a table from a file that ends in .csv (comma, semicolon or tab), .jsonl or .ndjson.</summary>
    /// <exception cref="FormatException">The file is no such table; the message says where and what was expected.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SpeakerTable Load(string path) => SpeakerTableReader.Load(path);

    /// <summary>A table of a DataFrame with the same columns.</summary>
    /// <exception cref="FormatException">A column is missing, or two lines contradict each other.</exception>
    public static SpeakerTable From(DataFrame frame) => SpeakerTableReader.From(frame);

    /// <summary>What is known of a name, by column; empty where nothing is.</summary>
    public IReadOnlyDictionary<string, string> FactsOf(string name) =>
        _facts.TryGetValue(name, out var facts) ? facts.ToDictionary(fact => fact.Key, fact => fact.Value.Value) : [];

    /// <summary>One fact about who speaks in a quotation of this table; null where it is not known.</summary>
    public string? Fact(Quotation quotation, string column) =>
        quotation.Speaker is { } name && _facts.TryGetValue(name, out var facts) && facts.TryGetValue(column, out var fact) ? fact.Value : null;

    /// <summary>The quotation with the speaker that the table says; a mention without a known speaker is looked up as well.</summary>
    public Quotation Apply(Quotation quotation)
    {
        if ((quotation.Speaker ?? quotation.Mention) is not { } found || Entry(found, quotation) is not { } entry || entry.Name == quotation.Speaker) return quotation;
        return quotation with { Speaker = entry.Name, Reason = $"{quotation.Reason}; table of people: {found} is {entry.Name ?? "nobody"}" };
    }

    private SpeakerEntry? Entry(string found, Quotation quotation)
    {
        var alias = Key(found);
        return _aliases.GetValueOrDefault((alias, quotation.DocId, quotation.Outlet)) ?? _aliases.GetValueOrDefault((alias, quotation.DocId, null))
            ?? (quotation.Outlet is { } outlet ? _aliases.GetValueOrDefault((alias, null, outlet)) : null) ?? _aliases.GetValueOrDefault((alias, null, null));
    }

    private void AddAlias(string alias, SpeakerEntry entry)
    {
        var key = (Key(alias), entry.DocId, entry.Outlet);
        if (_aliases.TryGetValue(key, out var earlier) && earlier.Name != entry.Name)
            throw new FormatException($"{entry.Place}: '{alias}' is '{entry.Name ?? "-"}', and '{earlier.Name ?? "-"}' in {earlier.Place}; expected one name for an alias. If they are two people, say in 'doc_id' or 'outlet' where each is meant.");
        _aliases[key] = entry;
    }

    private void AddFact(SpeakerEntry entry, string column, string value)
    {
        if (entry.Name is null) throw new FormatException($"{entry.Place}: '{column}' is '{value}' for nobody (name '-'); expected no facts there.");
        if (!_facts.TryGetValue(entry.Name, out var facts)) _facts[entry.Name] = facts = [];
        if (facts.TryGetValue(column, out var earlier) && earlier.Value != value)
            throw new FormatException($"{entry.Place}: '{column}' of '{entry.Name}' is '{value}', and '{earlier.Value}' in {earlier.Place}; expected one value for a name. If they are two people, give them two names.");
        facts[column] = (value, entry.Place);
    }

    private static string Key(string alias) => alias.Trim().ToUpperInvariant();
}
