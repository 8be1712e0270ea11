using NewsNotebooks.Text;

namespace NewsNotebooks.Attribution;

/// <summary>What stands behind a name between commas and says who somebody is: an age, a role, a relative clause.</summary>
/// <param name="Roles">The roles, in lower case; none where there is only an age or a clause with <c>who</c>.</param>
internal sealed record Apposition(IReadOnlyList<string> Roles)
{
    private const int LongestDescription = 8;
    private const int LongestBefore = 90;
    private const int OldestPerson = 120;

    /// <summary>The apposition that begins at an offset, behind a name; null where there is none.</summary>
    public static Apposition? Behind(string text, int offset)
    {
        if (offset + 2 >= text.Length || text[offset] != ',' || !char.IsWhiteSpace(text[offset + 1])) return null;
        var end = Math.Min(text.Length, offset + 200);
        var (roles, isPerson, count, last) = (new List<string>(), false, 0, offset + 1);
        foreach (var word in Tokenizer.Words(text, new TextSpan(offset + 1, end)))
        {
            var value = Names.WithoutPossessive(word.In(text)).ToLowerInvariant();
            var isAge = count == 0 && value.Length <= 3 && int.TryParse(value, out var age) && age <= OldestPerson;
            if (!isAge && (Breaks(text, last, word.Start) && !(count == 1 && isPerson) || ++count > LongestDescription)) break;
            if (isAge) count++;
            last = word.End;
            if (value is "who" or "whose") return new(roles);
            if (value is "of" or "at" or "for" or "from" or "in" or "said" or "says" or "told" or "was" or "is" or "and") break;
            isPerson |= isAge || Names.IsRole(value);
            if (Names.IsRole(value)) roles.Add(value);
        }
        return isPerson ? new(roles) : null;
    }

    /// <summary>The role in the description that ends, with a comma, before a name: the harbour master of Ciradel, Arno Tell. Null where there is none.</summary>
    public static string? Before(string text, int offset)
    {
        var comma = offset - 2;
        if (comma < 4 || text[comma] != ',' || !char.IsWhiteSpace(text[comma + 1])) return null;
        var start = comma;
        while (start > 0 && comma - start < LongestBefore && text[start - 1] is not (',' or '.' or ';' or ':' or '"' or '“' or '”' or '‘' or '(' or '\n')) start--;
        var (role, isOpen) = (default(string), false);
        foreach (var word in Tokenizer.Words(text, new TextSpan(start, comma)))
        {
            var value = word.In(text);
            if (value is "the" or "The" or "his" or "her" or "His" or "Her" or "its" or "their" || Names.IsPossessive(value)) (role, isOpen) = (null, true);
            else if (!isOpen) continue;
            else if (role is not null && value is "of" or "for" or "at" or "in" or "from") return role;
            else if (Names.IsRole(value.ToLowerInvariant())) role = value.ToLowerInvariant();
            else role = null;
        }
        return role;
    }

    private static bool Breaks(string text, int from, int to)
    {
        for (var at = from; at < to; at++)
            if (text[at] is ',' or '.' or ';' or ':' or '"' or '“' or '”' or '‘' or '(' or '\n') return true;
        return false;
    }
}
