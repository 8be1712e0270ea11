using System.Collections;
using System.Globalization;
using System.Numerics;
using NewsNotebooks.Interactive.Formatting;

namespace NewsNotebooks.Interactive.Sql;

/// <summary>Which types of C# are which of DuckDB's, and what becomes of the others.</summary>
internal static class SqlTypes
{
    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(bool)] = "BOOLEAN",
        [typeof(sbyte)] = "TINYINT",
        [typeof(byte)] = "UTINYINT",
        [typeof(short)] = "SMALLINT",
        [typeof(ushort)] = "USMALLINT",
        [typeof(int)] = "INTEGER",
        [typeof(uint)] = "UINTEGER",
        [typeof(long)] = "BIGINT",
        [typeof(ulong)] = "UBIGINT",
        [typeof(float)] = "REAL",
        [typeof(double)] = "DOUBLE",
        [typeof(BigInteger)] = "HUGEINT",
        [typeof(string)] = "VARCHAR",
        [typeof(Guid)] = "UUID",
        [typeof(DateTime)] = "TIMESTAMP",
        [typeof(DateOnly)] = "DATE",
        [typeof(TimeOnly)] = "TIME",
        [typeof(DateTimeOffset)] = "TIMESTAMPTZ",
        [typeof(TimeSpan)] = "INTERVAL",
    };

    /// <summary>Whether a value of the type is one cell of a table, not a row.</summary>
    public static bool IsCell(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var own && (Names.ContainsKey(own) || own == typeof(decimal) || own == typeof(char) || own.IsEnum);

    /// <summary>The type that a column holds values of the type in: itself, or text.</summary>
    public static Type Column(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var own && (Names.ContainsKey(own) || own == typeof(decimal)) ? own : typeof(string);

    /// <summary>The type that holds all of some types of columns.</summary>
    public static Type Common(IEnumerable<Type> types) => types.Distinct().ToList() switch
    {
        [] => typeof(string),
        [var one] => one,
        var several when several.All(IsWhole) => typeof(long),
        var several when several.All(type => IsWhole(type) || type == typeof(float) || type == typeof(double) || type == typeof(decimal)) => typeof(double),
        _ => typeof(string),
    };

    /// <summary>A value as one of a column's type; what has parts becomes text.</summary>
    public static object? Convert(object? value, Type column)
    {
        if (value is null or DBNull) return null;
        if (value.GetType() == column) return value;
        if (column != typeof(string)) return System.Convert.ChangeType(value, column, CultureInfo.InvariantCulture);
        return value is IEnumerable or IFormattable ? PlainText.Of(ValueReader.Read(value)) : value.ToString();
    }

    /// <summary>DuckDB's name of a column's type.</summary>
    /// <param name="column">The type.</param>
    /// <param name="values">The column's values: a decimal's digits are fixed for the column.</param>
    public static string Declare(Type column, IEnumerable<object?> values) => Names.TryGetValue(column, out var name)
        ? name : string.Create(CultureInfo.InvariantCulture, $"DECIMAL(38, {values.OfType<decimal>().Select(value => (int)value.Scale).DefaultIfEmpty().Max()})");

    private static bool IsWhole(Type type) => type == typeof(sbyte) || type == typeof(byte) || type == typeof(short) || type == typeof(ushort) || type == typeof(int) || type == typeof(uint) || type == typeof(long);
}
