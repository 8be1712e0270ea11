using Lucene.Net.Tartarus.Snowball.Ext;

namespace NewsNotebooks.Text;

/// <summary>Porter's second stemmer for English, by Lucene.Net; what was stemmed is remembered, for words come again and again.</summary>
/// <remarks>Words with anything but letters, apostrophes and hyphens (addresses, hashtags, amounts) have no stem and stay.</remarks>
internal static class EnglishStems
{
    /// <summary>Words remembered a thread; then it begins anew.</summary>
    private const int MostRemembered = 1 << 16;

    [ThreadStatic]
    private static Dictionary<string, string>? _stems;

    [ThreadStatic]
    private static EnglishStemmer? _stemmer;

    /// <summary>The stem of a word in lower case.</summary>
    public static string Of(string word)
    {
        _stems ??= new(StringComparer.Ordinal);
        if (_stems.TryGetValue(word, out var known)) return known;
        if (_stems.Count >= MostRemembered) _stems.Clear();
        return _stems[word] = word.All(c => char.IsLetter(c) || c is '\'' or '-') ? Stem(word) : word;
    }

    private static string Stem(string word)
    {
        _stemmer ??= new();
        _stemmer.SetCurrent(word);
        _stemmer.Stem();
        // A word that is nothing but an ending ('s) would be left without a letter.
        return _stemmer.Current is { Length: > 0 } stem ? stem : word;
    }
}
