using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using NewsNotebooks.Interactive.Formatting;

namespace NewsNotebooks.Interactive.Sql;

/// <summary>Reads and makes <c>Microsoft.Data.Analysis.DataFrame</c>s of whichever version a notebook brings, by reflection.</summary>
internal static class DataFrameTable
{
    /// <summary>The assembly that has the type.</summary>
    public const string AssemblyName = "Microsoft.Data.Analysis";

    private const string FrameType = AssemblyName + ".DataFrame";
    private const string ColumnType = AssemblyName + ".DataFrameColumn";

    /// <summary>A frame as a table; null where the value is no frame.</summary>
    public static SqlTable? Read(object value, CancellationToken stop)
    {
        if (TypeSearch.Find(value.GetType(), FrameType) is not { } frame || frame.GetProperty("Columns")?.GetValue(value) is not IEnumerable list) return null;
        var columns = list.Cast<object>().Select(ReadColumn).ToArray();
        var names = SqlColumn.Distinct(columns.Select(column => column.Name));
        var rows = new List<object?[]>();
        for (var row = 0L; columns.Length > 0 && row < columns[0].Length; row++)
        {
            stop.ThrowIfCancellationRequested();
            rows.Add([.. columns.Select(column => SqlTypes.Convert(column.Get(row), column.Type))]);
        }
        return new SqlTable([.. columns.Select((column, i) => new SqlColumn(names[i], column.Type))], rows);
    }

    /// <summary>A table as a frame. Days and instants become <see cref="DateTime"/>s (instants in UTC), big integers doubles, and what a frame has no column for text.</summary>
    public static object Make(Assembly assembly, SqlTable table)
    {
        var columnType = assembly.GetType(ColumnType, throwOnError: true)!;
        var columns = Array.CreateInstance(columnType, table.Columns.Count);
        for (var i = 0; i < columns.Length; i++) columns.SetValue(MakeColumn(assembly, table, i), i);
        return Activator.CreateInstance(assembly.GetType(FrameType, throwOnError: true)!, [columns])!;
    }

    private static (string Name, Type Type, long Length, Func<long, object?> Get) ReadColumn(object column)
    {
        var type = TypeSearch.Find(column.GetType(), ColumnType) ?? column.GetType();
        var item = type.GetProperty("Item", BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly, null, typeof(object), [typeof(long)], null)
            ?? throw new MissingMemberException(ColumnType, "Item");
        var length = Convert.ToInt64(type.GetProperty("Length")!.GetValue(column), CultureInfo.InvariantCulture);
        return ((string)type.GetProperty("Name")!.GetValue(column)!, SqlTypes.Column((Type)type.GetProperty("DataType")!.GetValue(column)!), length, row => item.GetValue(column, [row]));
    }

    private static object MakeColumn(Assembly assembly, SqlTable table, int index)
    {
        var (name, type) = (table.Columns[index].Name, Held(table.Columns[index].Type));
        var values = table.Rows.Select(row => Value(row[index], type)).ToArray();
        var own = assembly.GetType($"{AssemblyName}.{type.Name}DataFrameColumn") ?? assembly.GetType($"{AssemblyName}.PrimitiveDataFrameColumn`1", throwOnError: true)!.MakeGenericType(type);
        var typed = Array.CreateInstance(type.IsValueType ? typeof(Nullable<>).MakeGenericType(type) : type, values.Length);
        for (var row = 0; row < values.Length; row++) typed.SetValue(values[row], row);
        return Activator.CreateInstance(own, [name, typed])!;
    }

    private static Type Held(Type type) => type switch
    {
        _ when type == typeof(DateOnly) || type == typeof(DateTimeOffset) => typeof(DateTime),
        _ when type == typeof(BigInteger) => typeof(double),
        _ when type.IsPrimitive || type == typeof(decimal) || type == typeof(DateTime) => type,
        _ => typeof(string),
    };

    private static object? Value(object? value, Type held) => value switch
    {
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        DateTimeOffset time => time.UtcDateTime,
        BigInteger number => (double)number,
        _ => SqlTypes.Convert(value, held),
    };
}
