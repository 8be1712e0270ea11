using NewsNotebooks.Cli.Input;
using NewsNotebooks.DataFrames;
using NewsNotebooks.Timelines;

namespace NewsNotebooks.Cli.Output;

/// <summary>Writes rows as they come; nothing is in its place before <see cref="Complete"/>.</summary>
internal abstract class RowWriter<T>(RowColumns<T> columns) : IDisposable where T : IRow
{
    private const int RowsAtATime = 1024;

    /// <summary>What is written of a row.</summary>
    protected RowColumns<T> Columns { get; } = columns;

    /// <summary>The writer that fits the ending of the file, or the terminal.</summary>
    /// <exception cref="UsageException">The ending is none that can be written.</exception>
    public static RowWriter<T> Open(OutputTarget target, RowFormat format, RowColumns<T> columns) => target.Kind switch
    {
        OutputKind.JsonLines => new JsonLinesWriter<T>(target, format, columns),
        OutputKind.Csv => new CsvRowWriter<T>(target, columns),
        OutputKind.Parquet => new ParquetRowWriter<T>(target.Path!, columns),
        OutputKind.Calendar => typeof(T) == typeof(TimelineEntry) ? (RowWriter<T>)(object)new CalendarWriter(target, (RowColumns<TimelineEntry>)(object)columns)
            : throw new UsageException($"-o '{target.Path}' ends in '.ics'; only a timeline can be written so, expected .jsonl or .csv."),
        _ => new TableWriter<T>(format, columns),
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
