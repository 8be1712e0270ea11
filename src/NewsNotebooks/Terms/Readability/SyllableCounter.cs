namespace NewsNotebooks.Terms;

/// <summary>Counts the syllables of English words by their spelling.</summary>
/// <remarks>
/// The rule: a syllable is a run of the vowels a, e, i, o, u and of y (but not of a y that begins the word); a final silent e (<c>stone</c>) does not
/// count, nor does the e of a final <c>-es</c> or <c>-ed</c>, unless it is spoken: <c>-le</c> behind a consonant (<c>table</c>), <c>-es</c> behind
/// s, x, z, ch, sh, c or g (<c>houses</c>), <c>-ed</c> behind t or d (<c>wanted</c>). Two syllables are in <c>ia</c>, <c>io</c>, <c>eo</c>,
/// <c>iu</c> and <c>ua</c> (<c>media</c>, <c>radio</c>), unless behind t, c, s, g, x or q (<c>nation</c>, <c>special</c>). At least one, and the
/// parts of a hyphenated word are counted apart. Words without a Latin letter (numbers, CJK) count as one. Accents of western European letters are looked through, and an e with one is spoken (<c>café</c>).
/// </remarks>
public static class SyllableCounter
{
    /// <summary>The number of syllables, at least 1.</summary>
    public static int Count(string word) => Math.Max(1, word.Split('-', '‐', '‑').Where(part => part.Length > 0).Sum(CountPart));

    private static int CountPart(string part)
    {
        // Not by Unicode normalisation, which is not to be had in every process.
        var word = string.Concat(part.ToLowerInvariant().Select(Plain).Where(char.IsAsciiLetter));
        if (word.Length == 0) return 1;
        var (count, inVowels) = (0, false);
        for (var i = 0; i < word.Length; i++)
        {
            var vowel = IsVowel(word, i);
            if (vowel && (!inVowels || IsHiatus(word, i))) count++;
            inVowels = vowel;
        }
        // The accent says that the last e is spoken.
        return Math.Max(1, HasSilentE(word) && !"éèêë".Contains(char.ToLowerInvariant(part[^1])) ? count - 1 : count);
    }

    private static char Plain(char letter) => letter switch
    {
        'à' or 'á' or 'â' or 'ã' or 'ä' or 'å' or 'æ' => 'a',
        'è' or 'é' or 'ê' or 'ë' => 'e',
        'ì' or 'í' or 'î' or 'ï' => 'i',
        'ò' or 'ó' or 'ô' or 'õ' or 'ö' or 'ø' or 'œ' => 'o',
        'ù' or 'ú' or 'û' or 'ü' => 'u',
        'ý' or 'ÿ' => 'y',
        'ç' => 's',
        'ñ' => 'n',
        _ => letter,
    };

    private static bool IsVowel(string word, int i) => word[i] is 'a' or 'e' or 'i' or 'o' or 'u' || (word[i] == 'y' && i > 0);

    /// <summary>Whether a new syllable begins between two vowels.</summary>
    private static bool IsHiatus(string word, int i) => word.AsSpan(i - 1, 2) is "ia" or "io" or "eo" or "iu" or "ua"
        && (i < 2 || word[i - 2] is not ('t' or 'c' or 's' or 'g' or 'x' or 'q'));

    private static bool HasSilentE(string word)
    {
        if (word.Length > 2 && word.EndsWith('e')) return !IsVowel(word, word.Length - 2) && !IsSyllabicL(word, word.Length - 2);
        if (word.Length > 3 && word.EndsWith("es", StringComparison.Ordinal))
            return !IsVowel(word, word.Length - 3) && !IsSyllabicL(word, word.Length - 3) && !IsHissing(word[..^2]);
        return word.Length > 3 && word.EndsWith("ed", StringComparison.Ordinal)
            && !IsVowel(word, word.Length - 3) && !IsSyllabicL(word, word.Length - 3) && word[^3] is not ('t' or 'd');
    }

    private static bool IsSyllabicL(string word, int i) => word[i] == 'l' && i > 0 && !IsVowel(word, i - 1) && word[i - 1] != 'l';

    private static bool IsHissing(string stem) => stem[^1] is 's' or 'x' or 'z' or 'c' or 'g' || stem.EndsWith("ch", StringComparison.Ordinal) || stem.EndsWith("sh", StringComparison.Ordinal);
}
