using NewsNotebooks.Interactive.Packages;
using NewsNotebooks.Interactive.Sessions;
using NewsNotebooks.Interactive.Sessions.Errors;
using NewsNotebooks.Interactive.Sql;
using NewsNotebooks.Interactive.Tests.Sessions;
using NewsNotebooks.Tests;

namespace NewsNotebooks.Interactive.Tests.Cells;

public sealed class SqlTests(SqlTests.Driver driver) : IClassFixture<SqlTests.Driver>, IDisposable
{
    private const string Rows = """
        record Story(string Outlet, int Words, DateOnly Day, double? Score);
        var stories = new[] { new Story("Wave", 10, new(2025, 3, 1), 0.5), new Story("Harbour", 30, new(2025, 3, 2), null), new Story("Wave", 20, new(2025, 4, 1), 1.5) };
        """;

    private readonly CellRunner _cells = driver.Start();

    public void Dispose() => _cells.Dispose();

    private async Task<string> Text(string code)
    {
        var outputs = await _cells.Run(code);
        Assert.True(_cells.Succeeded, string.Join("\n", outputs.OfType<ErrorOutput>().SelectMany(e => e.Traceback)));
        return outputs.OfType<DisplayOutput>().Last().Bundle.Data["text/plain"];
    }

    [Fact]
    public async Task Should_Query_Rows_By_The_Name_Of_Their_Variable()
    {
        await _cells.Run(Rows);
        Assert.Equal("Rows (2) [ Row { Outlet = \"Harbour\", words = 30, first = 2025-03-02, score = <null> }, Row { Outlet = \"Wave\", words = 30, first = 2025-03-01, score = 2 } ]",
            await Text("#!sql\nSELECT Outlet, sum(Words) AS words, min(Day) AS first, sum(Score) AS score FROM stories GROUP BY Outlet ORDER BY Outlet"));
        await _cells.Run("#!sql\nCREATE TABLE main.stories AS SELECT 1 AS other");
        await _cells.Run("stories = stories[..1];");
        Assert.Equal("Rows (1) [ Row { n = 1 } ]", await Text("#!sql\nSELECT count(*) AS n FROM stories"));
    }

    [Fact]
    public async Task Should_Take_Every_Kind_Of_Row_And_Value()
    {
        await _cells.Run("""
            enum Size { Small, Large }
            var anonymous = new[] { new { Id = 1L, Text = "it's", Flag = true, At = new DateTime(2025, 3, 1, 8, 30, 0), Zoned = new DateTimeOffset(2025, 3, 1, 8, 0, 0, TimeSpan.FromHours(10)), Price = 1.25m, Size = Size.Large, Missing = (int?)null, Tags = new[] { "a" } } };
            var tuples = new List<(string Name, int Count)> { ("x", 1) };
            var dictionaries = new List<Dictionary<string, object>> { new() { ["a"] = 1 }, new() { ["a"] = 2.5, ["b"] = "t" } };
            var numbers = Enumerable.Range(1, 4);
            var rare = new[] { (Time: new TimeOnly(8, 30), Span: TimeSpan.FromHours(2), Big: System.Numerics.BigInteger.Pow(2, 70), Id: Guid.Empty, Letter: 'c', Half: 0.5f, None: (DateOnly?)null) };
            """);
        Assert.Equal("Rows (1) [ Row { Id = 1, Text = \"it's\", Flag = True, At = 2025-03-01T08:30:00, Zoned = 2025-02-28T22:00:00+00:00, Price = 1.25, Size = \"Large\", Missing = <null>, Tags = \"string[] (1) [ \\\"a\\\" ]\" } ]".Replace("\\\"a\\\"", "\"a\"", StringComparison.Ordinal),
            await Text("#!sql\nFROM anonymous"));
        Assert.Equal("Rows (1) [ Row { Item1 = \"x\", Item2 = 1 } ]", await Text("#!sql\nFROM tuples"));
        Assert.Equal("Rows (1) [ Row { Item1 = 08:30:00, Item2 = 02:00:00, Item3 = 1180591620717411303424, Item4 = 00000000-0000-0000-0000-000000000000, Item5 = \"c\", Item6 = 0.5, Item7 = <null> } ]", await Text("#!sql\nFROM rare"));
        Assert.Equal("Rows (2) [ Row { a = 1, b = <null> }, Row { a = 2.5, b = \"t\" } ]", await Text("#!sql\nFROM dictionaries"));
        Assert.Equal("Rows (1) [ Row { s = 10 } ]", await Text("#!sql\nSELECT sum(value) AS s FROM numbers"));
    }

