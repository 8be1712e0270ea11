using Microsoft.Data.Analysis;
using Microsoft.ML;
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

    internal DocumentTermMatrix(IReadOnlyList<string> docIds, IReadOnlyList<string> terms, int[] rowStarts, int[] columns, int[] counts, int[] tokens, int[] documents)
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

    /// <summary>Counts the terms of articles, in one pass over a stream, on all cores; what is kept are the cells, 8 bytes each, and the vocabulary.</summary>
    /// <param name="articles">The articles, a corpus for instance; one without a token is a row without cells.</param>
    /// <param name="options">What is a token; null for <see cref="TokenizerOptions.Default"/>.</param>
    /// <param name="limits">Which terms have a column; null for all.</param>
    /// <param name="cancellation">Ends the count with an <see cref="OperationCanceledException"/>.</param>
    public static DocumentTermMatrix Of(IEnumerable<Article> articles, TokenizerOptions? options = null, FrequencyLimits? limits = null, CancellationToken cancellation = default)
    {
        var tokenizer = new Tokenizer(options ?? TokenizerOptions.Default);
        var builder = new MatrixBuilder();
        foreach (var (id, counts) in articles.Analyse(article => (article.Id, TokenCounts.Of(article, tokenizer)), cancellation)) builder.Add(id, counts);
        return builder.Build(limits ?? FrequencyLimits.None);
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
        if (weight is not (TermWeight.TfIdfSmoothL2 or TermWeight.TfIdfPlainL2 or TermWeight.LogTfIdfSmoothL2)) return cells;
        var length = Math.Sqrt(cells.Sum(cell => cell.Weight * cell.Weight));
        return [.. cells.Select(cell => (cell.Column, cell.Weight / length))];
    }

    /// <summary>The cells that are not 0, article after article, terms by code point.</summary>
    /// <param name="weight">What the cells say.</param>
    public IEnumerable<TermWeightCell> Cells(TermWeight weight = TermWeight.Count)
    {
        var name = NameOf(weight);
        for (var row = 0; row < DocIds.Count; row++)
            foreach (var (column, value) in Row(row, weight)) yield return new(DocIds[row], Terms[column], value, name);
    }

    /// <summary>The cells that are not 0, with the columns of <see cref="TermWeightCell"/>.</summary>
    /// <param name="weight">What the cells say.</param>
    public DataFrame ToDataFrame(TermWeight weight = TermWeight.Count) => Cells(weight).ToDataFrame();

    /// <summary>The matrix as ML.NET reads it: a line an article, with its id (<c>DocId</c>) and a sparse vector of the weights (<c>Features</c>), whose
    /// slots bear the terms' names.</summary>
    /// <param name="weight">What the cells say.</param>
    /// <exception cref="InvalidOperationException">The matrix has no column, and a vector of no length is none to ML.NET.</exception>
    public IDataView ToDataView(TermWeight weight = TermWeight.Count) => MatrixView.Of(this, weight);

    /// <summary>A weight's name as data columns have it, such as <c>tf_idf_smooth_l2</c>.</summary>
    public static string NameOf(TermWeight weight) => RowColumn.SnakeCase(weight.ToString());

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
            TermWeight.TfIdfSmooth or TermWeight.TfIdfSmoothL2 => count * SmoothIdf(articles, documents),
            TermWeight.TfIdfPlainL2 => count * (Math.Log(articles / documents) + 1),
            TermWeight.LogTfIdfSmoothL2 => (1 + Math.Log(count)) * SmoothIdf(articles, documents),
            _ => throw new ArgumentOutOfRangeException(nameof(weight), weight, "Expected a weight of TermWeight."),
        };
    }

    private static double SmoothIdf(double articles, double documents) => Math.Log((1 + articles) / (1 + documents)) + 1;
}
