namespace NewsNotebooks.Timelines.Language;

/// <summary>A pattern as a rule file has it.</summary>
internal abstract record Pattern
{
    /// <summary>A word or mark.</summary>
    /// <param name="Text">As the rule has it.</param>
    /// <param name="Glued">Whether it stands right behind the token before.</param>
    internal sealed record Literal(string Text, bool Glued) : Pattern;

    /// <summary>A number in digits, kept in a field.</summary>
    /// <param name="Field">Where it goes; null for nowhere.</param>
    /// <param name="Digits">How many digits it has; 0 for any number of them.</param>
    /// <param name="Least">The smallest number that fits.</param>
    /// <param name="Most">The largest.</param>
    /// <param name="Glued">Whether it stands right behind the token before.</param>
    internal sealed record Number(Field? Field, int Digits, int Least, int Most, bool Glued) : Pattern;

    /// <summary>A phrase by its name.</summary>
    internal sealed record Reference(string Name, bool Glued) : Pattern;

    /// <summary>Where the expression ends, though more must follow.</summary>
    internal sealed record End : Pattern;

    /// <summary>Patterns one behind the other.</summary>
    internal sealed record Sequence(IReadOnlyList<Pattern> Parts) : Pattern;

    /// <summary>One of several patterns.</summary>
    internal sealed record Choice(IReadOnlyList<Pattern> Options) : Pattern;

    /// <summary>A pattern, and what it means.</summary>
    internal sealed record Meaning(Pattern Inner, IReadOnlyList<Assignment> Assignments) : Pattern;
}

/// <summary>What a stretch of a pattern says: a field gets a number, or one is added to it, or it is multiplied by one.</summary>
internal readonly record struct Assignment(Field Field, char Operator, long Value)
{
    /// <summary>A field that nothing has been said of.</summary>
    public const long Unset = long.MinValue;

    private const long Most = 100_000_000_000;

    public long ApplyTo(long old) => Operator switch
    {
        '+' => Math.Min(Most, (old == Unset ? 0 : old) + Value),
        '*' => Math.Min(Most, (old == Unset ? 1 : old) * Value),
        _ => Value,
    };
}
