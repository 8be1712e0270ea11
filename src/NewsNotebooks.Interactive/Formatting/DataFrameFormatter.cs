using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace NewsNotebooks.Interactive.Formatting;

/// <summary>Shows a <c>Microsoft.Data.Analysis.DataFrame</c>, whichever version a notebook brings, by name and reflection.</summary>
internal static class DataFrameFormatter
{
    private const int MostRows = 20;
    private const int LongestText = 60;
    private const string FrameType = "Microsoft.Data.Analysis.DataFrame";
    private const string ColumnType = "Microsoft.Data.Analysis.DataFrameColumn";

    /// <summary>The frame as an HTML table and as an aligned one; null where the value is no DataFrame.</summary>
    public static MimeBundle? TryFormat(object value)
    {
        if (TypeSearch.Find(value.GetType(), FrameType) is not { } frame
            || frame.GetProperty("Columns")?.GetValue(value) is not IEnumerable list)
            return null;
        var columns = list.Cast<object>().Select(Column.Read).ToArray();
        var rows = columns.Length == 0 ? 0 : columns.Max(c => c.Length);
        return new([new("text/html", Html(columns, rows)), new("text/plain", Text(columns, rows))]);
    }

    private static string Shape(Column[] columns, long rows) => string.Create(CultureInfo.InvariantCulture,
        $"{rows:N0} {(rows == 1 ? "row" : "rows")} × {columns.Length:N0} {(columns.Length == 1 ? "column" : "columns")}");

    private static string? Rest(long rows) => rows <= MostRows
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"… {rows - MostRows:N0} more {(rows - MostRows == 1 ? "row" : "rows")}");

    private static string Html(Column[] columns, long rows)
    {
        var html = new StringBuilder("<table class=\"dataframe\"><caption style=\"text-align:left\">")
            .Append(Shape(columns, rows)).Append("</caption><thead><tr>");
        foreach (var column in columns)
        {
            html.Append(CultureInfo.InvariantCulture, $"<th style=\"text-align:{(column.IsNumeric ? "right" : "left")}\">")
                .Append(CultureInfo.InvariantCulture, $"{HtmlText.Encode(column.Name)}<br><small>{HtmlText.Encode(column.TypeName)}</small></th>");
        }
        html.Append("</tr></thead><tbody>");
        for (var row = 0; row < Math.Min(rows, MostRows); row++)
        {
            html.Append("<tr>");
            foreach (var column in columns)
                html.Append(column.Cells[row] is { } text ? HtmlText.Cell(text, column.IsNumeric) : "<td class=\"null\"></td>");
            html.Append("</tr>");
        }
        html.Append("</tbody></table>");
        return Rest(rows) is { } rest ? html.Append("<p>").Append(rest).Append("</p>").ToString() : html.ToString();
    }

    private static string Text(Column[] columns, long rows)
    {
        var text = new StringBuilder(Shape(columns, rows)).Append('\n');
        var cells = columns.Select(c => new[] { c.Name, c.TypeName }
            .Concat(c.Cells.Select(t => HtmlText.Cut(t ?? "", LongestText).ReplaceLineEndings("⏎"))).ToArray()).ToArray();
        var widths = cells.Select(c => c.Max(t => t.Length)).ToArray();
        for (var line = 0; columns.Length > 0 && line < cells[0].Length; line++)
        {
            var padded = columns.Select((c, i) => c.IsNumeric ? cells[i][line].PadLeft(widths[i]) : cells[i][line].PadRight(widths[i]));
            text.Append(string.Join("  ", padded).TrimEnd()).Append('\n');
        }
        if (Rest(rows) is { } rest)
            text.Append(rest).Append('\n');
        return text.ToString();
    }

    /// <summary>The first cells of a column as text; null for those without a value.</summary>
    private sealed record Column(string Name, string TypeName, bool IsNumeric, long Length, string?[] Cells)
    {
        public static Column Read(object column)
        {
            var type = TypeSearch.Find(column.GetType(), ColumnType) ?? column.GetType();
            var item = type.GetProperty("Item", BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly,
                null, typeof(object), [typeof(long)], null) ?? throw new MissingMemberException(ColumnType, "Item");
            var length = Convert.ToInt64(type.GetProperty("Length")!.GetValue(column), CultureInfo.InvariantCulture);
            var dataType = (Type)type.GetProperty("DataType")!.GetValue(column)!;
            var cells = new string?[Math.Min(length, MostRows)];
            for (var row = 0L; row < cells.Length; row++)
                cells[row] = item.GetValue(column, [row]) is { } value ? NumberText.Short(value) ?? PlainText.Of(ValueReader.Read(value)) : null;
            return new Column((string)type.GetProperty("Name")!.GetValue(column)!, TypeNames.Of(dataType), IsNumber(dataType), length, cells);
        }

        private static bool IsNumber(Type type) => Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal;
    }
}