    [Fact]
    public async Task Should_Name_The_Variable_That_Does_Not_Fit()
    {
        await _cells.Run("var large = new[] { new { Price = decimal.MaxValue }, new { Price = 0.0000000001m } };");
        var error = await _cells.Error("#!sql\nFROM large");
        Assert.Equal("SqlError", error.Name);
        Assert.StartsWith("The variable large cannot be made a table: ", error.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Should_Query_Files_Relative_To_The_Working_Folder()
    {
        driver.Write("harbours.csv", "name,ships\nOban,3\nMallaig,5\n");
        Assert.Equal("Rows (1) [ Row { name = \"Mallaig\", ships = 5 } ]", await Text("#!sql\nSELECT * FROM 'harbours.csv' WHERE ships > 4"));
        Assert.Equal("Rows (1) [ Row { n = 2 } ]", await Text("#!sql\nSELECT count(*) AS n FROM read_csv('harbours.csv')"));
    }

    [Fact]
    public async Task Should_Query_Parquet_And_Json_Files()
    {
        driver.Write("ships.json", """[{"name": "Isle", "crew": {"master": "Ann"}}, {"name": "Loch", "crew": null}]""");
        driver.Write("ships.jsonl", "{\"name\": \"Isle\"}\n{\"name\": \"Loch\"}\n");
        await _cells.Run("#!sql\nCOPY (SELECT 'Oban' AS name, 3 AS ships, DATE '2025-03-01' AS day) TO 'harbours.parquet'");

        Assert.Equal("Rows (1) [ Row { name = \"Oban\", ships = 3, day = 2025-03-01 } ]", await Text("#!sql\nFROM 'harbours.parquet'"));
        Assert.Equal("Rows (1) [ Row { name = \"Isle\", master = \"Ann\" } ]", await Text("#!sql\nSELECT name, crew.master FROM 'ships.json' WHERE crew IS NOT NULL"));
        Assert.Equal("Rows (1) [ Row { n = 2 } ]", await Text("#!sql\nSELECT count(*) AS n FROM 'ships.jsonl'"));
    }

    [Fact]
    public async Task Should_Give_The_Next_Cell_Dictionaries_When_There_Is_No_DataFrame()
    {
        await _cells.Run(Rows);
        await _cells.Run("#!sql --name outlets\nSELECT Outlet AS outlet, count(*) AS n FROM stories GROUP BY ALL ORDER BY n DESC");
        Assert.Equal("Wave 2", await _cells.Result("outlets[0][\"outlet\"] + \" \" + outlets[0][\"n\"]"));
        Assert.Equal("Rows (1) [ Row { n = 2 } ]", await Text("#!sql\nSELECT max(n) AS n FROM outlets"));
        Assert.Equal("2", await _cells.Result("#!share outlets --from sql --as again\nagain.Count"));
    }

    [Fact]
    public async Task Should_Read_And_Give_DataFrames_When_The_Notebook_Has_Them()
    {
        await _cells.Run($"#r \"{Path.Combine(AppContext.BaseDirectory, "Microsoft.Data.Analysis.dll")}\"\nusing Microsoft.Data.Analysis;\n"
            + "var frame = new DataFrame(new StringDataFrameColumn(\"name\", new[] { \"a\", null }), new Int32DataFrameColumn(\"n\", new int?[] { 1, null }));");
        await _cells.Run("#!sql --name found\nSELECT name, n + 1 AS next, DATE '2025-03-01' AS day, true AS ok FROM frame");

        Assert.Equal("2 String,Int32,DateTime,Boolean", await _cells.Result("found.Rows.Count + \" \" + string.Join(\",\", found.Columns.Select(c => c.DataType.Name))"));
        Assert.Equal("a 2 2025-03-01", await _cells.Result("$\"{found[\"name\"][0]} {found[\"next\"][0]} {found[\"day\"][0]:yyyy-MM-dd}\""));
        Assert.Equal("True", await _cells.Result("found[\"next\"][1] is null"));
    }

    [Fact]
    public async Task Should_Show_The_First_Rows_And_Say_How_Many_There_Are()
    {
        var outputs = await _cells.Run("#!sql\nSELECT * FROM range(1234); SELECT 1 AS a, 2 AS a WHERE false");
        var forms = outputs.OfType<DisplayOutput>().Select(output => output.Bundle.Data).ToList();

        Assert.Contains("<caption style=\"text-align:left\">1,234 rows</caption>", forms[^2]["text/html"], StringComparison.Ordinal);
        Assert.Contains("first 50 of 1,234, … 1,184 more", forms[^2]["text/html"], StringComparison.Ordinal);
        Assert.Equal("0 rows: a, a_1", forms[^1]["text/plain"]);
    }

    [Fact]
    public async Task Should_Say_What_DuckDB_Says_Of_An_Error()
    {
        var error = await _cells.Error("#!sql\nSELECT * FROM nowhere");
        Assert.Equal("SqlError", error.Name);
        Assert.StartsWith("Catalog Error: Table with name nowhere does not exist!", error.Value, StringComparison.Ordinal);
        Assert.Equal("The statements have no result to be named. Usage: #!sql [--name NAME], the query on the lines below", (await _cells.Error("#!sql --name x\nCREATE TABLE t (a INT)")).Value);
        Assert.Contains("Make it text: CAST(i AS VARCHAR).", (await _cells.Error("#!sql\nSELECT INTERVAL 3 MONTH AS i")).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Should_Be_Stopped_By_An_Interrupt()
    {
        await _cells.Run("#!sql\nSELECT 1");
        var running = _cells.Run("#!sql\nSELECT count(*) FROM range(10000000) a, range(1000000) b WHERE a.range * b.range % 7 = 1");
        await Task.Delay(300, TestContext.Current.CancellationToken);
        _cells.Session.Interrupt();
        var outputs = await running.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);

        Assert.Equal("KeyboardInterrupt", Assert.IsType<ErrorOutput>(outputs[^1]).Name);
        Assert.Equal("Rows (1) [ Row { x = 2 } ]", await Text("#!sql\nSELECT 2 AS x").WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken));
    }

    /// <summary>Restores the driver once.</summary>
    public sealed class Driver : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();
        private bool _isThere;

        public async ValueTask InitializeAsync()
        {
            try
            {
                var restore = new PackageRestore(Path.Combine(_folder.Path, "cache", "packages"));
                await restore.RunAsync(new PackageQuery([DuckDb.Driver], [], _folder.Path), TestContext.Current.CancellationToken);
                _isThere = true;
            }
            catch (ReportedException)
            {
                _isThere = false;
            }
        }

        public void Write(string name, string text) => _folder.Write(name, text);

        internal CellRunner Start()
        {
            Requirement.Check(_isThere, "a package registry that has DuckDB.NET.Data.Full");
            return new CellRunner(_folder.Path, Path.Combine(_folder.Path, "cache"));
        }

        public ValueTask DisposeAsync()
        {
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
