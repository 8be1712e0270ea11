using System.Collections.Frozen;

namespace NewsNotebooks.Timelines.Clauses;

/// <summary>Reads off a clause whether its event has come about.</summary>
internal sealed class StatusReader(IReadOnlyList<ClauseWord> words, ClauseCutter cutter)
{
    /// <summary>How far behind the first verb its group may reach.</summary>
    private const int VerbGroup = 5;

    /// <summary>The status of a clause.</summary>
    /// <param name="start">Its first word; of a clause with another inside, the first behind that.</param>
    /// <param name="end">The word behind its last.</param>
    /// <param name="isAhead">Whether its date lies behind publication, or on its day; null where that is not known.</param>
    public EventStatus Of(int start, int end, (bool Later, bool SameDay)? isAhead)
    {
        var verb = Verb(start, end);
        var group = GroupEnd(verb, end);
        var isPast = verb < end && !VerbForms.Auxiliaries.Contains(words[verb].Lower) && IsPastForm(words[verb].Lower);
        var isAuxiliary = verb < end && VerbForms.Auxiliaries.Contains(words[verb].Lower);
        var later = !isPast && isAhead is { } ahead && (ahead.Later || (ahead.SameDay && verb < end && !isAuxiliary));
        if (IsConditional(start, end, verb, group, later)) return EventStatus.Conditional;
        if (Denies(start, group)) return EventStatus.Denied;
        return IsPlanned(verb, group, end, later) ? EventStatus.Planned : EventStatus.Happened;
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
            // What should have been has not been.
            if (lower is "should" or "ought" && at + 3 < words.Count && Enumerable.Range(at + 1, 3).Any(i => words[i].Lower == "have")) return true;
        }
        return false;
    }

    /// <summary>not only, no later than, no fewer than, no doubt.</summary>
    private bool IsNoDenial(int at) => at + 1 < words.Count && words[at + 1].Lower is "only" or "later" or "fewer" or "less" or "doubt" or "just" or "matter" or "sooner";

    private bool IsConditional(int start, int end, int verb, int group, bool later)
    {
        if (start > 0 && StatusWords.Conditions.Contains(words[start - 1].Lower)) return true;
        if (Any(start, end, StatusWords.Conditions)) return true;
        // Had they sounded …
        if (verb == start && words[start] is { IsCapitalised: true, Lower: "had" }) return true;
        var isWould = Any(verb, group, StatusWords.Would);
        if (isWould && (Follows(verb, group, StatusWords.Would, "have") || !Any(0, words.Count, VerbForms.Saying))) return true;
        if ((isWould || later || Any(verb, group, StatusWords.Future)) && Any(SentencePart(start), SentencePartEnd(end), StatusWords.MainConditions)) return true;
        for (var at = start; at < group; at++) if (StatusWords.Possible.Contains(words[at].Lower) && !(words[at].IsCapitalised && at > start)) return true;
        return false;
    }

    private bool Follows(int from, int to, FrozenSet<string> set, string next)
    {
        for (var at = from; at + 1 < to; at++) if (set.Contains(words[at].Lower) && words[at + 1].Lower == next) return true;
        return false;
    }

    private int SentencePart(int at)
    {
        while (at > 0 && !words[at - 1].IsBreak) at--;
        return at;
    }

    private int SentencePartEnd(int at)
    {
        while (at < words.Count && !words[at].IsBreak) at++;
        return at;
    }

    private bool IsPlanned(int verb, int group, int end, bool later)
    {
        if (Any(verb, group, StatusWords.Future) || Any(verb, group, StatusWords.Would)) return true;
        if (Any(verb, group, StatusWords.Awaited)) return true;
        if (verb + 1 < end && words[verb].Lower is "is" or "are" or "was" or "were" or "has" or "have" && words[verb + 1].Lower is "to" or "until") return true;
        return later;
    }

    private static bool IsPastForm(string lower) => VerbForms.Irregular.Contains(lower) || VerbForms.IsRegularPast(lower);
}
