using Microsoft.Data.Analysis;
using NewsNotebooks.Attribution;
using static NewsNotebooks.Tests.Attribution.Quoted;

namespace NewsNotebooks.Tests.Attribution.People;

public sealed class SpeakerTableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private SpeakerTable Csv(string text) => SpeakerTable.Load(_folder.Write("people.csv", text));

    private static string?[] Speakers(IEnumerable<Quotation> quotations, SpeakerTable table) => [.. quotations.With(table).Select(quotation => quotation.Speaker)];

    [Fact]
    public void Should_Merge_Names() =>
        Assert.Equal(["Jane Smith", "Jane Smith", "Tell", null], Speakers([Row("a", "smith"), Row("b", "J. Smith"), Row("c", "Tell"), Row("d", null)], Csv("name,alias\nJane Smith,Smith|J. Smith\n")));

    [Fact]
    public void Should_Split_A_Name_By_Article_Before_Outlet_Before_All()
    {
        var table = Csv("alias;name;outlet;doc_id\nSmith;Jane Smith;;\nSmith;John Smith;Tern;\nSmith;Joan Smith;;c\n");
        Assert.Equal(["Jane Smith", "John Smith", "Joan Smith"], Speakers([Row("a", "Smith"), Row("b", "Smith", outlet: "Tern"), Row("c", "Smith", outlet: "Tern")], table));
    }

    [Fact]
    public void Should_Correct_What_Is_Nobody_And_Name_Mentions()
    {
        var table = Csv("name,alias\n-,Yesterday\nMara Quill,the mayor\n");
        var rows = new[] { Row("a", "Yesterday"), Row("b", null, mention: "the mayor") }.With(table);
        Assert.Equal([null, "Mara Quill"], rows.Select(row => row.Speaker));
        Assert.Equal(["made by hand; table of people: Yesterday is nobody", "made by hand; table of people: the mayor is Mara Quill"], rows.Select(row => row.Reason));
    }

    [Fact]
    public void Should_Join_Facts_From_Any_Line_Of_A_Name()
    {
        var rows = new[] { Row("a", "Smith"), Row("b", "Tell"), Row("c", null) }.With(Csv("name,alias,party,role\nJane Smith,Smith,,mayor\nJane Smith,,Left,\nTell,,,\n"));
        var frame = rows.ToDataFrame();
        Assert.Equal(["party", "role"], frame.Columns.Select(column => column.Name).TakeLast(2));
        Assert.Equal(["Left", null, null], Enumerable.Range(0, 3).Select(line => (string?)frame["party"][line]));
        Assert.Equal([new("Left", 1, 1 / 3.0, 1), new(null, 2, 2 / 3.0, 1)], rows.By("party"));
        Assert.Equal("The table of people has no column 'age'; it has 'party', 'role'. (Parameter 'column')", Assert.Throws<ArgumentException>(() => rows.By("age")).Message);
    }

    [Fact]
    public void Should_Read_Json_Lines_And_Data_Frames_Alike()
    {
        var json = SpeakerTable.Load(_folder.Write("people.jsonl", "{\"name\": \"Jane Smith\", \"alias\": \"Smith\", \"age\": 50}\n\n"));
        var frame = SpeakerTable.From(new DataFrame(new StringDataFrameColumn("name", ["Jane Smith"]), new StringDataFrameColumn("alias", ["Smith"]), new Int32DataFrameColumn("age", [50])));
        foreach (var table in (SpeakerTable[])[json, frame])
        {
            Assert.Equal(["age"], table.Columns);
            Assert.Equal("50", table.Fact(table.Apply(Row("a", "Smith")), "age"));
            Assert.Equal("50", table.FactsOf("Jane Smith")["age"]);
        }
    }

    [Theory]
    [InlineData("", "people.csv: no people; expected a line a person with at least a 'name'.")]
    [InlineData("alias,party\nSmith,Left\n", "people.csv: no column 'name'; the columns are 'alias', 'party'. Expected 'name', and if you like 'alias', 'doc_id', 'outlet' and columns of your own.")]
    [InlineData("name,alias\n,Smith\n", "people.csv:2: no name; expected the name to use, or '-' where the alias is nobody.")]
    [InlineData("name,alias\n-,\n", "people.csv:2: the name '-' without an alias; expected the alias that is nobody.")]
    [InlineData("name,alias\nJane Smith,Smith\nJohn Smith,SMITH\n", "people.csv:3: 'SMITH' is 'John Smith', and 'Jane Smith' in people.csv:2; expected one name for an alias. If they are two people, say in 'doc_id' or 'outlet' where each is meant.")]
    [InlineData("name,party\nJane Smith,Left\n\nJane Smith,Right\n", "people.csv:4: 'party' of 'Jane Smith' is 'Right', and 'Left' in people.csv:2; expected one value for a name. If they are two people, give them two names.")]
    [InlineData("name,type\nJane Smith,x\n", "people.csv: a column 'type', which quotations have themselves; give it another name.")]
    [InlineData("name,a,a\nx,y,z\n", "people.csv:1: two columns called 'a'; expected each name once.")]
    [InlineData("name,\nx,y\n", "people.csv:1: a column without a name; expected a name for every column.")]
    [InlineData("name,a\nx,y,z\n", "people.csv:2: 3 cells; expected 2 cells, quoted by RFC 4180.")]
    [InlineData("name,alias,party\n-,Smith,Left\n", "people.csv:2: 'party' is 'Left' for nobody (name '-'); expected no facts there.")]
    public void Should_Say_What_Is_Wrong(string text, string message) => Assert.Equal(message, Assert.Throws<FormatException>(() => Csv(text)).Message);

    [Fact]
    public void Should_Say_What_Is_Wrong_With_Other_Files()
    {
        Assert.Equal("people.txt: a table of people that ends in '.txt'; expected .csv, .jsonl or .ndjson.", Assert.Throws<FormatException>(() => SpeakerTable.Load(_folder.Write("people.txt", "name"))).Message);
        Assert.Equal("people.jsonl:2: no JSON object; expected one such as {\"alias\": \"Smith\", \"name\": \"Jane Smith\"}.", Assert.Throws<FormatException>(() => SpeakerTable.Load(_folder.Write("people.jsonl", "{\"name\": \"A\"}\n[]"))).Message);
        Assert.Equal("people.csv: bytes that are not UTF-8; expected UTF-8, so save the table as 'CSV UTF-8'.", Assert.Throws<FormatException>(() => SpeakerTable.Load(_folder.Write("people.csv", [.. "name\nS"u8, 0xF8]))).Message);
    }
}
