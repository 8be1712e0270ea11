using NewsNotebooks.Corpora;
using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>The names in an article: who is introduced in full, and which later mention stands for whom.</summary>
/// <remarks>News introduces people by full name, with a role, and names them later by surname; that convention is all that is used.</remarks>
internal sealed class NameIndex
{
    /// <summary>How many mentions back the bearer of a shared role is looked for.</summary>
    private const int RoleReach = 200;

    private readonly List<NameMention> _mentions = [];
    private readonly Dictionary<string, Person> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Person>> _byPart = new(StringComparer.Ordinal);

    /// <summary>Reads the names of the article's title, captions and body.</summary>
    public NameIndex(Article article)
    {
        foreach (var paragraph in article.Structure.Paragraphs)
        {
            // A title in capitals or title case shows no names of its own.
            if (paragraph.Kind is ParagraphKind.Body or ParagraphKind.Caption) _mentions.AddRange(NameReader.Read(article.Text, paragraph.Content));
        }
        foreach (var mention in _mentions) Introduce(mention);
        foreach (var mention in _mentions) Support(mention);
        _mentions.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        foreach (var mention in _mentions) Describe(mention, article.Text);
    }

    /// <summary>The mentions in order of the text.</summary>
    public IReadOnlyList<NameMention> Mentions => _mentions;

    /// <summary>Whom a name mentioned at an offset stands for; null where the article introduces nobody of that name.</summary>
    /// <param name="name">The name, without titles.</param>
    /// <param name="offset">Where it is mentioned.</param>
    /// <param name="gender">The gender that a form of address tells, for relatives of one surname.</param>
    public Person? Find(string name, int offset, char gender = '?')
    {
        if (name.Length == 0) return null;
        if (_people.TryGetValue(name, out var exact) && exact.Parts.Count > 1) return exact;
        var parts = name.Split(' ');
        var candidates = _byPart.GetValueOrDefault(parts[^1], []).Where(person => parts.All(person.Parts.Contains)).ToList();
        if (candidates.Count == 0) return exact;
        // A surname: first the people who have it as their last (or, in East Asian order, first) part; then whoever came first.
        var surnames = candidates.Where(person => person.Parts[^1] == parts[^1] || person.Parts[0] == parts[^1]).ToList();
        var fitting = surnames.Count > 0 ? surnames : candidates;
        if (fitting.Exists(person => person.Fits(gender))) fitting = fitting.FindAll(person => person.Fits(gender));
        var introduced = fitting.Where(person => person.FirstStart <= offset).ToList();
        return (introduced.Count > 0 ? introduced : fitting).OrderByDescending(person => person.IsHuman).ThenBy(person => person.FirstStart).First();
    }

    /// <summary>Gives those a gender for whom the pronouns vote clearly.</summary>
    public void SettleGenders()
    {
        foreach (var person in _people.Values.Where(person => person.Gender == '?' && Math.Abs(person.PronounVotes) > 1)) person.Gender = person.PronounVotes > 0 ? 'm' : 'f';
    }

    /// <summary>The person who has the role; where several have, the one who was named last before the offset. Null where nobody has.</summary>
    public Person? WithRole(string role, int offset)
    {
        var found = _people.Values.Where(person => person.Parts.Count > 1 && person.Roles.Contains(role)).ToList();
        if (found.Count < 2) return found.FirstOrDefault();
        var last = Before(offset) - 1;
        for (var i = last; i >= 0 && i > last - RoleReach; i--)
            if (Find(_mentions[i].Name, _mentions[i].Span.Start) is { } person && found.Contains(person)) return person;
        return null;
    }

    /// <summary>The number of mentions that begin before the offset.</summary>
    public int Before(int offset)
    {
        var (low, high) = (0, _mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_mentions[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private void Introduce(NameMention mention)
    {
        if (mention.Name.Length == 0 || _people.ContainsKey(mention.Name)) return;
        var person = new Person(mention.Name, mention.Span.Start);
        if (person.Parts.Count == 1) return;
        _people[mention.Name] = person;
        foreach (var part in person.Parts.Distinct())
        {
            if (!_byPart.TryGetValue(part, out var sharing)) _byPart[part] = sharing = [];
            sharing.Add(person);
        }
    }

    /// <summary>Titles, roles and later mentions by one part of the name speak for a human being.</summary>
    private void Support(NameMention mention)
    {
        if (mention.Name.Length == 0) return;
        var gender = mention.Address is { } title ? Names.Address[title] : '?';
        var isPart = !mention.Name.Contains(' ');
        if (Find(mention.Name, mention.Span.Start, gender) is not { } person)
        {
            if (!isPart || (mention.Address is null && mention.Role is null)) return;
            // Mr Lee, who is never named in full.
            _people[mention.Name] = person = new Person(mention.Name, mention.Span.Start);
            _byPart[mention.Name] = [person];
        }
        if (mention.Address is not null)
        {
            person.HumanEvidence += 3;
            // Of relatives, the surname alone does not say which one is meant.
            var isSure = !isPart || _byPart.GetValueOrDefault(mention.Name, []).Count < 2;
            if (gender != '?' && isSure) person.Gender = gender;
        }
        if (mention.Role is { } role)
        {
            person.HumanEvidence += 2;
            person.AddRole(role);
        }
        if (isPart && person.Parts.Count > 1 && person.Parts[^1] == mention.Name) person.HumanEvidence++;
        if (person.Parts.Any(part => Names.Impersonal.Contains(part.ToLowerInvariant()))) person.HumanEvidence = -10;
    }

    /// <summary>What stands behind a full name between commas: Arno Tell, 61, the harbour master, ….</summary>
    private void Describe(NameMention mention, string text)
    {
        if (!mention.Name.Contains(' ') || Find(mention.Name, mention.Span.Start) is not { } person) return;
        if (Apposition.Behind(text, mention.Span.End) is not { } apposition) return;
        person.HumanEvidence += 2;
        foreach (var role in apposition.Roles) person.AddRole(role);
    }
}
