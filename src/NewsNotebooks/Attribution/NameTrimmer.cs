namespace NewsNotebooks.Attribution;

/// <summary>Takes off what a run of capitalised words has before the name: the first word of the sentence, a place, a nickname.</summary>
internal static class NameTrimmer
{
    /// <summary>Shortens the names in place, as far as the other names of the article, and given names, show where they begin.</summary>
    public static void Trim(List<NameMention> mentions)
    {
        var names = mentions.Select(mention => mention.Name).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < mentions.Count; i++)
        {
            if (Shorter(mentions[i], names) is { } name) mentions[i] = mentions[i] with { Name = name };
        }
    }

    private static string? Shorter(NameMention mention, HashSet<string> names)
    {
        var first = mention.Name.IndexOf(' ');
        var second = first < 0 ? -1 : mention.Name.IndexOf(' ', first + 1);
        if (second < 0 || GivenNames.GenderOf(mention.Name[..first]) != '?') return null;
        var rest = mention.Name[(first + 1)..];
        if (Names.Impersonal.Contains(rest[(rest.LastIndexOf(' ') + 1)..].ToLowerInvariant())) return null;
        if (names.Contains(rest)) return rest;
        var startsPerson = GivenNames.GenderOf(mention.Name[(first + 1)..second]) != '?';
        return startsPerson && (mention.OpensSentence || names.Contains(mention.Name[..first])) ? rest : null;
    }
}
