using System.Data.Common;
using System.Globalization;
using System.Numerics;
using NewsNotebooks.Interactive.Formatting;
using NewsNotebooks.Interactive.Sessions.Errors;

namespace NewsNotebooks.Interactive.Sql;

/// <summary>What a query gave: its first rows, or all.</summary>
/// <param name="Table">The rows.</param>
/// <param name="Count">How many there were.</param>
internal sealed record SqlResult(SqlTable Table, int Count)
{
    /// <summary>Reads the result that a reader is at.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="keep">How many rows to keep; the others are counted.</param>
    public static SqlResult Read(DbDataReader reader, int keep)
    {
        var names = SqlColumn.Distinct(Enumerable.Range(0, reader.FieldCount).Select(reader.GetName));
        var instants = Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetDataTypeName(i).Equals("TimestampTz", StringComparison.OrdinalIgnoreCase)).ToArray();
        var rows = new List<object?[]>();
        var count = 0;
        for (; reader.Read(); count++)
            if (count < keep) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Value(reader, i, instants[i]))]);
        var columns = names.Select((name, i) => new SqlColumn(name, instants[i] ? typeof(DateTimeOffset) : reader.GetFieldType(i))).ToArray();
        for (var i = 0; i < columns.Length; i++) columns[i] = Narrow(columns[i], rows, i);
        return new SqlResult(new SqlTable(columns, rows), count);
    }

    /// <summary>The result as the formatters show rows: so many of them, and how many there are.</summary>
    public MimeBundle ToBundle()
    {
        var items = Table.Rows.Take(ValueReader.MostItems).Select(row => (ValueShape)new ObjectShape("Row", [.. Table.Columns.Select((column, i) => (column.Name, ValueReader.Read(row[i])))])).ToList();
        var shape = new SequenceShape("Rows", items, Count, Count > items.Count);
        var text = Count == 0 ? "0 rows: " + string.Join(", ", Table.Columns.Select(column => column.Name)) : PlainText.Of(shape);
        return new([new("text/html", Count == 0 ? $"<p>{HtmlText.Encode(text)}</p>" : HtmlTables.Of(shape)!), new("text/plain", text)]);
    }

    /// <summary>The rows as dictionaries, for notebooks without a DataFrame.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, object?>> ToDictionaries() =>
        [.. Table.Rows.Select(row => Table.Columns.Select((column, i) => (column.Name, Value: row[i])).ToDictionary(cell => cell.Name, cell => cell.Value))];

    private static object? Value(DbDataReader reader, int column, bool isInstant)
    {
        try
        {
            return reader.IsDBNull(column) ? null : reader.GetValue(column) switch
            {
                // DuckDB keeps instants, and the driver gives them in UTC.
                DateTime time when isInstant => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)),
                // DECIMAL(38, 10) has ten digits behind the point, most of them zeros that nobody wrote.
                decimal number => number / 1.000000000000000000000000000000000m,
                var value => value,
            };
        }
        catch (Exception e) when (e is ArgumentException or OverflowException or InvalidCastException or NotSupportedException)
        {
            var name = reader.GetName(column);
            throw new ReportedException("SqlError", string.Create(CultureInfo.InvariantCulture, $"A value of the column {name} ({reader.GetDataTypeName(column)}) has no counterpart in C#: {e.Message} Make it text: CAST({name} AS VARCHAR)."));
        }
    }

    /// <summary>Sums of whole numbers come as 128-bit integers; where they fit, as they nearly always do, they are longs.</summary>
    private static SqlColumn Narrow(SqlColumn column, List<object?[]> rows, int index)
    {
        if (column.Type != typeof(BigInteger) || rows.Any(row => row[index] is BigInteger number && (number < long.MinValue || number > long.MaxValue))) return column;
        foreach (var row in rows.Where(row => row[index] is BigInteger)) row[index] = (long)(BigInteger)row[index]!;
        return column with { Type = typeof(long) };
    }
}
