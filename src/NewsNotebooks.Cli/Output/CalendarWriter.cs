using System.Text;
using NewsNotebooks.Interactive.Documents;
using NewsNotebooks.Timelines;

namespace NewsNotebooks.Cli.Output;

/// <summary>Writes a timeline as iCalendar.</summary>
internal sealed class CalendarWriter(OutputTarget target, RowColumns<TimelineEntry> columns) : RowWriter<TimelineEntry>(columns)
{
    private readonly AtomicFile _file = OutputFile.Begin(target.Path!);
    private readonly List<TimelineEntry> _entries = [];

    public override Action Prepare(string docId, IReadOnlyList<TimelineEntry> rows) => () => _entries.AddRange(rows);

    public override void Complete()
    {
        _file.Stream.Write(Encoding.UTF8.GetBytes(_entries.ToICalendar()));
        _file.Keep();
    }

    protected override void Close() => _file.Dispose();
}
