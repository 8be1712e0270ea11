using System.Globalization;
using System.Text;
using CsvHelper.Configuration;
using CsvHelper;
using NewsNotebooks.DataFrames;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Cli.Output;

/// <summary>Writes CSV by RFC 4180, but with LF: a header, then a line a row.</summary>
internal sealed class CsvRowWriter<T> : RowWriter<T> where T : IRow
{
    private readonly AtomicFile? _file;
    private readonly CsvWriter _csv;

    public CsvRowWriter(OutputTarget target)
    {
        _file = target.Path is { } path ? OutputFile.Begin(path) : null;
        var text = new StreamWriter(_file?.Stream ?? Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        _csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            NewLine = "\n",
            InjectionOptions = target.SpreadsheetSafe ? InjectionOptions.Escape : InjectionOptions.None,
        });
        Line(Columns);
    }

    public override void Write(string docId, IEnumerable<T> rows)
    {
        foreach (var row in rows) Line(Rows.Cells(row).Select(CellText.Of));
    }

    public override void Complete()
    {
        _csv.Flush();
        _file?.Keep();
    }

    protected override void Close() => _file?.Dispose();

    private void Line(IEnumerable<string> cells)
    {
        foreach (var cell in cells) _csv.WriteField(cell);
        _csv.NextRecord();
    }
}
