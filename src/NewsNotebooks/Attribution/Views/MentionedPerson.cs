using NewsNotebooks.Corpora;
using NewsNotebooks.DataFrames;

namespace NewsNotebooks.Attribution;

/// <summary>Somebody who is spoken of in articles that do not quote them.</summary>
/// <param name="Name">The fullest form of the name in these articles, without titles.</param>
/// <param name="Mentions">How often it is mentioned there.</param>
/// <param name="Articles">In how many articles.</param>
/// <param name="Outlets">In how many outlets; articles without one count as one.</param>
/// <param name="ArticlesQuoted">How many other articles do quote this name; 0 for who never speaks.</param>
public sealed record MentionedPerson(string Name, int Mentions, int Articles, int Outlets, int ArticlesQuoted) : IRow;

/// <summary>Finds people who are mentioned and not quoted.</summary>
public static class MentionedNotQuotedView
{
    /// <summary>The people mentioned in articles that do not quote them: in most articles first, then by mentions, then by name.</summary>
    /// <remarks>A name counts where the article shows that it is a human being's: by a form of address, a role, or a later mention by surname.</remarks>
    /// <param name="articles">The articles; those not in English name nobody.</param>
    /// <param name="quotations">Their quotations.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public static IReadOnlyList<MentionedPerson> MentionedNotQuoted(this IEnumerable<Article> articles, IEnumerable<Quotation> quotations, CancellationToken cancellation = default)
    {
        var quoted = quotations.Where(quotation => quotation.Speaker is not null).Select(quotation => (quotation.DocId, Speaker: quotation.Speaker!)).ToHashSet();
        var times = quoted.CountBy(pair => pair.Speaker, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return
        [
            .. articles.Analyse(article => article.IsEnglish ? People(article) : [], cancellation).SelectMany(people => people)
                .Where(person => !quoted.Contains((person.DocId, person.Name))).GroupBy(person => person.Name, StringComparer.Ordinal)
                .Select(person => new MentionedPerson(person.Key, person.Sum(article => article.Mentions), person.Count(), person.Select(article => article.Outlet).Distinct().Count(), times.GetValueOrDefault(person.Key)))
                .OrderByDescending(person => person.Articles).ThenByDescending(person => person.Mentions).ThenBy(person => person.Name, StringComparer.Ordinal),
        ];
    }

    private static List<(string DocId, string? Outlet, string Name, int Mentions)> People(Article article)
    {
        var names = new NameIndex(article);
        return [.. names.Mentions.Select(mention => names.Find(mention.Name, mention.Span.Start)).OfType<Person>().Where(person => person.IsHuman)
            .CountBy(person => person.Name, StringComparer.Ordinal).Select(person => (article.Id, article.Outlet, person.Key, person.Value))];
    }
}
