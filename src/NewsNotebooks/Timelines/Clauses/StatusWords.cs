using System.Collections.Frozen;

namespace NewsNotebooks.Timelines.Clauses;

/// <summary>The words that tell whether a clause's event has come about. English; the reader knows none of it by itself.</summary>
internal static class StatusWords
{
    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>They deny the verb they stand with.</summary>
    public static readonly FrozenSet<string> Negations = Set("not n't never cannot neither nor nobody none nothing no nowhere hardly");

    /// <summary>Verbs and adjectives that deny what follows them.</summary>
    public static readonly FrozenSet<string> Denying = Set("refused refuse refuses failed fails fail missed cancelled canceled scrapped abandoned without unable postponed denied denies");

    /// <summary>They open the condition.</summary>
    public static readonly FrozenSet<string> Conditions = Set("if unless whether provided once");

    /// <summary>Those that make the main clause hang on them.</summary>
    public static readonly FrozenSet<string> MainConditions = Set("if unless");

    /// <summary>Only possible.</summary>
    public static readonly FrozenSet<string> Possible = Set("could might may perhaps possibly maybe mightn't couldn't likely probably");

    /// <summary>The conditional, and the future seen from a past.</summary>
    public static readonly FrozenSet<string> Would = Set("would wouldn't i'd you'd he'd she'd it'd we'd they'd 'd");

    /// <summary>To come.</summary>
    public static readonly FrozenSet<string> Future = Set("will wo won't shall shan't 'll i'll you'll he'll she'll it'll we'll they'll that'll there'll must should ought");

    /// <summary>Announced, ordered or awaited for a time to come.</summary>
    public static readonly FrozenSet<string> Awaited = Set("""
        due expected scheduled plans planned planning plan set supposed expects expect going wants want hopes hope aims intends intend intended deadline ordered
        promised promises pledged vowed vows promise ready needs need
        """);
}
