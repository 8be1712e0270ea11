using NewsNotebooks.DataFrames;

namespace NewsNotebooks.Cli.Output;

/// <summary>The columns that are written of a row: its own, and text columns joined to it.</summary>
/// <param name="Further">The names of the joined columns, after its own.</param>
/// <param name="Joined">Their cells, called on any thread.</param>
internal sealed record RowColumns<T>(IReadOnlyList<string> Further, Func<T, IEnumerable<string?>> Joined) where T : IRow
{
    /// <summary>The row's own columns.</summary>
    public static RowColumns<T> Own { get; } = new([], _ => []);

    /// <summary>The names, in order.</summary>
    public IReadOnlyList<string> Names { get; } = [.. Rows.ColumnNames<T>(), .. Further];

    /// <summary>The types of the cells, in order.</summary>
    public IReadOnlyList<Type> Types { get; } = [.. Rows.ColumnTypes<T>(), .. Further.Select(_ => typeof(string))];

    /// <summary>The cells of a row, in order.</summary>
    public IReadOnlyList<object?> Cells(T row) => Further.Count == 0 ? Rows.Cells(row) : [.. Rows.Cells(row), .. Joined(row)];
}
