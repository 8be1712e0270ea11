namespace NewsNotebooks.Text;

/// <summary>The form in which a word is counted: typographic marks as on a typewriter, no soft hyphens, lower case where it is asked for.</summary>
internal static class TermForm
{
    /// <summary>Writes the form into a buffer at least as long as the word, and returns its length.</summary>
    public static int Write(ReadOnlySpan<char> word, bool lowerCase, Span<char> form)
    {
        if (lowerCase) word.ToLowerInvariant(form); else word.CopyTo(form);
        if (form[..word.Length].IndexOfAny(Typographic) < 0) return word.Length;
        var length = 0;
        for (var at = 0; at < word.Length; at++)
        {
            if (form[at] == '\u00AD') continue;
            form[length++] = form[at] switch { '’' => '\'', '‐' or '‑' => '-', var other => other };
        }
        return length;
    }

    /// <summary>The form as a string.</summary>
    public static string Of(ReadOnlySpan<char> word, bool lowerCase)
    {
        if (word.Length > 256) return Of(word, lowerCase, new char[word.Length]);
        Span<char> form = stackalloc char[word.Length];
        return Of(word, lowerCase, form);
    }

    private static string Of(ReadOnlySpan<char> word, bool lowerCase, Span<char> form) => new(form[..Write(word, lowerCase, form)]);

    private static readonly System.Buffers.SearchValues<char> Typographic = System.Buffers.SearchValues.Create("’‐‑\u00AD");
}
