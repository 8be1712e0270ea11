using System.Buffers;
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

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string? _nested;
    private readonly bool[] _isWritten;
    private readonly JsonEncodedText[] _names;
    private readonly AtomicFile? _file;
    private readonly Stream _stream;

    public JsonLinesWriter(OutputTarget target, RowFormat format, RowColumns<T> columns) : base(columns)
    {
        _nested = format.Nested;
        _names = [.. Columns.Names.Select(name => JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping))];
        _isWritten = [.. Columns.Names.Select(name => _nested is null || !OfArticle.Contains(name))];
        _file = target.Path is { } path ? OutputFile.Begin(path) : null;
        _stream = _file?.Stream ?? Console.OpenStandardOutput();
    }

    public override Action Prepare(string docId, IReadOnlyList<T> rows)
    {
        var lines = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(lines, Options);
        if (_nested is null)
        {
            foreach (var row in rows) Line(() => WriteRow(json, row));
        }
        else
        {
            Line(() => WriteArticle(json, docId, rows));
        }
        return () => _stream.Write(lines.WrittenSpan);

        void Line(Action write)
        {
            write();
            json.Flush();
            json.Reset();
            lines.Write("\n"u8);
        }
    }

    public override void Complete()
    {
        _stream.Flush();
        _file?.Keep();
    }

    protected override void Close() => _file?.Dispose();

    private void WriteArticle(Utf8JsonWriter json, string docId, IReadOnlyList<T> rows)
    {
        json.WriteStartObject();
        json.WriteString("doc_id", docId);
        json.WriteStartArray(_nested!);
        foreach (var row in rows) WriteRow(json, row);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteRow(Utf8JsonWriter json, T row)
    {
        var cells = Columns.Cells(row);
        json.WriteStartObject();
        for (var i = 0; i < _names.Length; i++)
        {
            if (!_isWritten[i]) continue;
            json.WritePropertyName(_names[i]);
            WriteCell(json, cells[i]);
        }
        json.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter json, object? cell)
    {
        switch (cell)
        {
            case null: json.WriteNullValue(); break;
            case int number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case bool value: json.WriteBooleanValue(value); break;
            case IReadOnlyList<TextSpan> spans: WriteSpans(json, spans); break;
            default: json.WriteStringValue(CellText.Of(cell)); break;
        }
    }

    private static void WriteSpans(Utf8JsonWriter json, IReadOnlyList<TextSpan> spans)
    {
        json.WriteStartArray();
        foreach (var span in spans)
        {
            json.WriteStartArray();
            json.WriteNumberValue(span.Start);
            json.WriteNumberValue(span.End);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
