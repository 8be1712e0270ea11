using System.Runtime.InteropServices;
using Microsoft.Data.Analysis;
using NewsNotebooks.Corpora;
using NewsNotebooks.DataFrames;
using NewsNotebooks.Text;

namespace NewsNotebooks.Terms;

/// <summary>
/// Which terms each article holds, and how often: a sparse matrix (compressed rows) with an article a row and a term a column, columns by code point.
/// </summary>
public sealed class DocumentTermMatrix
{
    private readonly int[] _rowStarts, _columns, _counts, _tokens, _documents;

    private DocumentTermMatrix(IReadOnlyList<string> docIds, IReadOnlyList<string> terms, int[] rowStarts, int[] columns, int[] counts, int[] tokens, int[] documents)
    {
        (DocIds, Terms) = (docIds, terms);
        (_rowStarts, _columns, _counts, _tokens, _documents) = (rowStarts, columns, counts, tokens, documents);
    }

    /// <summary>The articles' ids, a row each, in the order of the articles.</summary>
    public IReadOnlyList<string> DocIds { get; }

    /// <summary>The terms, a column each, by code point.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>How many cells are not 0.</summary>
    public int NonZero => _columns.Length;

    /// <summary>Counts the terms of articles.</summary>
    /// <param name="articles">The articles, a corpus for instance; one without a token is a row without cells.</param>
    /// <param name="options">What is a token; null for <see cref="TokenizerOptions.Default"/>.</param>
    /// <param name="minDocuments">Terms in fewer articles have no column.</param>
    /// <param name="maxDocumentShare">Terms in a larger share of the articles, from 0 to 1, have no column.</param>
    /// <param name="cancellation">Ends the count with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public static DocumentTermMatrix Of(IEnumerable<Article> articles, TokenizerOptions? options = null, int minDocuments = 1, double maxDocumentShare = 1, CancellationToken cancellation = default)
    {
        if (maxDocumentShare is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(maxDocumentShare), maxDocumentShare, "Expected a share from 0 to 1.");
        var tokenizer = new Tokenizer(options ?? TokenizerOptions.Default);
        var rows = new List<(string Id, Dictionary<string, int> Counts, int Tokens)>();
        foreach (var article in articles)
        {
            cancellation.ThrowIfCancellationRequested();
            rows.Add(CountsOf(article, tokenizer));
        }
        return Of(rows, minDocuments, maxDocumentShare * rows.Count);
    }

    /// <summary>The number of articles that hold the term of a column (document frequency).</summary>
    public int DocumentFrequency(int column) => _documents[column];

    /// <summary>The cells of a row that are not 0, by column.</summary>
    /// <param name="row">The article, from 0.</param>
    /// <param name="weight">What the cells say.</param>
    public IReadOnlyList<(int Column, double Weight)> Row(int row, TermWeight weight = TermWeight.Count)
    {
        var cells = new (int Column, double Weight)[_rowStarts[row + 1] - _rowStarts[row]];
        for (var at = 0; at < cells.Length; at++) cells[at] = (_columns[_rowStarts[row] + at], WeightOf(row, _rowStarts[row] + at, weight));
        if (weight != TermWeight.TfIdfSmoothL2) return cells;
        var length = Math.Sqrt(cells.Sum(cell => cell.Weight * cell.Weight));
        return [.. cells.Select(cell => (cell.Column, cell.Weight / length))];
    }

    /// <summary>The cells that are not 0, article after article, terms by code point.</summary>
    /// <param name="weight">What the cells say.</param>
    public IEnumerable<TermWeightCell> Cells(TermWeight weight = TermWeight.Count)
    {
        var name = RowColumn.SnakeCase(weight.ToString());
        for (var row = 0; row < DocIds.Count; row++)
            foreach (var (column, value) in Row(row, weight)) yield return new(DocIds[row], Terms[column], value, name);
    }

    /// <summary>The cells that are not 0, with the columns of <see cref="TermWeightCell"/>.</summary>
    /// <param name="weight">What the cells say.</param>
    public DataFrame ToDataFrame(TermWeight weight = TermWeight.Count) => Cells(weight).ToDataFrame();

    private double WeightOf(int row, int cell, TermWeight weight)
    {
        double count = _counts[cell], documents = _documents[_columns[cell]], articles = DocIds.Count;
        return weight switch
        {
            TermWeight.Count => count,
            TermWeight.PerThousand => 1000 * count / _tokens[row],
            TermWeight.Boolean => 1,
            TermWeight.Log => 1 + Math.Log(count),
            TermWeight.TfIdf => count * Math.Log(articles / documents),
            TermWeight.TfIdfSmoothL2 => count * (Math.Log((1 + articles) / (1 + documents)) + 1),
            _ => throw new ArgumentOutOfRangeException(nameof(weight), weight, "Expected a weight of TermWeight."),
        };
    }

    private static (string Id, Dictionary<string, int> Counts, int Tokens) CountsOf(Article article, Tokenizer tokenizer)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var tokens = 0;
        foreach (var token in tokenizer.Tokenize(article.Text))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, token.Term, out _)++;
            tokens++;
        }
        return (article.Id, counts, tokens);
    }

    private static DocumentTermMatrix Of(List<(string Id, Dictionary<string, int> Counts, int Tokens)> rows, int minDocuments, double maxDocuments)
    {
        var documents = rows.SelectMany(row => row.Counts.Keys).CountBy(term => term, StringComparer.Ordinal)
            .Where(term => term.Value >= minDocuments && term.Value <= maxDocuments).OrderBy(term => term.Key, CodePointComparer.Instance).ToList();
        var columns = documents.Select((term, at) => (term.Key, at)).ToDictionary(term => term.Key, term => term.at, StringComparer.Ordinal);
        var cells = rows.Select(row => row.Counts.Where(count => columns.ContainsKey(count.Key)).Select(count => (Column: columns[count.Key], count.Value)).OrderBy(cell => cell.Column).ToArray()).ToList();
        var starts = new int[rows.Count + 1];
        for (var row = 0; row < rows.Count; row++) starts[row + 1] = checked(starts[row] + cells[row].Length);
        return new([.. rows.Select(row => row.Id)], [.. documents.Select(term => term.Key)], starts,
            [.. cells.SelectMany(row => row.Select(cell => cell.Column))], [.. cells.SelectMany(row => row.Select(cell => cell.Value))],
            [.. rows.Select(row => row.Tokens)], [.. documents.Select(term => term.Value)]);
    }
}
