using NewsNotebooks.Corpora;
using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>The names in an article: who is introduced in full, and which later mention stands for whom.</summary>
/// <remarks>News introduces people by full name, with a role, and names them later by surname; that convention is all that is used.</remarks>
internal sealed class NameIndex
{
    /// <summary>More people of one name are not told apart.</summary>
    private const int MostSharing = 50;

    private readonly List<NameMention> _mentions = [];
    private readonly List<Person?> _bearers = [];
    private readonly Dictionary<string, Person> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Person>> _byPart = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the names of the article's captions and body.</summary>
    public NameIndex(Article article)
    {
        foreach (var paragraph in article.Structure.Paragraphs)
        {
            // A title in capitals or title case shows no names of its own.
            if (paragraph.Kind is ParagraphKind.Body or ParagraphKind.Caption) _mentions.AddRange(NameReader.Read(article.Text, paragraph.Content));
        }
        _mentions.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        NameTrimmer.Trim(_mentions);
        SharedSurnames.Complete(_mentions, article.Text);
        foreach (var mention in _mentions) Introduce(mention);
        foreach (var mention in _mentions) Support(mention);
        foreach (var mention in _mentions) Describe(mention, article.Text);
        foreach (var mention in _mentions)
            if (mention.Name.Contains(' ') && _people.TryGetValue(mention.Name, out var person)) person.Mentioned(mention.Span.Start);
        foreach (var mention in _mentions) _bearers.Add(mention.Name.Length == 0 ? null : Find(mention.Name, mention.Span.Start, mention.Address));
        Roles = new RoleIndex(this, _people.Values);
    }

    /// <summary>The mentions in order of the text.</summary>
    public IReadOnlyList<NameMention> Mentions => _mentions;

    /// <summary>Who has which role, and what a noun may stand for.</summary>
    public RoleIndex Roles { get; }

    /// <summary>Whom the mention of that number stands for; null where the article introduces nobody of that name.</summary>
    public Person? Bearer(int mention) => _bearers[mention];

    /// <summary>The number of the last mention that overlaps the span; -1 where none does.</summary>
    public int LastIn(TextSpan span)
    {
        var last = Before(span.End) - 1;
        return last >= 0 && _mentions[last].Span.Overlaps(span) ? last : -1;
    }

    /// <summary>Whom a name mentioned at an offset stands for; null where the article introduces nobody of that name.</summary>
    /// <param name="name">The name, without titles.</param>
    /// <param name="offset">Where it is mentioned.</param>
    /// <param name="address">The form of address before it: a human being, of the gender that it tells; null for none.</param>
    public Person? Find(string name, int offset, string? address = null)
    {
        if (name.Length == 0) return null;
        if (_people.TryGetValue(name, out var exact) && exact.Parts.Count > 1) return exact;
        var parts = name.Split(' ');
        if (!_byPart.TryGetValue(parts[^1], out var sharing)) return exact;
        var gender = address is null ? '?' : Names.Address[address];
        Person? best = null;
        foreach (var person in sharing)
        {
            if (parts.Length > 1 && !parts.All(part => person.Parts.Contains(part, StringComparer.OrdinalIgnoreCase))) continue;
            if (address is not null && (person.IsImpersonal || !person.Fits(gender))) continue;
            if (best is null || IsBetter(person, best, parts[^1], offset)) best = person;
        }
        return best ?? exact;
    }

    /// <summary>Of two who share a part of the name: human beings, those whose surname it is, and whoever was named last come first.</summary>
    private static bool IsBetter(Person person, Person best, string part, int offset)
    {
        if (person.IsHuman != best.IsHuman) return person.IsHuman;
        var (isSurname, wasSurname) = (IsSurname(person, part), IsSurname(best, part));
        if (isSurname != wasSurname) return isSurname;
        var (last, before) = (person.LastBefore(offset), best.LastBefore(offset));
        return (last >= 0) != (before >= 0) ? last >= 0 : person.FirstStart < best.FirstStart;
    }

    private static bool IsSurname(Person person, string part) => person.Parts[^1].Equals(part, StringComparison.OrdinalIgnoreCase);

    /// <summary>Gives those a gender for whom the pronouns vote clearly.</summary>
    public void SettleGenders()
    {
        foreach (var person in _people.Values)
            if (person.Gender == '?' && Math.Abs(person.PronounVotes) > 1) person.Gender = person.PronounVotes > 0 ? 'm' : 'f';
    }

    /// <summary>The number of mentions that begin before the offset.</summary>
    public int Before(int offset) => Ordered.Before(_mentions, offset, static mention => mention.Span.Start);

    private void Introduce(NameMention mention)
    {
        if (mention.Name.Length == 0 || !mention.Name.Contains(' ') || _people.ContainsKey(mention.Name)) return;
        var person = new Person(mention.Name, mention.Span.Start);
        _people[mention.Name] = person;
        foreach (var part in person.Parts.Distinct())
        {
            if (!_byPart.TryGetValue(part, out var sharing)) _byPart[part] = sharing = [];
            if (sharing.Count < MostSharing) sharing.Add(person);
        }
        if (person.IsImpersonal || person.Parts.Count > 4) return;
        var gender = GivenNames.GenderOf(person.Parts[0]);
        if (gender == '?') return;
        person.Gender = gender;
        person.HumanEvidence += 2;
    }

    /// <summary>Titles, roles and later mentions by one part of the name speak for a human being.</summary>
    private void Support(NameMention mention)
    {
        if (mention.Name.Length == 0) return;
        var isPart = !mention.Name.Contains(' ');
        if (Find(mention.Name, mention.Span.Start, mention.Address) is not { } person)
        {
            if (!isPart || (mention.Address is null && mention.Role is null)) return;
            // Mr Lee, who is never named in full.
            _people[mention.Name] = person = new Person(mention.Name, mention.Span.Start);
            if (!_byPart.TryGetValue(mention.Name, out var sharing)) _byPart[mention.Name] = sharing = [];
            sharing.Add(person);
        }
        if (mention.Address is { } address)
        {
            person.HumanEvidence += 3;
            // Of relatives, the surname alone does not say which one is meant.
            var isSure = !isPart || _byPart[mention.Name].Count < 2;
            if (Names.Address[address] is not '?' and var gender && isSure) person.Gender = gender;
        }
        if (mention.Role is { } role)
        {
            person.HumanEvidence += 2;
            person.AddRole(role);
        }
        if (isPart && person.Parts.Count > 1 && IsSurname(person, mention.Name)) person.HumanEvidence++;
    }

    /// <summary>What stands beside a full name between commas: Arno Tell, 61, the harbour master; the harbour master, Arno Tell.</summary>
    private void Describe(NameMention mention, string text)
    {
        if (!mention.Name.Contains(' ') || !_people.TryGetValue(mention.Name, out var person)) return;
        if (Apposition.Before(text, mention.Span.Start) is { } before)
        {
            person.HumanEvidence += 2;
            person.AddRole(before);
        }
        if (Apposition.Behind(text, mention.Span.End) is not { } apposition) return;
        person.HumanEvidence += 2;
        foreach (var role in apposition.Roles) person.AddRole(role);
    }
}
