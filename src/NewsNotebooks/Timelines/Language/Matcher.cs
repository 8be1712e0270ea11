namespace NewsNotebooks.Timelines.Language;

/// <summary>Walks the rules' graphs over the tokens of a paragraph.</summary>
internal sealed class Matcher(RuleSet rules, bool isNarrative)
{
    private readonly Frame _frame = new();
    private int _from, _end, _reach, _mark;
    private CompiledRule? _best;

    /// <summary>What the expression found last says.</summary>
    public Frame Found { get; } = new();

    /// <summary>The longest expression at a token; of those of one length, that of the first rule.</summary>
    /// <param name="tokens">The paragraph.</param>
    /// <param name="at">Where the expression begins.</param>
    /// <param name="end">The token behind it.</param>
    /// <returns>Its rule; null where there is none.</returns>
    public CompiledRule? Longest(ReadOnlySpan<TimexToken> tokens, int at, out int end)
    {
        (_from, _end, _reach, _mark, _best) = (at, at, at, -1, null);
        var next = at + 1 < tokens.Length ? tokens[at + 1].Word : Vocabulary.Unknown;
        foreach (var start in rules.Starts(tokens[at].Word, next)) Walk(start.Node, tokens, at);
        end = _end;
        return _best;
    }

    /// <summary>Whether a phrase begins at a token, or, read from right to left, ends there.</summary>
    public static bool Holds(Node start, ReadOnlySpan<TimexToken> tokens, int at, bool left) => left ? Back(start, tokens, at - 1) : Ahead(start, tokens, at);

    private void Walk(Node node, ReadOnlySpan<TimexToken> tokens, int at)
    {
        switch (node)
        {
            case AcceptNode accept:
                Accept(accept.Rule!, tokens, at);
                break;
            case ChoiceNode choice:
                var word = at < tokens.Length ? tokens[at].Word : Vocabulary.Unknown;
                foreach (var option in choice.For(word))
                    if (option.Admits(word)) Walk(option, tokens, at);
                break;
            case EndNode end:
                _mark = at;
                Walk(end.Next, tokens, at);
                _mark = -1;
                break;
            case MeaningNode meaning:
                Say(meaning, tokens, at);
                break;
            case WordNode literal:
                if (at < tokens.Length && literal.Takes(in tokens[at]) && !BeginsSentence(literal, tokens, at)) Walk(literal.Next, tokens, at + 1);
                break;
            case NumberNode number:
                if (at < tokens.Length && number.Takes(in tokens[at])) Count(number, tokens, at);
                break;
        }
    }

    /// <summary>Whether a word that rules write small stands with a capital behind a full stop, and so in a sentence of its own.</summary>
    private bool BeginsSentence(WordNode literal, ReadOnlySpan<TimexToken> tokens, int at) =>
        at > _from && tokens[at].IsCapital && !literal.IsCapital && tokens[at - 1].Word == rules.FullStop;

    private void Count(NumberNode number, ReadOnlySpan<TimexToken> tokens, int at)
    {
        if (number.Field is not { } field)
        {
            Walk(number.Next, tokens, at + 1);
            return;
        }
        var old = _frame.Raw(field);
        _frame.Set(field, tokens[at].Value);
        Walk(number.Next, tokens, at + 1);
        _frame.Set(field, old);
    }

    private void Say(MeaningNode meaning, ReadOnlySpan<TimexToken> tokens, int at)
    {
        Span<long> old = stackalloc long[meaning.Assignments.Length];
        for (var i = 0; i < old.Length; i++)
        {
            var said = meaning.Assignments[i];
            old[i] = _frame.Raw(said.Field);
            _frame.Set(said.Field, said.ApplyTo(old[i]));
        }
        Walk(meaning.Next, tokens, at);
        for (var i = old.Length - 1; i >= 0; i--) _frame.Set(meaning.Assignments[i].Field, old[i]);
    }

    private void Accept(CompiledRule rule, ReadOnlySpan<TimexToken> tokens, int at)
    {
        if (at <= _reach && (at < _reach || _best is null || _best.Order <= rule.Order)) return;
        if (rule.Rule.IsNarrative && !isNarrative) return;
        var end = _mark < 0 ? at : _mark;
        if (!IsWhole(tokens, end) || !Fits(rule, tokens, end)) return;
        (_end, _reach, _best) = (end, at, rule);
        Found.CopyFrom(_frame);
    }

    /// <summary>Whether the expression takes no part of a word, sum or decimal number.</summary>
    private bool IsWhole(ReadOnlySpan<TimexToken> tokens, int end)
    {
        ref readonly var first = ref tokens[_from];
        ref readonly var last = ref tokens[end - 1];
        if (first.IsGlued && (first.IsNumber || first.IsWord) && rules.Binds(tokens, _from - 1, first.IsNumber, false)) return false;
        if (end >= tokens.Length || !tokens[end].IsGlued) return true;
        return !(last.IsNumber || last.IsWord) || !rules.Binds(tokens, end, last.IsNumber, true);
    }

    private bool Fits(CompiledRule rule, ReadOnlySpan<TimexToken> tokens, int end)
    {
        bool wantsLeft = false, wantsRight = false, left = false, right = false;
        foreach (var condition in rule.Conditions)
        {
            var holds = Holds(condition.Start, tokens, condition.Left ? _from : end, condition.Left);
            if (holds && !condition.Wanted) return false;
            if (!condition.Wanted) continue;
            if (condition.Left) (wantsLeft, left) = (true, left || holds);
            else (wantsRight, right) = (true, right || holds);
        }
        return left == wantsLeft && right == wantsRight;
    }

    private static bool Ahead(Node node, ReadOnlySpan<TimexToken> tokens, int at) => node switch
    {
        AcceptNode => true,
        MeaningNode meaning => Ahead(meaning.Next, tokens, at),
        WordNode word => at < tokens.Length && word.Takes(in tokens[at]) && Ahead(word.Next, tokens, at + 1),
        NumberNode number => at < tokens.Length && number.Takes(in tokens[at]) && Ahead(number.Next, tokens, at + 1),
        ChoiceNode choice => AnyAhead(choice, tokens, at),
        _ => false,
    };

    private static bool AnyAhead(ChoiceNode choice, ReadOnlySpan<TimexToken> tokens, int at)
    {
        foreach (var option in choice.Options)
            if (Ahead(option, tokens, at)) return true;
        return false;
    }

    private static bool Back(Node node, ReadOnlySpan<TimexToken> tokens, int at)
    {
        switch (node)
        {
            case AcceptNode: return true;
            case MeaningNode meaning: return Back(meaning.Next, tokens, at);
            case WordNode word: return at >= 0 && word.Takes(in tokens[at]) && Back(word.Next, tokens, at - 1);
            case NumberNode number: return at >= 0 && number.Takes(in tokens[at]) && Back(number.Next, tokens, at - 1);
            case ChoiceNode choice:
                foreach (var option in choice.Options)
                    if (Back(option, tokens, at)) return true;
                return false;
            default: return false;
        }
    }
}
