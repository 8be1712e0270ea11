namespace NewsNotebooks.Attribution.Learned;

/// <summary>Numbers for words and parts of them, the same on every machine (FNV-1a).</summary>
internal static class WordHash
{
    private const uint Basis = 2166136261, Prime = 16777619;

    /// <summary>For the word.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = Basis;
        foreach (var c in word) hash = (hash ^ c) * Prime;
        return hash;
    }

    /// <summary>For its last letters.</summary>
    public static uint Ending(string word, int length) => Of(word.AsSpan(Math.Max(0, word.Length - length)));

    /// <summary>For the word without the endings of verbs and plurals, roughly.</summary>
    public static uint Stem(string word)
    {
        var end = word.Length;
        if (end > 5 && word.EndsWith("ing", StringComparison.Ordinal)) end -= 3;
        else if (end > 4 && word.EndsWith("ed", StringComparison.Ordinal)) end -= 2;
        else if (end > 4 && word.EndsWith("es", StringComparison.Ordinal)) end -= 2;
        else if (end > 3 && word[^1] == 's') end--;
        if (end > 4 && word[end - 1] == word[end - 2]) end--;
        if (end > 3 && word[end - 1] is 'e' or 'y' or 'i') end--;
        return Of(word.AsSpan(0, end));
    }
}
