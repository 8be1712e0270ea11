using System.Collections.Frozen;

namespace NewsNotebooks.Timelines.Clauses;

/// <summary>Reads off a clause whether its event has come about.</summary>
internal sealed class StatusReader(IReadOnlyList<ClauseWord> words, ClauseCutter cutter)
{
    /// <summary>How far behind the first verb its group may reach.</summary>
    private const int VerbGroup = 5;

    /// <summary>The status of a clause.</summary>
    /// <param name="start">Its first word.</param>
    /// <param name="end">The word behind its last.</param>
    /// <param name="isAhead">Whether its date lies behind publication; null where that is not known.</param>
    public EventStatus Of(int start, int end, bool? isAhead)
    {
        var verb = Verb(start, end);
        var group = GroupEnd(verb, end);
        if (IsConditional(start, end, verb, group, isAhead)) return Denies(start, group) ? EventStatus.Denied : EventStatus.Conditional;
        if (Denies(start, group)) return EventStatus.Denied;
        return IsPlanned(verb, group, end, isAhead) ? EventStatus.Planned : EventStatus.Happened;
    }

    /// <summary>Whether the clause is told in the past before the past: had been closed.</summary>
    public bool IsEarlier(int start, int end)
    {
        var verb = Verb(start, end);
        return verb < end && words[verb].Lower is "had" or "hadn't" && verb + 1 < end
            && Enumerable.Range(verb + 1, Math.Min(3, end - verb - 1)).Any(at => words[at].Lower == "been" || VerbForms.Irregular.Contains(words[at].Lower) || VerbForms.IsRegularPast(words[at].Lower));
    }

    /// <summary>The first finite verb of a stretch; its end where there is none.</summary>
    public int Verb(int start, int end)
    {
        var at = start;
        while (at < end && !cutter.IsFinite(at)) at++;
        return at;
    }

    private int GroupEnd(int verb, int end)
    {
        var at = Math.Min(verb + 1, end);
        while (at < end && at <= verb + VerbGroup && words[at].IsWord && !VerbForms.Subordinators.Contains(words[at].Lower) && words[at].Lower != "that") at++;
        return at;
    }

    private bool Any(int from, int to, FrozenSet<string> set)
    {
        for (var at = from; at < to; at++) if (set.Contains(words[at].Lower)) return true;
        return false;
    }

    private bool Denies(int start, int group)
    {
        for (var at = start; at < group; at++)
        {
            var lower = words[at].Lower;
            if (StatusWords.Negations.Contains(lower) && !IsNoDenial(at)) return true;
            if (lower.EndsWith("n't", StringComparison.Ordinal)) return true;
            if (StatusWords.Denying.Contains(lower) && cutter.IsFinite(at)) return true;
        }
        return false;
    }

    /// <summary>not only, no later than, no fewer than, no doubt.</summary>
    private bool IsNoDenial(int at) => at + 1 < words.Count && words[at + 1].Lower is "only" or "later" or "fewer" or "less" or "doubt" or "just" or "matter" or "sooner";

    private bool IsConditional(int start, int end, int verb, int group, bool? isAhead)
    {
        if (start > 0 && StatusWords.Conditions.Contains(words[start - 1].Lower)) return true;
        if (Any(start, end, StatusWords.Conditions)) return true;
        var isOpen = Any(verb, group, StatusWords.Would) || Any(verb, group, StatusWords.Future) || isAhead == true;
        if (isOpen && Any(0, words.Count, StatusWords.Conditions)) return true;
        return Any(start, group, StatusWords.Possible);
    }

    private bool IsPlanned(int verb, int group, int end, bool? isAhead)
    {
        if (Any(verb, group, StatusWords.Future) || Any(verb, group, StatusWords.Would)) return true;
        if (Any(verb, group, StatusWords.Awaited)) return true;
        if (verb + 1 < end && words[verb].Lower is "is" or "are" or "was" or "were" or "has" or "have" && words[verb + 1].Lower == "to") return true;
        return isAhead == true;
    }
}
