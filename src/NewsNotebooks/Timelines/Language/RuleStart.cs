namespace NewsNotebooks.Timelines.Language;

/// <summary>A rule under one word it can begin with, and the words that can come second: most are ruled out by these two.</summary>
internal sealed class RuleStart
{
    private readonly ulong[] _second;
    private bool _isEnough;

    private RuleStart(Node node)
    {
        Node = node;
        _second = new ulong[node.First.Length];
    }

    /// <summary>The rule's first step.</summary>
    public Node Node { get; }

    /// <summary>A rule under a word.</summary>
    public static RuleStart Of(Node node, int word)
    {
        var start = new RuleStart(node);
        start.Collect(node, word);
        return start;
    }

    /// <summary>Whether the rule can be met where a word comes second.</summary>
    public bool Admits(int second) => _isEnough || (_second[second >> 6] >> (second & 63) & 1) != 0;

    private void Collect(Node node, int word)
    {
        switch (node)
        {
            case WordNode literal when literal.Word == word: Add(literal.Next); break;
            case NumberNode number when word == Vocabulary.Number: Add(number.Next); break;
            case MeaningNode meaning: Collect(meaning.Next, word); break;
            case EndNode end: Collect(end.Next, word); break;
            case ChoiceNode choice:
                foreach (var option in choice.Options)
                    if (option.Admits(word)) Collect(option, word);
                break;
        }
    }

    private void Add(Node next)
    {
        _isEnough |= next.IsOptional;
        for (var i = 0; i < _second.Length; i++) _second[i] |= next.First[i];
    }
}
