using NewsNotebooks.Cli.Input;
using NewsNotebooks.DataFrames;

namespace NewsNotebooks.Cli.Output;

/// <summary>Writes rows as they come; nothing is in its place before <see cref="Complete"/>.</summary>
internal abstract class RowWriter<T> : IDisposable where T : IRow
{
    private const int RowsAtATime = 1024;

    protected static readonly IReadOnlyList<string> Columns = Rows.ColumnNames<T>();

    /// <summary>The writer that fits the ending of the file, or the terminal.</summary>
    /// <exception cref="UsageException">The ending is none that can be written.</exception>
    public static RowWriter<T> Open(OutputTarget target, RowFormat format) => target.Kind switch
    {
        OutputKind.JsonLines => new JsonLinesWriter<T>(target, format),
        OutputKind.Csv => new CsvRowWriter<T>(target),
        OutputKind.Parquet => new ParquetRowWriter<T>(target.Path!),
        _ => new TableWriter<T>(format),
    };

    /// <summary>Makes the rows of one article ready for writing, on any thread; what is returned writes them, in its turn.</summary>
    public abstract Action Prepare(string docId, IReadOnlyList<T> rows);

    /// <summary>Writes rows, of one article or of all, that are too many to be kept.</summary>
    public void Write(string docId, IEnumerable<T> rows)
    {
        foreach (var some in rows.Chunk(RowsAtATime)) Prepare(docId, some)();
    }

    /// <summary>Ends the output and puts it into its place.</summary>
    public abstract void Complete();

    /// <inheritdoc/>
    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    /// <summary>Throws away what was not completed.</summary>
    protected virtual void Close() { }
}
