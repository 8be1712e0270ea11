using Microsoft.ML;
using Microsoft.ML.Data;

namespace NewsNotebooks.Terms;

/// <summary>A document-term matrix as ML.NET's view of data.</summary>
internal static class MatrixView
{
    private const string SlotNames = "SlotNames";

    public static IDataView Of(DocumentTermMatrix matrix, TermWeight weight)
    {
        var width = matrix.Terms.Count;
        if (width == 0) throw new InvalidOperationException($"The matrix of {matrix.DocIds.Count} articles has no terms; ML.NET expects vectors of one value and more.");
        var schema = SchemaDefinition.Create(typeof(Line));
        var features = schema[nameof(Line.Features)];
        features.ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        features.AddAnnotation(SlotNames, new VBuffer<ReadOnlyMemory<char>>(width, [.. matrix.Terms.Select(term => term.AsMemory())]), new VectorDataViewType(TextDataViewType.Instance, width));
        return new MLContext(0).Data.LoadFromEnumerable(Enumerable.Range(0, matrix.DocIds.Count).Select(row => Read(matrix, row, weight)), schema);
    }

    private static Line Read(DocumentTermMatrix matrix, int row, TermWeight weight)
    {
        var cells = matrix.Row(row, weight);
        return new Line
        {
            DocId = matrix.DocIds[row],
            Features = new VBuffer<float>(matrix.Terms.Count, cells.Count, [.. cells.Select(cell => (float)cell.Weight)], [.. cells.Select(cell => cell.Column)]),
        };
    }

    /// <summary>A row as ML.NET reads it.</summary>
    private sealed class Line
    {
        public string DocId { get; set; } = "";

        public VBuffer<float> Features { get; set; }
    }
}
