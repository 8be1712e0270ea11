using System.Data.Common;
using System.Reflection;
using NewsNotebooks.Interactive.Packages;
using NewsNotebooks.Interactive.Sessions.Errors;

namespace NewsNotebooks.Interactive.Sql;

/// <summary>A DuckDB database in memory, over the driver DuckDB.NET.</summary>
/// <remarks>
/// The driver carries native libraries for every platform, many times the kernel's own weight, so it is fetched as a package
/// on first use. It is loaded apart and used through <see cref="DbConnection"/> and a little reflection.
/// </remarks>
internal sealed class DuckDb : IDisposable
{
    /// <summary>The driver's package.</summary>
    public static readonly PackageRequest Driver = new("DuckDB.NET.Data.Full", "1.5.6");

    // A statement that was stopped may still be ending when the next cell begins.
    private readonly Lock _gate = new();
    private readonly DbConnection _connection;

    /// <summary>Opens a database.</summary>
    /// <param name="packages">The driver's package and its dependencies.</param>
    /// <param name="workingFolder">Where files are looked for that SQL names by a relative path.</param>
    public DuckDb(IReadOnlyList<ResolvedPackage> packages, string workingFolder)
    {
        var driver = new PackageLoadContext("DuckDB", packages).LoadFromAssemblyName(new AssemblyName("DuckDB.NET.Data"));
        _connection = (DbConnection)Activator.CreateInstance(driver.GetType("DuckDB.NET.Data.DuckDBConnection", throwOnError: true)!, "DataSource=:memory:")!;
        _connection.Open();
        // Results must not depend on the machine's time zone.
        Execute($"SET TimeZone = 'UTC'; SET file_search_path = {SqlText.Literal(workingFolder)}");
    }

    /// <summary>Makes a table of a session's value, in place of an earlier one.</summary>
    /// <exception cref="ReportedException">A value does not fit.</exception>
    public void Load(string name, SqlTable table, CancellationToken stop)
    {
        using var turn = _gate.EnterScope();
        try
        {
            Fill(name, table, stop);
        }
        catch (Exception e) when (e is DbException or ArgumentException or OverflowException)
        {
            throw new ReportedException("SqlError", $"The variable {name} cannot be made a table: {e.Message}");
        }
    }

    /// <summary>Runs statements.</summary>
    /// <param name="sql">The statements.</param>
    /// <param name="keep">How many rows of a result to keep.</param>
    /// <param name="stop">Stops the statement that is running.</param>
    /// <returns>Their results, those left out that have no columns.</returns>
    /// <exception cref="ReportedException">A statement fails; those before it have been done.</exception>
    public IReadOnlyList<SqlResult> Query(string sql, int keep, CancellationToken stop)
    {
        using var turn = _gate.EnterScope();
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var cancel = stop.Register(command.Cancel);
        try
        {
            var results = new List<SqlResult>();
            using var reader = command.ExecuteReader();
            do
                if (reader.FieldCount > 0) results.Add(SqlResult.Read(reader, keep));
            while (reader.NextResult());
            return results;
        }
        catch (DbException e)
        {
            stop.ThrowIfCancellationRequested();
            throw new ReportedException("SqlError", e.Message);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private void Fill(string name, SqlTable table, CancellationToken stop)
    {
        var columns = table.Columns.Select((column, i) => $"{SqlText.Quote(column.Name)} {SqlTypes.Declare(column.Type, table.Rows.Select(row => row[i]))}");
        Execute($"CREATE OR REPLACE TEMP TABLE {SqlText.Quote(name)} ({string.Join(", ", columns)})");
        using var appender = new TableAppender(_connection, name, table.Columns);
        foreach (var row in table.Rows)
        {
            stop.ThrowIfCancellationRequested();
            appender.Append(row);
        }
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
