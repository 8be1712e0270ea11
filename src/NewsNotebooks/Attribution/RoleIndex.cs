namespace NewsNotebooks.Attribution;

/// <summary>What a noun with an article stands for: who has the role, which organisation has the word in its name.</summary>
internal sealed class RoleIndex
{
    /// <summary>How many mentions back the bearer of a shared role is looked for.</summary>
    private const int RoleReach = 200;

    /// <summary>Titles, and what their bearers are called otherwise.</summary>
    private static readonly Dictionary<string, string> _alsoCalled = new(StringComparer.Ordinal)
    {
        ["judge"] = "justice",
        ["boss"] = "chief",
        ["chief"] = "boss",
        ["leader"] = "chief",
        ["skipper"] = "captain",
        ["captain"] = "skipper",
        ["officer"] = "detective",
        ["policeman"] = "officer",
        ["academic"] = "professor",
        ["scientist"] = "researcher",
        ["researcher"] = "scientist",
        ["historian"] = "professor",
        ["lawmaker"] = "senator",
    };

    private readonly NameIndex _names;
    private readonly Dictionary<string, List<Person>> _byRole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _organisations = new(StringComparer.Ordinal);
    private readonly List<int> _companies = [];

    public RoleIndex(NameIndex names, IEnumerable<Person> people)
    {
        _names = names;
        foreach (var person in people)
            foreach (var role in person.Roles)
            {
                if (!_byRole.TryGetValue(role, out var having)) _byRole[role] = having = [];
                having.Add(person);
            }
        for (var i = 0; i < names.Mentions.Count; i++) AddOrganisation(i, names.Mentions[i]);
    }

    /// <summary>The person who has the role; where several have, the one who was named last before the offset. Null where nobody has.</summary>
    public Person? Bearer(string role, int offset)
    {
        if (!_byRole.TryGetValue(role, out var found) && (!_alsoCalled.TryGetValue(role, out var other) || !_byRole.TryGetValue(other, out found))) return null;
        var full = found.FindAll(person => person.Parts.Count > 1 && !person.IsImpersonal);
        if (full.Count < 2) return full.FirstOrDefault();
        var last = _names.Before(offset) - 1;
        for (var i = last; i >= 0 && i > last - RoleReach; i--)
            if (_names.Bearer(i) is { } person && full.Contains(person)) return person;
        return null;
    }

    /// <summary>The organisation that was named last before the offset with the noun as its head, or the last company for such a noun.</summary>
    public string? Organisation(string noun, int offset)
    {
        if (_organisations.TryGetValue(noun, out var named) && Last(named, offset) is { } found) return found;
        return Names.CompanyNouns.Contains(noun) ? Last(_companies, offset) : null;
    }

    private string? Last(List<int> mentions, int offset)
    {
        var limit = _names.Before(offset);
        var at = mentions.BinarySearch(limit);
        if (at < 0) at = ~at;
        return at > 0 ? _names.Mentions[mentions[at - 1]].Name : null;
    }

    private void AddOrganisation(int number, NameMention mention)
    {
        if (!mention.Name.Contains(' ') || _names.Bearer(number) is { IsHuman: true }) return;
        var parts = mention.Name.Split(' ');
        var of = Array.FindIndex(parts, part => part is "of" or "for");
        var head = parts[of > 0 ? of - 1 : ^1].ToLowerInvariant();
        if (Names.Corporate.Contains(parts[^1].ToLowerInvariant())) _companies.Add(number);
        if (!_organisations.TryGetValue(head, out var having)) _organisations[head] = having = [];
        having.Add(number);
    }
}
