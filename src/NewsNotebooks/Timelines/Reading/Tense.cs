using NewsNotebooks.Timelines.Language;

namespace NewsNotebooks.Timelines.Reading;

/// <summary>Whether a clause speaks of what has been or what is to come.</summary>
internal enum Tense
{
    Unknown,
    Past,

    /// <summary>The past beyond doubt, as behind <c>since</c>.</summary>
    Over,
    Future,
}

/// <summary>Tells a clause's tense by the cues in it: the nearest before the expression, else the nearest behind.</summary>
internal sealed class TenseReader(RuleSet rules)
{
    /// <summary>How many tokens are looked at on either side, so that long sentences cost no more than short ones.</summary>
    private const int Before = 40, Behind = 14, Near = 10;

    /// <summary>The tense of the clause around the tokens [from, end).</summary>
    public Tense Read(ReadOnlySpan<TimexToken> tokens, int from, int end)
    {
        if (from > 0 && Is(rules.Since, tokens, from - 1)) return Tense.Over;
        if (from > 0 && Matcher.Holds(rules.FarLead, tokens, from, true)) return Tense.Future;
        if (from > 0 && Is(rules.Lead, tokens, from - 1)) return IsOver(tokens, from, end) ? Tense.Unknown : Tense.Future;
        var parted = false;
        for (var at = from - 1; at >= Math.Max(0, from - Before) && !EndsSentence(tokens, at); at--)
        {
            if (Cue(tokens, at) is var tense and not Tense.Unknown) return tense;
            if (!Is(rules.Boundary, tokens, at)) continue;
            parted = true;
            break;
        }
        for (var at = end; at < Math.Min(tokens.Length, end + Behind) && !EndsSentence(tokens, at); at++)
            if (Cue(tokens, at) is var tense and not Tense.Unknown) return tense;
        return parted ? Further(tokens, from) : Tense.Unknown;
    }

    /// <summary>The nearest cue before the expression in the whole sentence.</summary>
    private Tense Further(ReadOnlySpan<TimexToken> tokens, int from)
    {
        for (var at = from - 1; at >= Math.Max(0, from - Before) && !EndsSentence(tokens, at); at--)
            if (Cue(tokens, at) is var tense and not Tense.Unknown) return tense;
        return Tense.Unknown;
    }

    /// <summary>Whether the sentence around a deadline is told in the past.</summary>
    private bool IsOver(ReadOnlySpan<TimexToken> tokens, int from, int end)
    {
        for (var at = from - 1; at >= Math.Max(0, from - Near) && !EndsSentence(tokens, at); at--)
            if (Is(rules.Auxiliary, tokens, at)) return true;
        for (var at = end; at < Math.Min(tokens.Length, end + Near) && !EndsSentence(tokens, at); at++)
            if (Is(rules.Auxiliary, tokens, at)) return true;
        return false;
    }

    private Tense Cue(ReadOnlySpan<TimexToken> tokens, int at) => Is(rules.Future, tokens, at) ? Ahead(tokens, at) : Is(rules.Past, tokens, at) ? Tense.Past
        : !tokens[at].IsCapital && Is(rules.Participle, tokens, at) ? Governed(tokens, at) : Tense.Unknown;

    private Tense Ahead(ReadOnlySpan<TimexToken> tokens, int cue) => Matcher.Holds(rules.Overtaken, tokens, cue, true) ? Tense.Past : Tense.Future;

    private Tense Governed(ReadOnlySpan<TimexToken> tokens, int participle)
    {
        for (var at = participle - 1; at >= Math.Max(0, participle - 4) && !Is(rules.Boundary, tokens, at); at--)
            if (Is(rules.Future, tokens, at)) return Tense.Future;
        return Tense.Past;
    }

    private static bool Is(Node cue, ReadOnlySpan<TimexToken> tokens, int at) => cue.Admits(tokens[at].Word) && Matcher.Holds(cue, tokens, at, false);

    /// <summary>Whether a sentence ends at a mark: a full stop before a capital, and not behind an abbreviation or initial.</summary>
    private bool EndsSentence(ReadOnlySpan<TimexToken> tokens, int at)
    {
        if (tokens[at].IsWord || tokens[at].IsNumber || tokens[at].Word == Vocabulary.Unknown) return false;
        var mark = rules.Vocabulary[tokens[at].Word];
        if (mark is "?" or "!") return true;
        if (mark != "." || at + 1 >= tokens.Length || tokens[at + 1].IsGlued && tokens[at + 1].IsWord) return false;
        if (at == 0 || !tokens[at].IsGlued || !tokens[at - 1].IsWord) return true;
        return tokens[at - 1].Length > 1 && !Is(rules.Abbreviation, tokens, at - 1);
    }
}
