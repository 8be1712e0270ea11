namespace NewsNotebooks.Attribution;

/// <summary>Gives given names that stand alone the surname that the text shares out: Otto and Xoana Peralva; Peralva's brother Otto.</summary>
internal static class SharedSurnames
{
    private const int LongestBetween = 20;

    /// <summary>Completes the names in place.</summary>
    public static void Complete(List<NameMention> mentions, string text)
    {
        for (var i = 0; i + 1 < mentions.Count; i++)
        {
            var (mention, next) = (mentions[i], mentions[i + 1]);
            if (next.Span.Start <= mention.Span.End || next.Span.Start - mention.Span.End > LongestBetween) continue;
            var between = text.AsSpan(mention.Span.End, next.Span.Start - mention.Span.End);
            if (between is " and " && IsGiven(mention) && next.Name.Count(c => c == ' ') == 1 && IsGiven(next.Name[..next.Name.IndexOf(' ')])) mentions[i] = mention with { Name = $"{mention.Name} {Surname(next.Name)}" };
            else if (IsGiven(next) && Names.IsPossessive(text[mention.Span.Start..mention.Span.End]) && mention.Name.Length > 0 && between is " brother " or " sister " or " son " or " daughter ") mentions[i + 1] = next with { Name = $"{next.Name} {Surname(mention.Name)}" };
        }
    }

    private static bool IsGiven(NameMention mention) => mention.Address is null && mention.Name.Length > 0 && !mention.Name.Contains(' ') && IsGiven(mention.Name);

    private static bool IsGiven(string name) => GivenNames.GenderOf(name) != '?';

    private static string Surname(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
