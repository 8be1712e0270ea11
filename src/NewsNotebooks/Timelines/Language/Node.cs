namespace NewsNotebooks.Timelines.Language;

/// <summary>A step of a compiled pattern; steps form a graph without cycles, so that every match ends.</summary>
internal abstract class Node
{
    /// <summary>The words with which the rest can begin, a bit each.</summary>
    public required ulong[] First { get; init; }

    /// <summary>Whether the rest can be nothing at all.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether the rest can begin with the word.</summary>
    public bool Admits(int word) => IsOptional || (First[word >> 6] >> (word & 63) & 1) != 0;
}

/// <summary>A word or mark.</summary>
internal sealed class WordNode(int word, bool capital, bool glued, Node next) : Node
{
    public Node Next => next;

    /// <summary>Whether it must begin with a capital.</summary>
    public bool IsCapital => capital;

    public int Word => word;

    public bool Takes(in TimexToken token) => token.Word == word && (!capital || token.IsCapital) && (!glued || token.IsGlued);
}

/// <summary>A number in digits.</summary>
internal sealed class NumberNode(Pattern.Number pattern, Node next) : Node
{
    public Node Next => next;

    public Field? Field => pattern.Field;

    public bool Takes(in TimexToken token) => token.IsNumber && token.Value >= pattern.Least && token.Value <= pattern.Most
        && (pattern.Digits == 0 || (token.Length == pattern.Digits && !token.IsGrouped)) && (!pattern.Glued || token.IsGlued);
}

/// <summary>Says what the tokens before it mean.</summary>
internal sealed class MeaningNode(Assignment[] assignments, Node next) : Node
{
    public Node Next => next;

    public Assignment[] Assignments => assignments;
}

/// <summary>Several ways on.</summary>
internal sealed class ChoiceNode(Node[] options) : Node
{
    /// <summary>The options for each word, found when a text first asks for them; a thread that comes second finds the same.</summary>
    private readonly Node[]?[] _byWord = new Node[]?[options.Length > Few ? MaxWords : 0];

    private const int Few = 3, MaxWords = 1024;

    public Node[] Options => options;

    /// <summary>The options that can begin with a word.</summary>
    public Node[] For(int word) => word >= _byWord.Length ? options : _byWord[word] ??= Array.FindAll(options, option => option.Admits(word));
}

/// <summary>The end of the expression within a pattern that goes on.</summary>
internal sealed class EndNode(Node next) : Node
{
    public Node Next => next;
}

/// <summary>The end of a pattern.</summary>
internal sealed class AcceptNode(CompiledRule? rule) : Node
{
    /// <summary>The rule that is met; null at the end of a condition.</summary>
    public CompiledRule? Rule => rule;
}

/// <summary>A rule with its conditions compiled.</summary>
/// <param name="Rule">The rule as it was read.</param>
/// <param name="Order">Its place among the rules: of matches of one length, the first rule's counts.</param>
/// <param name="Conditions">What must, or must not, stand beside the expression.</param>
internal sealed record CompiledRule(Rule Rule, int Order, IReadOnlyList<CompiledCondition> Conditions);

/// <summary>What must, or must not, stand beside an expression.</summary>
internal sealed record CompiledCondition(bool Wanted, bool Left, Node Start);
