using System.Text.Json;
using Parquet;
using Parquet.Serialization;

namespace NewsNotebooks.Notebooks.Tests.CommandLine;

/// <summary>Names, people and Parquet.</summary>
public sealed class QuotesTests : IDisposable
{
    private const string First = "“The berth has moved,” Jane Smith said.";
    private const string Second = "“It moved back at noon,” Ms Smith said.";

    private readonly Newsnb _newsnb = new();

    public QuotesTests()
    {
        _newsnb.Write("in/a.txt", First);
        _newsnb.Write("in/b.txt", Second);
        _newsnb.Write("in/c.txt", "Nothing was said and nothing happened.");
    }

    public void Dispose() => _newsnb.Dispose();

    private string?[] Speakers(params string[] arguments)
    {
        var outcome = _newsnb.Run(["quotes", "in", "--format", "jsonl", .. arguments]);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        return [.. outcome.Lines.SelectMany(line => JsonElement.Parse(line).GetProperty("quotes").EnumerateArray()).Select(quote => quote.GetProperty("speaker").GetString())];
    }

    [Fact]
    public void Names_Should_Be_Of_The_Article_Or_Of_The_Corpus()
    {
        Assert.Equal(["Jane Smith", "Smith"], Speakers());
        Assert.Equal(["Jane Smith", "Smith"], Speakers("--names", "article"));
        Assert.Equal(["Jane Smith", "Jane Smith"], Speakers("--names", "corpus"));
    }

    [Fact]
    public void People_Should_Name_Speakers_And_Join_Facts()
    {
        _newsnb.Write("people.csv", "name,alias,doc_id,party\nJoan Smith,Smith,b,Left\nJane Smith,,,=Right\n");
        Assert.Equal(["Jane Smith", "Joan Smith"], Speakers("--people", "people.csv"));
        var lines = _newsnb.Run("quotes", "in", "--people", "people.csv", "--format", "jsonl").Lines;
        Assert.EndsWith(",\"party\":\"=Right\"}]}", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("\"quotes\":[]}", lines[2], StringComparison.Ordinal);
        var csv = _newsnb.Run("quotes", "in", "--people", "people.csv", "--format", "csv", "--spreadsheet-safe").Lines;
        Assert.EndsWith(",party", csv[0], StringComparison.Ordinal);
        Assert.EndsWith(",'=Right", csv[1].Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error: --people: people.csv: no column 'name'; the columns are 'nom'. Expected 'name', and if you like 'alias', 'doc_id', 'outlet' and columns of your own.", "--people", "people.csv")]
    [InlineData("error: --names 'all' is not known; expected article or corpus.", "--names", "all")]
    public void Should_Say_What_Is_Wrong(string message, params string[] arguments)
    {
        _newsnb.Write("people.csv", "nom\nSmith\n");
        var outcome = _newsnb.Run(["quotes", "in", .. arguments]);
        Assert.Equal((2, message + "\n", ""), (outcome.ExitCode, outcome.Error, outcome.Output));
    }

    [Fact]
    public async Task Parquet_Should_Have_The_Columns_And_Values_Of_Csv()
    {
        _newsnb.Write("people.csv", "name,party\nJane Smith,Left\n");
        string[] arguments = ["quotes", "in", "--people", "people.csv", "--published", "2024-05-06", "-o"];
        Assert.Equal(0, _newsnb.Run([.. arguments, "out.parquet"]).ExitCode);
        Assert.Equal(0, _newsnb.Run([.. arguments, "out.csv"]).ExitCode);
        await using var stream = File.OpenRead(Path.Combine(_newsnb.Folder, "out.parquet"));
        await using var parquet = await ParquetReader.CreateAsync(stream, leaveStreamOpen: true);
        Assert.Equal(System.Text.Encoding.UTF8.GetString(_newsnb.Read("out.csv")).Split('\n')[0].Split(','), parquet.Schema.DataFields.Select(field => field.Name));
        stream.Position = 0;
        var rows = (await ParquetSerializer.DeserializeUntypedAsync(stream)).Data.ToList();
        Assert.Equal(["a", "b"], rows.Select(row => row["doc_id"]));
        Assert.Equal([1, "direct", "1-21", "Left", new DateTime(2024, 5, 6)], new[] { "start", "type", "quoted", "party", "published" }.Select(name => rows[0][name]));
        Assert.IsType<double>(rows[0]["confidence"]);
        Assert.False(rows[1].TryGetValue("party", out var party) && party is not null);
    }

    [Theory]
    [InlineData("timeline")]
    [InlineData("timexes")]
    [InlineData("terms")]
    public void Parquet_Should_Be_Written_Of_Every_Row(string verb)
    {
        Assert.Equal(0, _newsnb.Run(verb, "in", "--published", "2024-05-06", "-o", "out.parquet").ExitCode);
        Assert.Equal("PAR1"u8, _newsnb.Read("out.parquet")[..4]);
        Assert.Equal("PAR1"u8, _newsnb.Read("out.parquet")[^4..]);
    }
}
