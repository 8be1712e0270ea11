using NewsNotebooks.Corpora;
using NewsNotebooks.Text;

namespace NewsNotebooks.Terms;

/// <summary>Measures how easy articles are to read; the references are with the columns of <see cref="Terms.Readability"/>.</summary>
public static class ReadabilityMeasures
{
    /// <summary>A row an article, in the articles' order. The formulas are for English; other languages get figures that mean little.</summary>
    public static IReadOnlyList<Readability> Readability(this IEnumerable<Article> articles) => [.. articles.Analyse(article => Of(article.Id, article.Text))];

    /// <summary>The measures of a text.</summary>
    /// <param name="docId">What the row is called.</param>
    /// <param name="text">The text.</param>
    public static Readability Of(string docId, string text)
    {
        var sentences = SentenceTokens.Of(text, new Tokenizer()).ToList();
        var words = sentences.SelectMany(sentence => sentence).ToList();
        var syllables = words.Select(SyllableCounter.Count).ToList();
        return OfCounts(docId, sentences.Count, words.Count, syllables.Sum(), syllables.Count(count => count >= 3), words.Sum(word => word.Count(char.IsLetterOrDigit)));
    }

    /// <summary>The measures of a text of which the counts are known.</summary>
    /// <param name="docId">What the row is called.</param>
    /// <param name="sentences">The number of sentences.</param>
    /// <param name="words">The number of words.</param>
    /// <param name="syllables">The number of syllables.</param>
    /// <param name="longWords">The number of words of three syllables and more.</param>
    /// <param name="characters">The number of letters and digits.</param>
    public static Readability OfCounts(string docId, int sentences, int words, int syllables, int longWords, int characters)
    {
        if (words == 0 || sentences == 0) return new Readability(docId, sentences, words, syllables, longWords, characters, null, null, null, null, null, null);
        double length = (double)words / sentences, perWord = (double)syllables / words, letters = (double)characters / words;
        return new Readability(docId, sentences, words, syllables, longWords, characters,
            206.835 - (1.015 * length) - (84.6 * perWord),
            (0.39 * length) + (11.8 * perWord) - 15.59,
            0.4 * (length + (100.0 * longWords / words)),
            (1.0430 * Math.Sqrt(30.0 * longWords / sentences)) + 3.1291,
            (5.88 * letters) - (29.6 * sentences / words) - 15.8,
            (4.71 * letters) + (0.5 * length) - 21.43);
    }
}
