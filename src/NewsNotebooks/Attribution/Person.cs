namespace NewsNotebooks.Attribution;

/// <summary>Somebody, or something, with a name in an article.</summary>
/// <param name="Name">The canonical name: the fullest form, without titles.</param>
/// <param name="FirstStart">Where that form first stands.</param>
internal sealed record Person(string Name, int FirstStart)
{
    private readonly List<int> _starts = [];

    /// <summary>The name's parts.</summary>
    public IReadOnlyList<string> Parts { get; } = Name.Split(' ');

    /// <summary>How much speaks for a human being; below 1 it may as well be a place or an organisation.</summary>
    public int HumanEvidence { get; set; }

    /// <summary><c>m</c>, <c>f</c>, or <c>?</c> where no form of address, role or pronoun tells.</summary>
    public char Gender { get; set; } = '?';

    /// <summary>What pronouns near the name say: above 0 for a man, below for a woman.</summary>
    public int PronounVotes { get; set; }

    /// <summary>Whether a pronoun or form of address of this gender may stand for it.</summary>
    public bool Fits(char gender) => gender == '?' || Gender == '?' || Gender == gender;

    /// <summary>The role words that stand with the name, in lower case.</summary>
    public HashSet<string> Roles { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a role, and the gender that it tells.</summary>
    public void AddRole(string role)
    {
        Roles.Add(role);
        if (Gender == '?' && Names.Gendered.TryGetValue(role, out var gender)) Gender = gender;
    }

    /// <summary>Whether pronouns such as he and she may stand for it.</summary>
    public bool IsHuman => HumanEvidence > 0 && !IsImpersonal;

    /// <summary>Whether a part of the name is a word that only organisations, places and days have in theirs.</summary>
    public bool IsImpersonal { get; } = Name.Split(' ').Any(part => Names.Impersonal.Contains(part.ToLowerInvariant()) || part.Any(char.IsDigit));

    /// <summary>Takes note of a mention that can mean nobody else; mentions come in order.</summary>
    public void Mentioned(int start) => _starts.Add(start);

    /// <summary>Where the last such mention before the offset begins; -1 where there is none.</summary>
    public int LastBefore(int offset)
    {
        var at = _starts.BinarySearch(offset);
        if (at < 0) at = ~at;
        return at > 0 ? _starts[at - 1] : -1;
    }
}
