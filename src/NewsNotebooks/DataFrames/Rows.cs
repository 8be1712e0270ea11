using System.Reflection;
using Microsoft.Data.Analysis;

namespace NewsNotebooks.DataFrames;

/// <summary>Makes DataFrames of rows, and rows of DataFrames: the one place where the two meet.</summary>
/// <remarks>Each constructor parameter of a row is a column, its name in snake_case (<c>DocId</c> is <c>doc_id</c>); <c>Published</c> is
/// three columns (DateTime <c>published</c>, <c>published_precision</c> and <c>published_offset</c>), and a span two, <c>start</c> and <c>end</c>.</remarks>
public static class Rows
{
    /// <summary>A table with one line a row.</summary>
    public static DataFrame ToDataFrame<T>(this IEnumerable<T> rows) where T : IRow
    {
        var list = rows as IReadOnlyCollection<T> ?? [.. rows];
        return new DataFrame(ColumnsOf<T>().SelectMany(column => column.Write(list.Select(row => column.Property.GetValue(row)), list.Count)));
    }

    /// <summary>The rows of a table that has the columns of the row type; further columns are passed over, missing nullable ones are null.</summary>
    /// <exception cref="ArgumentException">A column that must have a value is missing, empty in a line, or of another type.</exception>
    public static IReadOnlyList<T> From<T>(DataFrame frame) where T : IRow
    {
        var columns = ColumnsOf<T>();
        var constructor = typeof(T).GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        var readers = columns.Select(column => column.Reader(frame)).ToList();
        var rows = new List<T>();
        for (long line = 0; line < frame.Rows.Count; line++)
            rows.Add((T)constructor.Invoke([.. readers.Select(read => read(line))]));
        return rows;
    }

    /// <summary>The names of the columns that a row type gives, in order.</summary>
    public static IReadOnlyList<string> ColumnNames<T>() where T : IRow => [.. ColumnsOf<T>().SelectMany(column => column.Names)];

    /// <summary>The types of those columns' cells: text, numbers, <see cref="bool"/> or <see cref="DateTime"/>; lists of spans are text.</summary>
    public static IReadOnlyList<Type> ColumnTypes<T>() where T : IRow => [.. ColumnsOf<T>().SelectMany(column => column.Types)];

    /// <summary>The cells of a row, in the order of <see cref="ColumnNames{T}"/>: null, text, numbers, <see cref="DateTime"/> or lists of spans.</summary>
    public static IReadOnlyList<object?> Cells<T>(T row) where T : IRow => [.. ColumnsOf<T>().SelectMany(column => column.Cells(column.Property.GetValue(row)))];

    private static List<RowColumn> ColumnsOf<T>() where T : IRow => Columns<T>.All;

    /// <summary>Reflected upon once a row type.</summary>
    private static class Columns<T>
    {
        public static readonly List<RowColumn> All = Reflect(typeof(T));
    }

    private static List<RowColumn> Reflect(Type type)
    {
        var parameters = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!.GetParameters();
        var nullability = new NullabilityInfoContext();
        return [.. parameters.Select(parameter => new RowColumn(type.GetProperty(parameter.Name!)!, nullability.Create(parameter).WriteState == NullabilityState.Nullable))];
    }
}
