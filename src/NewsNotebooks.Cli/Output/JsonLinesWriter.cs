using System.Text.Encodings.Web;
using System.Text.Json;
using NewsNotebooks.DataFrames;
using NewsNotebooks.Interactive.Documents;
using NewsNotebooks.Text;

namespace NewsNotebooks.Cli.Output;

/// <summary>Writes JSON Lines: a line an article with its rows inside, or a line a row.</summary>
internal sealed class JsonLinesWriter<T> : RowWriter<T> where T : IRow
{
    /// <summary>These describe the article; in a line an article they would be said again in every row.</summary>
    private static readonly string[] OfArticle = ["doc_id", "outlet", "published", "published_precision", "published_offset"];

    private readonly RowFormat _format;
    private readonly AtomicFile? _file;
    private readonly Stream _stream;
    private readonly Utf8JsonWriter _json;

    public JsonLinesWriter(OutputTarget target, RowFormat format)
    {
        _format = format;
        _file = target.Path is { } path ? OutputFile.Begin(path) : null;
        _stream = _file?.Stream ?? Console.OpenStandardOutput();
        _json = new Utf8JsonWriter(_stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    public override void Write(string docId, IEnumerable<T> rows)
    {
        if (_format.Nested is not { } list)
        {
            foreach (var row in rows) Line(() => WriteRow(row, nested: false));
            return;
        }
        Line(() =>
        {
            _json.WriteStartObject();
            _json.WriteString("doc_id", docId);
            _json.WriteStartArray(list);
            foreach (var row in rows) WriteRow(row, nested: true);
            _json.WriteEndArray();
            _json.WriteEndObject();
        });
    }

    public override void Complete()
    {
        _json.Flush();
        _stream.Flush();
        _file?.Keep();
    }

    protected override void Close()
    {
        // What was not completed is not flushed.
        _json.Reset(Stream.Null);
        _json.Dispose();
        _file?.Dispose();
    }

    private void Line(Action write)
    {
        write();
        _json.Flush();
        _json.Reset();
        _stream.WriteByte((byte)'\n');
    }

    private void WriteRow(T row, bool nested)
    {
        var cells = Rows.Cells(row);
        _json.WriteStartObject();
        for (var i = 0; i < Columns.Count; i++)
        {
            if (nested && OfArticle.Contains(Columns[i])) continue;
            _json.WritePropertyName(Columns[i]);
            WriteCell(cells[i]);
        }
        _json.WriteEndObject();
    }

    private void WriteCell(object? cell)
    {
        switch (cell)
        {
            case null: _json.WriteNullValue(); break;
            case int number: _json.WriteNumberValue(number); break;
            case double number: _json.WriteNumberValue(number); break;
            case bool value: _json.WriteBooleanValue(value); break;
            case IReadOnlyList<TextSpan> spans: WriteSpans(spans); break;
            default: _json.WriteStringValue(CellText.Of(cell)); break;
        }
    }

    private void WriteSpans(IReadOnlyList<TextSpan> spans)
    {
        _json.WriteStartArray();
        foreach (var span in spans)
        {
            _json.WriteStartArray();
            _json.WriteNumberValue(span.Start);
            _json.WriteNumberValue(span.End);
            _json.WriteEndArray();
        }
        _json.WriteEndArray();
    }
}
