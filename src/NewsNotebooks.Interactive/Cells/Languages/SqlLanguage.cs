using System.Reflection;
using NewsNotebooks.Interactive.Packages;
using NewsNotebooks.Interactive.Sql;

namespace NewsNotebooks.Interactive.Cells.Languages;

/// <summary><c>#!sql [--name NAME]</c>: queries the session's tables, and files, with DuckDB.</summary>
internal sealed class SqlLanguage : ICellLanguage, IDisposable
{
    private const string Usage = "#!sql [--name NAME], the query on the lines below";
    private const int ShownRows = Formatting.ValueReader.MostItems;
    private readonly Dictionary<string, (Type Type, object Value)> _results = new(StringComparer.Ordinal);
    private DuckDb? _database;

    public IReadOnlyList<string> Names => ["sql"];

    public string Summary => "Queries DataFrames and collections of rows by name, and CSV, JSON and Parquet files, with DuckDB; --name makes the result a C# variable.";

    /// <summary>A result by its name; null where there is none.</summary>
    public (Type Type, object? Value)? Find(string name) => _results.TryGetValue(name, out var result) ? result : null;

    public async Task RunAsync(TextStep step, RunningCell cell)
    {
        var options = new DirectiveArguments(step.Arguments, Usage, "--name");
        if (options.Rest.Count > 0) throw options.Wrong($"'{options.Rest[0]}' was not expected.");
        if (SqlText.IsEmpty(step.Text)) return;
        var database = _database ??= await OpenAsync(cell);
        LoadVariables(database, step.Text, cell);
        // Elsewhere, so that the session's thread hears an interrupt.
        var results = await Task.Run(() => database.Query(step.Text, options["--name"] is null ? ShownRows : int.MaxValue, cell.Stop));
        foreach (var result in results) cell.Display(result.ToBundle());
        if (options["--name"] is { } name) Declare(name, results.Count > 0 ? results[^1] : throw options.Wrong("The statements have no result to be named."), cell);
    }

    public void Dispose() => _database?.Dispose();

    private static async Task<DuckDb> OpenAsync(RunningCell cell)
    {
        var packages = cell.Session.Packages;
        var query = new PackageQuery([DuckDb.Driver], [], cell.Session.CSharp.WorkingFolder);
        var found = packages.Find(query);
        if (found is null)
        {
            var notice = cell.Notice();
            found = await notice.WhileAsync($"Fetching DuckDB ({DuckDb.Driver.Id} {DuckDb.Driver.Version}), once", packages.RunAsync(query, cell.Stop));
            notice.Show($"Installed Packages: {DuckDb.Driver.Id}, {DuckDb.Driver.Version}");
        }
        return new DuckDb(found, cell.Session.CSharp.WorkingFolder);
    }

    /// <summary>Makes tables of the variables that the SQL may mean, with their values now.</summary>
    private static void LoadVariables(DuckDb database, string sql, RunningCell cell)
    {
        var names = SqlText.Names(sql);
        foreach (var variable in cell.Session.CSharp.Variables.Where(variable => names.Contains(variable.Name)))
            if (SqlTableReader.Read(variable.Value, cell.Stop) is { Columns.Count: > 0 } table) database.Load(variable.Name, table, cell.Stop);
    }

    /// <summary>A DataFrame where the notebook has that library, else rows of names and values.</summary>
    private void Declare(string name, SqlResult result, RunningCell cell)
    {
        var frame = cell.Session.CSharp.FindAssembly(new AssemblyName(DataFrameTable.AssemblyName)) is { } analysis ? DataFrameTable.Make(analysis, result.Table) : null;
        var (type, value) = frame is null ? (typeof(IReadOnlyList<IReadOnlyDictionary<string, object?>>), (object)result.ToDictionaries()) : (frame.GetType(), frame);
        cell.Declare(name, type, value);
        _results[name] = (type, value);
    }
}
