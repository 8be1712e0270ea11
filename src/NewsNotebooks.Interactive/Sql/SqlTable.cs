namespace NewsNotebooks.Interactive.Sql;

/// <summary>A table, in memory.</summary>
/// <param name="Columns">Its columns, each with a name of its own.</param>
/// <param name="Rows">Its rows: a value a column, of the column's type or null.</param>
internal sealed record SqlTable(IReadOnlyList<SqlColumn> Columns, IReadOnlyList<object?[]> Rows);

/// <summary>A column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its values; never a nullable one.</param>
internal sealed record SqlColumn(string Name, Type Type)
{
    /// <summary>Names that differ when case is left aside, as SQL does: a second <c>n</c> becomes <c>n_1</c>.</summary>
    public static IReadOnlyList<string> Distinct(IEnumerable<string> names)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. names.Select(Take)];

        string Take(string name)
        {
            var (free, number) = (name, 0);
            while (!taken.Add(free)) free = FormattableString.Invariant($"{name}_{++number}");
            return free;
        }
    }
}
