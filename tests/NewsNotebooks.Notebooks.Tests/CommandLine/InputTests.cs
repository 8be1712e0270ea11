using System.Text;
using System.Text.Json;

namespace NewsNotebooks.Notebooks.Tests.CommandLine;

/// <summary>What is read, under which id and date, and what is left out and said.</summary>
public sealed class InputTests : IDisposable
{
    private readonly Newsnb _newsnb = new();

    public void Dispose() => _newsnb.Dispose();

    private string[] Ids(params string[] arguments) =>
        [.. _newsnb.Run(["timexes", .. arguments, "--format", "jsonl"]).Lines.Select(line => JsonElement.Parse(line).GetProperty("doc_id").GetString()!)];

    [Fact]
    public void Should_Name_Articles_By_Id_Path_Or_Line()
    {
        _newsnb.Write("in/north/a.txt", "The ferry left.");
        _newsnb.Write("in/b.jsonl", "{\"doc_id\": \"own\", \"text\": \"One.\"}\n{\"text\": \"Two.\"}\n");
        _newsnb.Write("in/c.csv", "text\nThree.\n");
        Assert.Equal(["own", "b.jsonl:2", "c.csv:2", "north/a"], Ids("in"));
        Assert.Equal(["a", "own", "b.jsonl:2"], Ids("in/north/a.txt", "in/b.jsonl"));
    }

    [Fact]
    public void Should_Keep_The_First_When_An_Id_Comes_Twice()
    {
        _newsnb.Write("a.jsonl", "{\"id\": \"x\", \"text\": \"One.\"}\n{\"id\": \"x\", \"text\": \"Two.\"}\n");
        var outcome = _newsnb.Run("timexes", "a.jsonl", "--format", "jsonl");
        Assert.Single(outcome.Lines);
        Assert.Equal("left out: a.jsonl: a second article with the id 'x'; expected each id once; the first is kept\n", outcome.Error);
    }

    [Fact]
    public void Should_Date_Only_What_Has_No_Date()
    {
        _newsnb.Write("a.jsonl", "{\"date\": \"2020-02-02\", \"text\": \"It left yesterday.\"}\n{\"text\": \"It left yesterday.\"}\n");
        var values = _newsnb.Run("timexes", "a.jsonl", "--published", "2024-05-08T09:00+10:00", "--format", "jsonl").Lines
            .Select(line => JsonElement.Parse(line).GetProperty("timexes")[0].GetProperty("value").GetString());
        Assert.Equal(["2020-02-01", "2024-05-07"], values);
    }

