using System.Text;
using NewsNotebooks.Corpora;

namespace NewsNotebooks.Tests.Corpora;

public sealed class TextFileReadingTests : IDisposable
{
    private const string Story = "Board moves the berth\n\nThe board moved the berth, and nobody had asked.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private Corpus Load(CorpusOptions? options = null) => Corpus.Load(_folder.Path, options);

    private string Problem() => Assert.Single(Load().Problems).ToString();

    [Fact]
    public void Should_Keep_Line_Ends_And_Leave_Front_Matter_And_Mark_Out()
    {
        _folder.Write("a.txt", "\uFEFF---\r\noutlet: Gull\r\npublished: 2024-05-06T18:30+10:00\r\nsection: \"ports: north\"\r\n# a comment\r\n---\r\nTitle line\r\n\r\nText.\r\n");
        var article = Assert.Single(Load());
        Assert.Equal("Title line\r\n\r\nText.\r\n", article.Text);
        Assert.Equal("Gull", article.Outlet);
        Assert.Equal("2024-05-06T18:30+10:00", article.Published.ToString());
        Assert.Equal("ports: north", article.Metadata["section"]);
    }

    [Fact]
    public void Should_Take_The_Path_Below_The_Input_As_Id()
    {
        _folder.Write("north/b.md", Story);
        _folder.Write("a.v2.txt", Story);
        _folder.Write("c.txt", "---\nid: own\n---\n" + Story);
        Assert.Equal(["a.v2", "own", "north/b"], Load().Select(article => article.Id));
        Assert.Equal("b", Assert.Single(Corpus.Load(Path.Combine(_folder.Path, "north", "b.md"))).Id);
    }

    [Fact]
    public void Should_Take_From_The_Side_Car_What_The_Front_Matter_Does_Not_Say()
    {
        _folder.Write("a.txt", "---\noutlet: Gull\n---\n" + Story);
        _folder.Write("a.json", """{"outlet": "Other", "published": "2024-05-06", "tags": ["x"], "rank": 3}""");
        var article = Assert.Single(Load());
        Assert.Equal("Gull", article.Outlet);
        Assert.Equal(new DateOnly(2024, 5, 6), article.Published!.Value.Day);
        Assert.Equal("3", article.Metadata["rank"]);
    }

    [Fact]
    public void Should_Stay_Undated_When_Nothing_Says_A_Date()
    {
        _folder.Write("2024-05-06-berth.txt", Story);
        Assert.Null(Assert.Single(Load()).Published);
        Assert.Equal(new DateOnly(2024, 1, 2), Assert.Single(Load(new() { Published = new(new DateOnly(2024, 1, 2)) })).Published!.Value.Day);
    }

    [Fact]
    public void Should_Decode_What_A_Mark_Or_The_Options_Name()
    {
        _folder.Write("utf16.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Sølvig")]);
        Assert.Equal("Sølvig", Assert.Single(Load()).Text);
        _folder.Write("utf16.txt", Encoding.Latin1.GetBytes("Sølvig"));
        Assert.Equal("Sølvig", Assert.Single(Load(new() { Encoding = Encoding.Latin1 })).Text);
    }

    [Fact]
    public void Should_Count_What_Holds_No_Article_By_Its_Name()
    {
        _folder.Write("a.txt", Story);
        _folder.Write("a.json", "{}");
        foreach (var name in (string[])["README.md", "readme.txt", "a.gold.json", "picture.png", "LICENSE"]) _folder.Write(name, "not an article");
        var corpus = Load();
        Assert.Equal("a", Assert.Single(corpus).Id);
        Assert.Equal(5, corpus.FilesLeftAlone);
        Assert.Empty(corpus.Problems);
    }

    [Fact]
    public void Should_Say_So_When_A_File_Is_Empty()
    {
        _folder.Write("a.txt", " \r\n\t\n");
        Assert.Equal("a.txt: an empty file; expected an article; remove the file or fill it", Problem());
    }

    [Fact]
    public void Should_Say_So_When_A_File_Is_Binary()
    {
        _folder.Write("a.txt", [0x50, 0x4B, 0, 4]);
        Assert.Equal("a.txt: a binary file (byte 0 at offset 2); expected text; move it out of the folder or convert it to UTF-8", Problem());
    }

    [Fact]
    public void Should_Name_Line_And_Byte_When_A_File_Is_Not_Utf8()
    {
        _folder.Write("a.txt", Encoding.Latin1.GetBytes("One.\nSølvig\n"));
        Assert.Equal("a.txt:2: bytes that are not UTF-8 (0xF8 at offset 6); expected UTF-8; convert the file, or name its encoding with --encoding (often windows-1252)", Problem());
    }

    [Fact]
    public void Should_Say_So_When_The_Front_Matter_Is_Odd()
    {
        _folder.Write("a.txt", "---\noutlet Gull\n---\n" + Story);
        Assert.Equal("a.txt:2: front matter line 'outlet Gull'; expected 'key: value'; the line is passed over", Problem());
        _folder.Write("a.txt", "---\noutlet: Gull\n" + Story);
        Assert.Equal("a.txt:1: front matter that is never closed; expected a second '---' line; the whole file is read as text", Problem());
        _folder.Write("a.txt", "---\noutlet: Gull\n---\n \n");
        Assert.Equal("a.txt: front matter without a text; expected an article below it", Problem());
    }

    [Fact]
    public void Should_Say_So_When_The_Side_Car_Is_Broken()
    {
        _folder.Write("a.txt", Story);
        _folder.Write("a.json", "{\"outlet\": ");
        var problem = Assert.Single(Load().Problems);
        Assert.Equal((ProblemSeverity.Warning, "a.json", "a side-car that is no JSON object"), (problem.Severity, problem.File, problem.Found));
        Assert.Single(Load());
    }

    [Fact]
    public void Should_Keep_The_Article_Undated_When_Its_Date_Is_Ambiguous()
    {
        _folder.Write("a.txt", "---\npublished: 04/05/2019\n---\n" + Story);
        Assert.Equal("a.txt: publication date '04/05/2019'; expected ISO 8601 such as 2019-04-26 or 2019-04-26T18:30+10:00; say how to read it with --date-format (for instance dd/MM/yyyy). The article is kept without a date", Problem());
        Assert.Null(Assert.Single(Load(new() { Published = new(new DateOnly(2024, 1, 2)) })).Published);
        Assert.Equal(new DateOnly(2019, 5, 4), Assert.Single(Load(new() { DateFormat = "dd/MM/yyyy" })).Published!.Value.Day);
    }
}
