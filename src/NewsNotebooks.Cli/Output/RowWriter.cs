using NewsNotebooks.Cli.Input;
using NewsNotebooks.DataFrames;
using NewsNotebooks.Timelines;

namespace NewsNotebooks.Cli.Output;

/// <summary>Writes rows as they come; nothing is in its place before <see cref="Complete"/>.</summary>
internal abstract class RowWriter<T> : IDisposable where T : IRow
{
    protected static readonly IReadOnlyList<string> Columns = Rows.ColumnNames<T>();

    /// <summary>The writer that fits the ending of the file, or the terminal.</summary>
    /// <exception cref="UsageException">The ending is none that can be written.</exception>
    public static RowWriter<T> Open(OutputTarget target, RowFormat format) => target.Kind switch
    {
        OutputKind.JsonLines => new JsonLinesWriter<T>(target, format),
        OutputKind.Csv => new CsvRowWriter<T>(target),
        OutputKind.Calendar => typeof(T) == typeof(TimelineEntry) ? (RowWriter<T>)(object)new CalendarWriter(target)
            : throw new UsageException($"-o '{target.Path}' ends in '.ics'; only a timeline can be written so, expected .jsonl or .csv."),
        _ => new TableWriter<T>(format),
    };

    /// <summary>Writes the rows of one article, or of none.</summary>
    public abstract void Write(string docId, IEnumerable<T> rows);

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
