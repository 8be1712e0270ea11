using System.Diagnostics;
using NewsNotebooks.Interactive.Sessions;

namespace NewsNotebooks.Interactive.Tests.Sessions;

[Collection(Undisturbed.Name)]
public sealed class CSharpSessionTests : IDisposable
{
    private readonly CellRunner _cells = new();

    public void Dispose() => _cells.Dispose();

    public sealed class TheResult : IDisposable
    {
        private readonly CellRunner _cells = new();

        public void Dispose() => _cells.Dispose();

        [Fact]
        public async Task Should_Be_The_Last_Expression() => Assert.Equal("3", await _cells.Result("var a = 1;\na + 2"));

        [Theory]
        [InlineData("Math.Max(1, 2);")]
        [InlineData("var x = 1;")]
        [InlineData("using System.Xml;")]
        [InlineData("Console.Out.Flush()")]
        [InlineData("await Task.Delay(1)")]
        [InlineData("")]
        [InlineData("// nothing")]
        [InlineData("class C { }")]
        public async Task Should_Be_Nothing_When_The_Cell_Ends_In_A_Statement(string code)
        {
            Assert.Empty(await _cells.Run(code));
            Assert.True(_cells.Succeeded);
        }

        [Theory]
        [InlineData("(string)null")]
        [InlineData("string s = null; s")]
        [InlineData("(int?)null")]
        public async Task Should_Say_Null_When_The_Expression_Is_Null(string code) => Assert.Equal("<null>", await _cells.Result(code));

        [Fact]
        public async Task Should_Come_After_What_Was_Printed_And_Displayed()
        {
            var outputs = await _cells.Run("Console.Write(\"a\"); display(1); Console.Write(\"b\"); 2");

            Assert.Collection(outputs,
                o => Assert.Equal(new StreamOutput("stdout", "a"), o),
                o => Assert.Equal("1", Assert.IsType<DisplayOutput>(o).Bundle.Data["text/plain"]),
                o => Assert.Equal(new StreamOutput("stdout", "b"), o),
                o => Assert.Equal("2", Assert.IsType<ResultOutput>(o).Bundle.Data["text/plain"]));
        }
    }

    [Fact]
    public async Task Should_Keep_Variables_Types_And_Usings_When_Cells_Follow()
    {
        await _cells.Run("using System.Globalization;\nrecord Point(int X, int Y);\nint Twice(int n) => 2 * n;\nvar p = new Point(1, 2);");
        await _cells.Run("using System.Xml.Linq;");
        await _cells.Run("p = p with { X = Twice(21) };");

        Assert.Equal("42", await _cells.Result("p.X.ToString(CultureInfo.InvariantCulture)"));
        Assert.Equal("True", await _cells.Result("new XElement(\"a\") is not null"));
    }

    [Fact]
    public async Task Should_See_The_Later_Declaration_When_A_Variable_Is_Declared_Again()
    {
        await _cells.Run("var x = 1;");
        await _cells.Run("var x = \"two\";");

        Assert.Equal("two", await _cells.Result("x"));
    }

    [Fact]
    public async Task Should_Await_At_The_Top_Level_On_One_Thread()
    {
        var result = await _cells.Result(
            "var before = Environment.CurrentManagedThreadId;\nawait Task.Delay(5);\nawait Task.Yield();\nbefore == Environment.CurrentManagedThreadId");

        Assert.Equal("True", result);
    }

    [Fact]
    public async Task Should_Not_Hang_When_A_Cell_Blocks_On_A_Task_That_Awaits()
    {
        await _cells.Run("async Task<int> Slow() { for (var i = 0; i < 50; i++) await Task.Delay(1); return 7; }");

        Assert.Equal("7", await _cells.Result("Slow().Result"));
    }

    [Fact]
    public async Task Should_Use_Polyglots_Usings_And_Names()
    {
        Assert.Equal("3", await _cells.Result(
            "using Microsoft.DotNet.Interactive;\nusing Microsoft.DotNet.Interactive.Formatting;\n"
            + "new List<int> { 1, 2 }.Select(i => i).Sum() + new StringBuilder().Length + Path.PathSeparator.ToString().Length - 1"));
    }

    [Fact]
    public async Task Should_Load_Files_Relative_To_The_Working_Folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("lib/words.csx", "#load \"more.csx\"\nvar words = new[] { \"a\", more };");
        folder.Write("lib/more.csx", "var more = \"b\";");
        using var cells = new CellRunner(folder.Path);

        Assert.Equal("a b", await cells.Result("#load \"lib/words.csx\"\nstring.Join(\" \", words)"));
        Assert.Equal("b", await cells.Result("words[1]"));
    }

    [Fact]
    public async Task Should_Run_Cells_In_Order_When_They_Are_Given_At_Once()
    {
        var printed = new List<string>();
        var runs = Enumerable.Range(0, 20).Select(i => _cells.Session.RunAsync($"await Task.Yield(); Console.Write({i});",
            o => printed.Add(((StreamOutput)o).Text))).ToArray();
        await Task.WhenAll(runs);

        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"{i}"), printed);
    }

    [Fact]
    public async Task Should_Not_Slow_Down_When_Cells_Are_Many()
    {
        await _cells.Run("var sum = 0;");
        for (var i = 0; i < 20; i++)
            await _cells.Run($"sum += {i};");
        var early = await Measure(20, 100);
        await Measure(120, 100);
        var late = await Measure(220, 80);
        TestContext.Current.TestOutputHelper!.WriteLine($"ms a cell: {early:F1} early, {late:F1} late");

        Assert.Equal($"{Enumerable.Range(0, 300).Sum()}", await _cells.Result("sum"));
        Assert.True(late < 30, $"{late:F1} ms a cell after 220 cells, {early:F1} ms after 20.");
    }

    private async Task<double> Measure(int from, int count)
    {
        var watch = Stopwatch.StartNew();
        for (var i = from; i < from + count; i++)
            await _cells.Run($"sum += {i};");
        return watch.Elapsed.TotalMilliseconds / count;
    }
}
