using NewsNotebooks.Corpora;
using NewsNotebooks.Text;
using NewsNotebooks.Timelines.Language;
using NewsNotebooks.Timelines.Reading;

namespace NewsNotebooks.Timelines;

/// <summary>Finds time expressions and says what they mean.</summary>
/// <remarks>One pass cuts the text into tokens; where a token can begin a rule, the longest match counts, and of several the first rule's.
/// The rules are the files of <c>Timelines/English</c>. Relative expressions are read from the day of publication where the article appeared.</remarks>
public static class TimexTagger
{
    /// <summary>The time expressions of the articles in order, article by article; articles not in English give none.</summary>
    public static IReadOnlyList<Timex> Timexes(this IEnumerable<Article> articles, TimexMode mode = TimexMode.News, CancellationToken cancellation = default) =>
        [.. articles.Analyse(article => article.IsEnglish ? Tag(article, mode) : [], cancellation).SelectMany(found => found)];

    /// <summary>The time expressions of one article in order; without a publication date, relative ones stay unresolved.</summary>
    public static IReadOnlyList<Timex> Tag(Article article, TimexMode mode = TimexMode.News) => TimexPass.Rows(article, mode, RuleSet.English);
}
