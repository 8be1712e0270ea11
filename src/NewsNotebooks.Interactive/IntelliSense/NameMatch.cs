namespace NewsNotebooks.Interactive.IntelliSense;

/// <summary>How well a name goes on from what is typed; the better first.</summary>
internal enum NameMatch
{
    /// <summary>It begins with it, letter for letter.</summary>
    Prefix,

    /// <summary>It begins with it, but for upper and lower case.</summary>
    PrefixIgnoringCase,

    /// <summary>Its words begin with it: <c>WL</c> or <c>wrli</c> for <c>WriteLine</c>.</summary>
    Words,

    /// <summary>It is somewhere in it.</summary>
    Inside,

    /// <summary>It has nothing to do with it.</summary>
    None,
}

/// <summary>Compares names with what is typed.</summary>
internal static class NameMatching
{
    /// <summary>How well a name goes on from what is typed; all names go on from nothing.</summary>
    public static NameMatch Match(string name, string typed)
    {
        if (name.StartsWith(typed, StringComparison.Ordinal)) return NameMatch.Prefix;
        if (name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)) return NameMatch.PrefixIgnoringCase;
        if (WordsMatch(name, typed)) return NameMatch.Words;
        return typed.Length > 1 && name.Contains(typed, StringComparison.OrdinalIgnoreCase) ? NameMatch.Inside : NameMatch.None;
    }

    private static bool WordsMatch(ReadOnlySpan<char> name, ReadOnlySpan<char> typed)
    {
        if (typed.IsEmpty) return true;
        for (var i = 0; i < name.Length; i++)
        {
            if (!BeginsWord(name, i) || !Same(name[i], typed[0])) continue;
            // As much of this word as is typed, and the rest at a later word.
            for (var length = 1; length <= typed.Length && i + length <= name.Length && Same(name[i + length - 1], typed[length - 1]); length++)
            {
                if (WordsMatchLater(name[(i + length)..], typed[length..])) return true;
            }
        }
        return false;
    }

    private static bool WordsMatchLater(ReadOnlySpan<char> rest, ReadOnlySpan<char> typed)
    {
        if (typed.IsEmpty) return true;
        var next = 0;
        while (next < rest.Length && !(char.IsUpper(rest[next]) || char.IsDigit(rest[next]) || (next > 0 && rest[next - 1] == '_'))) next++;
        return next < rest.Length && WordsMatch(rest[next..], typed);
    }

    private static bool BeginsWord(ReadOnlySpan<char> name, int i) => i == 0 || name[i - 1] == '_' || char.IsDigit(name[i])
        || (char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))));

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
