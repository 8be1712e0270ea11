using NewsNotebooks.DataFrames;
using NewsNotebooks.Interactive.Documents;
using Parquet;
using Parquet.Schema;

namespace NewsNotebooks.Cli.Output;

/// <summary>Writes Parquet: a line a row, the columns of CSV with their types; any of them may be null, lists of spans are text.</summary>
internal sealed class ParquetRowWriter<T> : RowWriter<T> where T : IRow
{
    /// <summary>Rows are written in groups, so that they need not all be kept.</summary>
    private const int RowsOfGroup = 1 << 15;

    private readonly IReadOnlyList<DataField> _fields;

    private readonly AtomicFile _file;
    private readonly ParquetWriter _parquet;
    private readonly List<IReadOnlyList<object?>> _lines = [];
    private bool _isClosed;

    public ParquetRowWriter(string path, RowColumns<T> columns) : base(columns)
    {
        _fields = [.. columns.Names.Zip(columns.Types, Field)];
        _file = OutputFile.Begin(path);
        _parquet = ParquetWriter.CreateAsync(new ParquetSchema(_fields), _file.Stream).GetAwaiter().GetResult();
    }

    public override Action Prepare(string docId, IReadOnlyList<T> rows)
    {
        var lines = rows.Select(Columns.Cells).ToList();
        return () =>
        {
            _lines.AddRange(lines);
            if (_lines.Count >= RowsOfGroup) WriteGroup();
        };
    }

    public override void Complete()
    {
        if (_lines.Count > 0) WriteGroup();
        CloseParquet();
        _file.Keep();
    }

    protected override void Close()
    {
        CloseParquet();
        _file.Dispose();
    }

    private void CloseParquet()
    {
        if (!_isClosed) _parquet.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _isClosed = true;
    }

    private void WriteGroup()
    {
        using var group = _parquet.CreateRowGroup();
        for (var i = 0; i < _fields.Count; i++) WriteColumn(group, _fields[i], _lines.ConvertAll(line => line[i])).GetAwaiter().GetResult();
        group.CompleteValidate();
        _lines.Clear();
    }

    private static async Task WriteColumn(ParquetRowGroupWriter group, DataField field, List<object?> cells)
    {
        if (field.ClrType == typeof(int)) await group.WriteAsync<int>(field, Values<int>(cells));
        else if (field.ClrType == typeof(long)) await group.WriteAsync<long>(field, Values<long>(cells));
        else if (field.ClrType == typeof(double)) await group.WriteAsync<double>(field, Values<double>(cells));
        else if (field.ClrType == typeof(bool)) await group.WriteAsync<bool>(field, Values<bool>(cells));
        else if (field.ClrType == typeof(DateTime)) await group.WriteAsync<DateTime>(field, Values<DateTime>(cells));
        else await group.WriteAsync(field, [.. cells.Select(cell => cell is null ? null! : CellText.Of(cell))]);
    }

    private static ReadOnlyMemory<TValue?> Values<TValue>(List<object?> cells) where TValue : struct => cells.Select(cell => (TValue?)cell).ToArray();

    private static DataField Field(string name, Type type) => type == typeof(string) ? new DataField<string>(name) : new DataField(name, type, isNullable: true);
}
