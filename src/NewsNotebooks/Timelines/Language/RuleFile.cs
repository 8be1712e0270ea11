namespace NewsNotebooks.Timelines.Language;

/// <summary>What is found by a rule.</summary>
internal enum RuleKind
{
    DATE,
    TIME,
    DURATION,
    SET,

    /// <summary>Words that only look like a time expression.</summary>
    NEVER,
}

/// <summary>What must, or must not, stand beside an expression.</summary>
/// <param name="Wanted">Whether it must.</param>
/// <param name="Left">Whether it stands before the expression.</param>
/// <param name="Pattern">What stands there.</param>
internal sealed record Condition(bool Wanted, bool Left, Pattern Pattern);

/// <summary>A block of a rule file.</summary>
/// <param name="Kind">What its expressions are.</param>
/// <param name="Reason">The reason given for the reading.</param>
/// <param name="Patterns">What is found.</param>
/// <param name="Conditions">What must, or must not, stand beside it.</param>
/// <param name="IsNarrative">Whether it counts in narratives only.</param>
internal sealed record Rule(RuleKind Kind, string Reason, IReadOnlyList<Pattern> Patterns, IReadOnlyList<Condition> Conditions, bool IsNarrative);

/// <summary>What rule files say.</summary>
internal sealed class RuleFile
{
    private readonly List<Rule> _rules = [];
    private readonly Dictionary<string, Pattern> _phrases = new(StringComparer.Ordinal);

    /// <summary>What is found, in order.</summary>
    public IReadOnlyList<Rule> Rules => _rules;

    /// <summary>Patterns by the names under which others use them.</summary>
    public IReadOnlyDictionary<string, Pattern> Phrases => _phrases;

    /// <summary>Reads one more file.</summary>
    /// <param name="name">Its name, for the message of an error.</param>
    /// <param name="lines">Its lines.</param>
    /// <exception cref="FormatException">A line is not understood; the message says which and why.</exception>
    public void Read(string name, IEnumerable<string> lines)
    {
        var number = 0;
        string? head = null;
        var body = new List<string>();
        var start = 0;
        try
        {
            foreach (var line in lines)
            {
                number++;
                if (string.IsNullOrWhiteSpace(line) || line.TrimStart()[0] == '#') continue;
                if (line[0] is ' ' or '\t')
                {
                    body.Add(line.Trim());
                    continue;
                }
                if (head is not null) Block(head, body);
                (head, start) = (line.Trim(), number);
                body.Clear();
            }
            if (head is not null) Block(head, body);
        }
        catch (FormatException error)
        {
            throw new FormatException($"{name}, block at line {start} ({head}): {error.Message}", error);
        }
    }

    private void Block(string head, List<string> body)
    {
        var words = head.Split(' ', 2, StringSplitOptions.TrimEntries);
        if (body.Count == 0) throw new FormatException("the block is empty; expected indented patterns.");
        if (words is ["phrase", var name])
        {
            if (!_phrases.TryAdd(name, Choice(body))) throw new FormatException($"'{name}' is there already.");
        }
        else if (words.Length == 2 && Enum.TryParse<RuleKind>(words[0], out var kind)) _rules.Add(RuleOf(kind, words[1], body));
        else throw new FormatException("expected 'phrase NAME' or one of DATE, TIME, DURATION, SET, NEVER with a reason.");
    }

    private static Pattern.Choice Choice(List<string> body) => new Pattern.Choice([.. body.Select(PatternReader.Read)]);

    private static Rule RuleOf(RuleKind kind, string reason, List<string> body)
    {
        var patterns = new List<Pattern>();
        var conditions = new List<Condition>();
        var isNarrative = false;
        foreach (var line in body)
        {
            if (line == "only: narrative") isNarrative = true;
            else if (ConditionOf(line) is { } condition) conditions.Add(condition);
            else patterns.Add(PatternReader.Read(line));
        }
        return new(kind, reason, patterns, conditions, isNarrative);
    }

    private static Condition? ConditionOf(string line)
    {
        foreach (var (start, wanted, left) in new[] { ("if left:", true, true), ("if right:", true, false), ("unless left:", false, true), ("unless right:", false, false) })
            if (line.StartsWith(start, StringComparison.Ordinal)) return new(wanted, left, PatternReader.Read(line[start.Length..]));
        return null;
    }
}
