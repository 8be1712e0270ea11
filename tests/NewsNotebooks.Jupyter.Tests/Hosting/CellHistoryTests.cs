using NewsNotebooks.Jupyter.History;

namespace NewsNotebooks.Jupyter.Tests.Hosting;

public sealed class CellHistoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string FilePath => _folder.File("data", "history.jsonl");

    public void Dispose() => _folder.Dispose();

    private CellHistory Session(params string[] inputs)
    {
        var history = new CellHistory(new HistoryFile(FilePath));
        foreach (var (i, input) in inputs.Index()) history.Add(i + 1, input, input == "b" ? "2" : null);
        return history;
    }

    private static string[] Text(IEnumerable<HistoryEntry> entries) => [.. entries.Select(entry => $"{entry.Session}/{entry.Line} {entry.Input}{(entry.Output is null ? "" : " → " + entry.Output)}")];

    [Fact]
    public void Tail_Should_Go_Back_Over_Sessions()
    {
        Session("a", "b");
        Assert.Equal(["1/2 b → 2", "2/1 c"], Text(Session("c").Tail(2)));
        Assert.Equal([], Text(Session().Tail(0)));
    }

    [Theory]
    [InlineData(0, 1, null, "2/1 c", "2/2 d")]
    [InlineData(-1, 1, 2, "1/1 a")]
    [InlineData(1, 2, null, "1/2 b → 2")]
    [InlineData(7, 1, null)]
    public void Range_Should_Take_Lines_Of_A_Session(int session, int start, int? stop, params string[] expected)
    {
        Session("a", "b");
        Assert.Equal(expected, Text(Session("c", "d").Range(session, start, stop)));
    }

    [Theory]
    [InlineData("*x*", null, false, "1/1 xa", "1/3 xa", "1/4 bx")]
    [InlineData("*x*", null, true, "1/3 xa", "1/4 bx")]
    [InlineData("x?", 1, false, "1/3 xa")]
    [InlineData("x", null, false)]
    public void Search_Should_Fit_The_Pattern(string pattern, int? count, bool unique, params string[] expected) =>
        Assert.Equal(expected, Text(Session("xa", "c", "xa", "bx").Search(pattern, count, unique)));

    [Fact]
    public void Should_Pass_Over_Broken_Lines()
    {
        Session("a");
        File.AppendAllText(FilePath, "{\"session\": 4\n{\"session\": 3, \"line\": 1, \"input\": \"b\"}\n");
        Assert.Equal(["1/1 a", "3/1 b", "4/1 c"], Text(Session("c").Tail(9)));
    }

    [Fact]
    public void Should_Be_For_The_User_Only()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has other permissions.");
        else
        {
            Session("a");
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(FilePath));
        }
    }

    [Fact]
    public void Should_Keep_The_Last_Entries_When_There_Are_Very_Many()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        File.WriteAllLines(FilePath, Enumerable.Range(1, 10_001).Select(i => $$"""{"session": 1, "line": {{i}}, "input": "x"}"""));
        Assert.Equal(["1/5002 x"], Text(Session().Tail(9_999).Take(1)));
        Assert.Equal(5000, File.ReadLines(FilePath).Count());
    }

    [Fact]
    public void Should_Do_Without_When_The_File_Cannot_Be_Written()
    {
        var history = new CellHistory(new HistoryFile(_folder.Path));
        history.Add(1, "a", null);
        Assert.Equal(["1/1 a"], Text(history.Tail(5)));
    }
}
