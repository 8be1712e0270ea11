using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using NewsNotebooks.DataFrames;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Cli.Output;

/// <summary>Writes CSV by RFC 4180, but with LF: a header, then a line a row.</summary>
internal sealed class CsvRowWriter<T> : RowWriter<T> where T : IRow
{
    private readonly CsvConfiguration _configuration;
    private readonly AtomicFile? _file;
    private readonly Stream _stream;

    public CsvRowWriter(OutputTarget target, RowColumns<T> columns) : base(columns)
    {
        _configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            NewLine = "\n",
            InjectionOptions = target.SpreadsheetSafe ? InjectionOptions.Escape : InjectionOptions.None,
        };
        _file = target.Path is { } path ? OutputFile.Begin(path) : null;
        _stream = _file?.Stream ?? Console.OpenStandardOutput();
        _stream.Write(Encode([Columns.Names]));
    }

    public override Action Prepare(string docId, IReadOnlyList<T> rows)
    {
        if (rows.Count == 0) return () => { };
        var bytes = Encode(rows.Select(row => Columns.Cells(row).Select(CellText.Of)));
        return () => _stream.Write(bytes);
    }

    public override void Complete()
    {
        _stream.Flush();
        _file?.Keep();
    }

    protected override void Close() => _file?.Dispose();

    private byte[] Encode(IEnumerable<IEnumerable<string>> lines)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, _configuration))
        {
            foreach (var line in lines)
            {
                foreach (var cell in line) csv.WriteField(cell);
                csv.NextRecord();
            }
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