    [Fact]
    public void Should_Read_Somebody_Elses_Export()
    {
        _newsnb.Write("export.csv", "headline;content;publish_date;paper\nBerth moves;It left yesterday.;04/05/2019;Gull\n");
        var outcome = _newsnb.Run("timexes", "export.csv", "--map", "title=headline,text=content,published=publish_date", "--map", "outlet=paper", "--date-format", "dd/MM/yyyy", "--outlet", "gull", "--format", "csv");
        Assert.Equal("note: export.csv:1: columns separated by ';'; read so\n", outcome.Error);
        Assert.StartsWith("export.csv:2,8,17,yesterday,DATE,2019-05-03,,2019-05-03,2019-05-04,day,", outcome.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Should_Be_One_Error_That_Lists_The_Columns_When_One_Is_Missing()
    {
        _newsnb.Write("export.csv", "headline,content\nA,B\nC,D\n");
        var outcome = _newsnb.Run("terms", "export.csv", "--map", "published=day,text=content");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal("left out: export.csv:1: no column for published: 'day'; the columns are 'headline', 'content'; name them with --map, for instance --map text=COLUMN", outcome.Problems[0]);
    }

    [Fact]
    public void Should_Say_So_When_A_Date_Is_Ambiguous()
    {
        _newsnb.Write("a.jsonl", "{\"date\": \"04/05/2019\", \"text\": \"It left yesterday.\"}\n");
        var outcome = _newsnb.Run("timexes", "a.jsonl", "--format", "csv");
        Assert.StartsWith("warning: a.jsonl:1: publication date '04/05/2019'; expected ISO 8601", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("no publication date", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a", "--outlet", "GULL")]
    [InlineData("b c", "--published-from", "2024-05-07")]
    [InlineData("a b", "--published-to", "2024-05-07")]
    [InlineData("b", "--where", "ferry", "--published-from", "2024-05-07")]
    public void Should_Keep_What_The_Filters_Say(string ids, params string[] filters)
    {
        _newsnb.Write("in.jsonl", """
            {"id": "a", "source": "Gull", "date": "2024-05-06", "text": "The ferry left."}
            {"id": "b", "source": "Tern", "date": "2024-05-07T23:00-09:00", "text": "A ferry stayed."}
            {"id": "c", "source": "Tern", "date": "2024-05-08", "text": "Nobody came."}
            {"id": "d", "text": "No ferries, no date."}
            """);
        Assert.Equal(ids.Split(' '), Ids(["in.jsonl", .. filters]));
    }

    [Fact]
    public void Should_Say_So_When_The_Filters_Keep_Nothing()
    {
        _newsnb.Write("a.txt", "The ferry left.");
        var outcome = _newsnb.Run("terms", "a.txt", "--where", "gull", "--format", "csv");
        Assert.Equal((0, "term,count,documents\n", "The filters keep none of 1 articles.\n"), (outcome.ExitCode, outcome.Output, outcome.Error));
    }

    [Fact]
    public void Should_Count_Articles_That_Are_Not_In_English()
    {
        _newsnb.Write("a.jsonl", "{\"id\": \"a\", \"language\": \"fr\", \"text\": \"Lundi.\"}\n{\"id\": \"b\", \"text\": \"It left on Monday.\"}\n");
        var outcome = _newsnb.Run("timexes", "a.jsonl", "--format", "jsonl");
        Assert.Single(outcome.Lines);
        Assert.Equal("1 article not in English left out.\n", outcome.Error);
    }

    [Fact]
    public void Should_Leave_Other_Files_Alone_And_Count_Them()
    {
        _newsnb.Write("in/a.txt", "The ferry left.");
        _newsnb.Write("in/a.json", "{\"outlet\": \"Gull\"}");
        _newsnb.Write("in/a.gold.json", "{}");
        _newsnb.Write("in/README.md", "# About");
        var outcome = _newsnb.Run("corpus", "in");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Matches(@"articles +1\b", outcome.Output);
        Assert.Matches(@"words +3\b", outcome.Output);
        Assert.Matches(@"outlets +Gull \(1\)", outcome.Output);
        Assert.Matches(@"without date +1\b", outcome.Output);
        Assert.Matches(@"other files left alone +2\b", outcome.Output);
    }

    [Fact]
    public void Should_Load_The_Good_And_Name_The_Bad_Of_A_Hostile_Folder()
    {
        _newsnb.Write("in/good.txt", "The ferry left on Monday.");
        _newsnb.Write("in/empty.txt", "");
        _newsnb.Write("in/binary.txt", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13]);
        _newsnb.Write("in/latin1.txt", Encoding.Latin1.GetBytes("The café closed."));
        _newsnb.Write("in/long.txt", string.Concat(Enumerable.Repeat("The ferry left. ", 50 * 1024 * 1024 / 16)));
        _newsnb.Write("in/lines.jsonl", "{\"id\": \"l1\", \"text\": \"One.\"}\n{\"id\": \"l2\", \"te\n{\"id\": \"l3\", \"text\": \"Three.\"}\n");
        _newsnb.Write("in/foreign.csv", "headline;content\nBerth moves;It moved.\n");
        var outcome = _newsnb.Run("terms", "in", "--format", "csv");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(
            [
                "left out: binary.txt: a binary file (byte 0 at offset 4); expected text; move it out of the folder or convert it to UTF-8",
                "left out: empty.txt: an empty file; expected an article; remove the file or fill it",
                "note: foreign.csv:1: columns separated by ';'; read so",
                "left out: foreign.csv:1: no column for text: 'text' or 'body'; the columns are 'headline', 'content'; name them with --map, for instance --map text=COLUMN",
                "left out: latin1.txt:1: bytes that are not UTF-8 (0xE9 at offset 7); expected UTF-8; convert the file, or name its encoding with --encoding (often windows-1252)",
                "left out: lines.jsonl:2: broken JSON at byte 16; expected one JSON object a line; mend or remove the line",
                "warning: long.txt: a line of 52,428,800 characters; read as one article, but articles have shorter ones; check whether the file is a data dump",
            ],
            outcome.Problems);
        Assert.Contains("\none,1,1\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\nmonday,1,1\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\nferry,3276801,2\n", outcome.Output, StringComparison.Ordinal);
    }
}
