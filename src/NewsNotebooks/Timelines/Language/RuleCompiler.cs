namespace NewsNotebooks.Timelines.Language;

/// <summary>Turns patterns into graphs of steps.</summary>
internal sealed class RuleCompiler
{
    private readonly RuleFile _file;
    private readonly Vocabulary _vocabulary;
    private readonly int _wide;

    public RuleCompiler(RuleFile file, Vocabulary vocabulary)
    {
        _file = file;
        _vocabulary = vocabulary;
        foreach (var pattern in file.Phrases.Values) Collect(pattern);
        foreach (var rule in file.Rules)
        {
            foreach (var pattern in rule.Patterns) Collect(pattern);
            foreach (var condition in rule.Conditions) Collect(condition.Pattern);
        }
        _wide = (vocabulary.Count + 64) / 64;
    }

    /// <summary>The rules' patterns, each a way on from one start; of matches of one length those that are never meant come first, then those that name what must stand beside them.</summary>
    public Node[] Rules() => [.. _file.Rules.OrderBy(Precedence).SelectMany((rule, order) =>
    {
        var compiled = new CompiledRule(rule, order, [.. rule.Conditions.Select(c => new CompiledCondition(c.Wanted, c.Left, Build(c.Pattern, Accept(null), c.Left)))]);
        return rule.Patterns.Select(pattern => Build(pattern, Accept(compiled), false));
    })];

    /// <summary>A phrase by itself, to be looked for at a token, or, read from right to left, before one.</summary>
    /// <exception cref="FormatException">There is no such phrase.</exception>
    public Node Phrase(string name, bool backward = false) => Build(new Pattern.Reference(name, false), Accept(null), backward);

    private static int Precedence(Rule rule) => rule.Kind == RuleKind.NEVER ? 0 : rule.Conditions.Any(condition => condition.Wanted) ? 1 : 2;

    private void Collect(Pattern pattern)
    {
        switch (pattern)
        {
            case Pattern.Literal { Text: not "*Name" } literal: _vocabulary.Add(literal.Text); break;
            case Pattern.Sequence sequence: foreach (var part in sequence.Parts) Collect(part); break;
            case Pattern.Choice choice: foreach (var option in choice.Options) Collect(option); break;
            case Pattern.Meaning meaning: Collect(meaning.Inner); break;
        }
    }

    /// <param name="pattern">What comes.</param>
    /// <param name="next">What comes behind it.</param>
    /// <param name="backward">Whether tokens are read from right to left, as before an expression.</param>
    private Node Build(Pattern pattern, Node next, bool backward) => pattern switch
    {
        Pattern.Literal { Text: "*Name" } name => new WordNode(Vocabulary.Unknown, true, name.Glued, next) { First = Only(Vocabulary.Unknown) },
        Pattern.Literal literal => new WordNode(_vocabulary.Find(literal.Text), char.IsUpper(literal.Text[0]), literal.Glued, next) { First = Only(_vocabulary.Find(literal.Text)) },
        Pattern.Number number => new NumberNode(number, next) { First = Only(Vocabulary.Number) },
        Pattern.Sequence sequence => (backward ? sequence.Parts : sequence.Parts.Reverse()).Aggregate(next, (behind, part) => Build(part, behind, backward)),
        Pattern.Choice choice => Choice([.. choice.Options.Select(option => Build(option, next, backward))]),
        Pattern.Meaning meaning => Build(meaning.Inner, Meaning([.. meaning.Assignments], next), backward),
        Pattern.End => new EndNode(next) { First = next.First, IsOptional = next.IsOptional },
        Pattern.Reference reference => Build(Phrase(reference), next, backward),
        _ => throw new InvalidOperationException($"{pattern} has no step."),
    };

    /// <summary>The phrase's pattern; one that is glued passes that on to its first tokens.</summary>
    private Pattern Phrase(Pattern.Reference reference) => _file.Phrases.TryGetValue(reference.Name, out var phrase)
        ? reference.Glued ? Glue(phrase) : phrase
        : throw new FormatException($"There is no phrase '{reference.Name}'.");

    private static Pattern Glue(Pattern pattern) => pattern switch
    {
        Pattern.Literal literal => literal with { Glued = true },
        Pattern.Number number => number with { Glued = true },
        Pattern.Reference reference => reference with { Glued = true },
        Pattern.Meaning meaning => meaning with { Inner = Glue(meaning.Inner) },
        Pattern.Choice choice => new Pattern.Choice([.. choice.Options.Select(Glue)]),
        Pattern.Sequence { Parts: { Count: > 0 } parts } => new Pattern.Sequence([Glue(parts[0]), .. parts.Skip(1)]),
        _ => pattern,
    };

    private static MeaningNode Meaning(Assignment[] assignments, Node next) => new(assignments, next) { First = next.First, IsOptional = next.IsOptional };

    private ChoiceNode Choice(Node[] options)
    {
        var first = new ulong[_wide];
        foreach (var option in options)
            for (var i = 0; i < _wide; i++) first[i] |= option.First[i];
        return new(options) { First = first, IsOptional = options.Any(option => option.IsOptional) };
    }

    private AcceptNode Accept(CompiledRule? rule) => new(rule) { First = new ulong[_wide], IsOptional = true };

    private ulong[] Only(int word)
    {
        var first = new ulong[_wide];
        first[word >> 6] |= 1UL << (word & 63);
        return first;
    }
}
