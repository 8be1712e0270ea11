using System.Text;
using NewsNotebooks.Timelines;

namespace NewsNotebooks.Cli.Output;

/// <summary>Writes a timeline as iCalendar.</summary>
internal sealed class CalendarWriter(OutputTarget target) : RowWriter<TimelineEntry>
{
    private readonly AtomicFile _file = new(target.Path!);
    private readonly List<TimelineEntry> _entries = [];

    public override void Write(string docId, IEnumerable<TimelineEntry> rows) => _entries.AddRange(rows);

    public override void Complete()
    {
        _file.Stream.Write(Encoding.UTF8.GetBytes(_entries.ToICalendar()));
        _file.Keep();
    }

    protected override void Close() => _file.Dispose();
}
