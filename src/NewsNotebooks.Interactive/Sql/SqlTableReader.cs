using System.Collections;
using NewsNotebooks.Interactive.Formatting;

namespace NewsNotebooks.Interactive.Sql;

/// <summary>Reads values of a session as tables: DataFrames, and collections of objects, tuples, dictionaries or single values.</summary>
internal static class SqlTableReader
{
    /// <summary>The table that a value is; null where it is none.</summary>
    public static SqlTable? Read(object? value, CancellationToken stop) => value switch
    {
        null or string or IDictionary => null,
        _ when DataFrameTable.Read(value, stop) is { } frame => frame,
        IEnumerable rows => ReadRows(rows, stop),
        _ => null,
    };

    private static SqlTable? ReadRows(IEnumerable rows, CancellationToken stop)
    {
        var items = new List<object?>();
        foreach (var item in rows)
        {
            stop.ThrowIfCancellationRequested();
            items.Add(item);
        }
        var type = ItemType(rows.GetType());
        if (type is null || type == typeof(object) || type.IsAbstract) type = items.FirstOrDefault(item => item is not null)?.GetType() ?? type;
        if (type is null || type == typeof(object)) return null;
        if (SqlTypes.IsCell(type)) return Table(items, [new("value", type, item => item)], stop);
        return Pairs(type) is { } pairs ? ReadDictionaries(items, pairs, stop) : ReadObjects(items, type, stop);
    }

    private static SqlTable? ReadObjects(List<object?> items, Type type, CancellationToken stop)
    {
        var members = ObjectMembers.Of(type).Select(member => new Source(member.Name, member.Type, member.Get)).ToList();
        return members.Count == 0 ? null : Table(items, members, stop);
    }

    /// <summary>A column a key, in the order in which keys come up, of the type that holds all its values.</summary>
    private static SqlTable? ReadDictionaries(List<object?> items, Func<object, IEnumerable<(string Key, object? Value)>> pairs, CancellationToken stop)
    {
        var rows = items.Select(item => item is null ? [] : pairs(item).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase)).ToList();
        var keys = rows.SelectMany(row => row.Keys).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var sources = keys.Select(key => new Source(key,
            SqlTypes.Common(rows.Select(row => row.GetValueOrDefault(key)).Where(value => value is not null).Select(value => SqlTypes.Column(value!.GetType()))),
            row => ((Dictionary<string, object?>)row).GetValueOrDefault(key))).ToList();
        return keys.Count == 0 ? null : Table([.. rows], sources, stop);
    }

    private static SqlTable Table(List<object?> items, List<Source> sources, CancellationToken stop)
    {
        var names = SqlColumn.Distinct(sources.Select(source => source.Name));
        var columns = sources.Select((source, i) => new SqlColumn(names[i], SqlTypes.Column(source.Type))).ToArray();
        var rows = new List<object?[]>(items.Count);
        foreach (var item in items)
        {
            stop.ThrowIfCancellationRequested();
            rows.Add([.. columns.Select((column, i) => SqlTypes.Convert(item is null ? null : sources[i].Get(item), column.Type))]);
        }
        return new SqlTable(columns, rows);
    }

    private static Type? ItemType(Type type) => type.GetInterfaces().Append(type)
        .FirstOrDefault(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];

    /// <summary>Reads the entries of a dictionary with names for keys; null where the type is none.</summary>
    private static Func<object, IEnumerable<(string Key, object? Value)>>? Pairs(Type type)
    {
        if (ItemType(type) is not { IsGenericType: true } pair || pair.GetGenericTypeDefinition() != typeof(KeyValuePair<,>) || pair.GetGenericArguments()[0] != typeof(string)) return null;
        var (key, value) = (pair.GetProperty("Key")!, pair.GetProperty("Value")!);
        return row => ((IEnumerable)row).Cast<object>().Select(entry => ((string)key.GetValue(entry)!, value.GetValue(entry)));
    }

    /// <summary>Where a column's values come from.</summary>
    private sealed record Source(string Name, Type Type, Func<object, object?> Get);
}
