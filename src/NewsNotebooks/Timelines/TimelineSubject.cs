namespace NewsNotebooks.Timelines;

/// <summary>Narrows a timeline to a person or an organisation.</summary>
public static class TimelineSubject
{
    /// <summary>The entries whose sentence names somebody: in full, or by the last word of the name.</summary>
    /// <param name="entries">The dated sentences.</param>
    /// <param name="name">The name as written, such as <c>Ada Vale</c>; case counts, so that Vale is no vale.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static IEnumerable<TimelineEntry> About(this IEnumerable<TimelineEntry> entries, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var full = name.Trim();
        var last = full[(full.LastIndexOf(' ') + 1)..];
        return entries.Where(entry => Names(entry.Sentence, full) || Names(entry.Sentence, last));
    }

    private static bool Names(string sentence, string name)
    {
        for (var at = sentence.IndexOf(name, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(sentence[at - 1])) && (end == sentence.Length || !char.IsLetterOrDigit(sentence[end]))) return true;
        }
        return false;
    }
}
