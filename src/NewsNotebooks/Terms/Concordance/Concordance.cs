using System.Text.RegularExpressions;
using Microsoft.Data.Analysis;
using NewsNotebooks.Corpora;
using NewsNotebooks.DataFrames;
using NewsNotebooks.Formatting;
using NewsNotebooks.Text;

namespace NewsNotebooks.Terms;

/// <summary>Key words in context (KWIC): all occurrences of a word, phrase or pattern, one a line, aligned at what was found.</summary>
/// <remarks>Luhn (1960), "Key word-in-context index for technical literature". Kernels show it as a table to read.</remarks>
[TypeFormatterSource(typeof(ConcordanceFormatters), PreferredMimeTypes = ["text/html"])]
public sealed class Concordance
{
    internal Concordance(string query, IReadOnlyList<ConcordanceLine> lines, int articles)
    {
        Query = query;
        Lines = lines;
        Articles = articles;
    }

    /// <summary>What was looked for.</summary>
    public string Query { get; }

    /// <summary>The occurrences; in the order of the articles and their texts unless sorted.</summary>
    public IReadOnlyList<ConcordanceLine> Lines { get; }

    /// <summary>The number of articles that have it.</summary>
    public int Articles { get; }

    /// <summary>
    /// The lines sorted by words of the context, case-folded, by code point: <c>L1</c> is the word before the node, <c>L2</c> the one before that,
    /// <c>R1</c> the one behind it, <c>N</c> the node itself. Lines without such a word come first; ties keep their order.
    /// </summary>
    /// <param name="keys">The places, the most important first, such as <c>"R1", "R2", "L1"</c>.</param>
    /// <exception cref="ArgumentException">A key is none of these.</exception>
    public Concordance SortBy(params IReadOnlyList<string> keys)
    {
        var places = keys.Select(ContextPlace.Parse).ToList();
        if (places.Count == 0) return this;
        var sorted = Lines.OrderBy(places[0].WordOf, CodePointComparer.Instance);
        foreach (var place in places.Skip(1)) sorted = sorted.ThenBy(place.WordOf, CodePointComparer.Instance);
        return new Concordance(Query, [.. sorted], Articles);
    }

    /// <summary>The first lines, all where there are fewer.</summary>
    public Concordance Take(int count) => new(Query, [.. Lines.Take(count)], Lines.Take(count).Select(line => line.DocId).Distinct().Count());

    /// <summary>The lines with the columns of <see cref="ConcordanceLine"/>.</summary>
    public DataFrame ToDataFrame() => Lines.ToDataFrame();

    /// <summary>A table to read in HTML, the node aligned in the middle; everything is escaped.</summary>
    public string ToHtml() => ConcordanceTable.Html(this);

    /// <summary>The lines as plain text, aligned.</summary>
    public override string ToString() => ConcordanceTable.Text(this);
}

/// <summary>Finds key words in context.</summary>
public static class Concordances
{
    private const int LongestQuery = 60;

    /// <summary>The occurrences of a word or of a phrase: its tokens one behind the other, whatever marks and blanks stand between them, case-folded.
    /// A <c>*</c> at a word's end stands for any ending (<c>strik*</c>), alone for any word. Occurrences do not overlap.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="phrase">The word or words.</param>
    /// <param name="context">The number of characters (UTF-16 units) shown on either side, at least; words are kept whole.</param>
    /// <exception cref="ArgumentException">The phrase has no word.</exception>
    public static Concordance Concordance(this IEnumerable<Article> articles, string phrase, int context = 50)
    {
        var query = PhraseQuery.Parse(phrase);
        return Collect(articles, phrase, query.Find, context);
    }

    /// <summary>The matches of a regular expression; empty ones are passed over.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="pattern">The pattern, with a time limit of its own if it comes from others.</param>
    /// <param name="context">The number of characters (UTF-16 units) shown on either side, at least; words are kept whole.</param>
    public static Concordance Concordance(this IEnumerable<Article> articles, Regex pattern, int context = 50) =>
        Collect(articles, pattern.ToString(), text => pattern.Matches(text).Where(match => match.Length > 0).Select(match => new TextSpan(match.Index, match.Index + match.Length)), context);

    private static Concordance Collect(IEnumerable<Article> articles, string query, Func<string, IEnumerable<TextSpan>> find, int context)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(context);
        var lines = articles.Analyse(article => find(article.Text).Select(span => Line(article, span, context)).ToList()).SelectMany(found => found).ToList();
        var shown = query.Length <= LongestQuery ? query : query[..LongestQuery] + "…";
        return new Concordance(shown, lines, lines.Select(line => line.DocId).Distinct().Count());
    }

    private static ConcordanceLine Line(Article article, TextSpan node, int context)
    {
        var text = article.Text;
        var (start, end) = (Math.Max(0, node.Start - context), Math.Min(text.Length, node.End + context));
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && node.Start - start < 2 * context) start--;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && end - node.End < 2 * context) end++;
        if (start > 0 && char.IsLowSurrogate(text[start])) start--;
        if (end < text.Length && char.IsLowSurrogate(text[end])) end++;
        return new ConcordanceLine(article.Id, article.Outlet, article.Published?.Day, OneLine(text[start..node.Start]), OneLine(node.In(text)), OneLine(text[node.End..end]), node);
    }

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
}
