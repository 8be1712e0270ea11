using NewsNotebooks.Interactive.Sessions;
using NewsNotebooks.Interactive.Tests.Sessions;

namespace NewsNotebooks.Interactive.Tests.Cells;

public sealed class NotebookSessionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CellRunner _cells;

    public NotebookSessionTests() => _cells = new CellRunner(_folder.Path);

    public void Dispose()
    {
        _cells.Dispose();
        _folder.Dispose();
    }

    private async Task<string[]> Forms(string code) => [.. (await _cells.Run(code)).OfType<DisplayOutput>().SelectMany(output => output.Bundle.Data.OrderBy(form => form.Key, StringComparer.Ordinal).Select(form => $"{form.Key}: {form.Value}"))];

    public sealed class Languages : IDisposable
    {
        private readonly NotebookSessionTests _session = new();

        public void Dispose() => _session.Dispose();

        [Fact]
        public async Task Should_Change_Within_A_Cell()
        {
            var outputs = await _session._cells.Run("var a = 1;\n#!markdown\n# Title\n#!csharp\nConsole.Write(a + 1);");

            Assert.True(_session._cells.Succeeded);
            Assert.Equal(["DisplayOutput", "StreamOutput"], outputs.Select(output => output.GetType().Name));
            Assert.Equal("# Title", ((DisplayOutput)outputs[0]).Bundle.Data["text/markdown"]);
            Assert.Equal("2", CellRunner.Text(outputs));
        }

        [Theory]
        [InlineData("#!html\n<b>x</b>", "text/html: <b>x</b>", "text/plain: <b>x</b>")]
        [InlineData("#!js\nf()", "application/javascript: f()", "text/plain: f()")]
        [InlineData("#!md\n*x*\n#!time", "text/markdown: *x*\n#!time", "text/plain: *x*\n#!time")]
        [InlineData("#!mermaid\ngraph LR", "text/markdown: ```mermaid\ngraph LR\n```", "text/plain: graph LR", "text/vnd.mermaid: graph LR")]
        public async Task Should_Be_Shown_In_Their_Form(string code, params string[] forms) => Assert.Equal(forms, await _session.Forms(code));

        [Fact]
        public async Task Should_Not_Change_Inside_A_String() =>
            Assert.Equal("#!html\nx", await _session._cells.Result("\"\"\"\n#!html\nx\n\"\"\""));
    }

    public sealed class Lines : IDisposable
    {
        private readonly NotebookSessionTests _session = new();

        public void Dispose() => _session.Dispose();

        [Fact]
        public async Task Should_Be_Counted_Over_The_Whole_Cell()
        {
            var error = await _session._cells.Error("var a = 1;\n#!who\n\nnope");
            Assert.StartsWith("cell line 4, column 1: error CS0103", error.Value, StringComparison.Ordinal);
        }

        [Fact]
        public async Task Should_Name_An_Unknown_Directive()
        {
            var error = await _session._cells.Error("var a = 1;\n#!whoo\n");
            Assert.Equal(("DirectiveError", "line 2: #!whoo is neither a directive nor a language of this kernel; #!lsmagic lists those that are."), (error.Name, error.Value));
        }
    }

    [Fact]
    public async Task Time_Should_Be_Told_At_The_End()
    {
        var text = CellRunner.Text(await _cells.Run("#!time\nConsole.WriteLine(1);"));
        Assert.Matches(@"^1\nWall time: [\d.]+ m?s\n$", text);
    }

    [Fact]
    public async Task Who_Should_List_Variables_Once()
    {
        await _cells.Run("var gull = 1; string tern = \"t\";");
        await _cells.Run("var gull = 2.5; int Square(int x) => x * x;");
        Assert.Equal("tern  gull\n", CellRunner.Text(await _cells.Run("#!who")));
        var table = (await _cells.Run("#!whos")).OfType<DisplayOutput>().Single().Bundle.Data["text/plain"];
        Assert.Contains("Variable = \"gull\", Type = \"double\", Value = \"2.5\"", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_Should_See_What_A_Failed_Cell_Declared_Before()
    {
        await _cells.Run("var before = 1; throw new Exception(); var after = 2;");
        Assert.Equal("before  after\n", CellRunner.Text(await _cells.Run("#!who")));
    }

    [Fact]
    public async Task Value_Should_Be_Shared()
    {
        await _cells.Run("#!value --name story\nThe ferry left.\n");
        Assert.Equal("The ferry left.", await _cells.Result("#!share story --from value\nstory"));
        Assert.Equal("The ferry left.", await _cells.Result("#!share story --from value --as text\ntext"));
        var error = await _cells.Error("#!share none --from value");
        Assert.Equal("There is no variable 'none' in 'value'. Usage: #!share NAME --from LANGUAGE [--as NAME]", error.Value);
    }

    [Fact]
    public async Task Set_Should_Declare_Variables()
    {
        Assert.Equal("2026 May", await _cells.Result("#!set --name when --value \"2026 May\"\nwhen"));
        await _cells.Run("var list = new List<int> { 1, 2 };");
        Assert.Equal("2", await _cells.Result("#!set --name copy --value @csharp:list\ncopy.Count"));
        _cells.Answers.Enqueue("Mara");
        Assert.Equal("Mara", await _cells.Result("#!set --name who --value @input:Name\nwho"));
        Assert.Equal(new InputRequest("Name", false), _cells.Questions.Single());
    }

    [Fact]
    public async Task Import_Should_Run_Other_Notebooks_And_Files()
    {
        _folder.Write("a.cs", "int Twice(int x) => 2 * x;");
        _folder.Write("b.dib", "#!csharp\n\nvar b = Twice(4);\n\n#!markdown\n\n# B\n");
        _folder.Write("c.ipynb", """{"cells": [{"cell_type": "code", "metadata": {}, "source": "var c = b + 1;", "outputs": [], "execution_count": null}], "metadata": {"language_info": {"name": "C#"}}, "nbformat": 4, "nbformat_minor": 5}""");
        Assert.Equal("9", await _cells.Result("#!import a.cs\n#!import b.dib\n#!import c.ipynb\nc"));
        Assert.Contains("#!import none.dib: there is no such file", (await _cells.Error("#!import none.dib")).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_Should_End_When_A_Notebook_Imports_Itself()
    {
        _folder.Write("self.csx", "#!import self.csx");
        Assert.Contains("importing itself", (await _cells.Error("#!import self.csx")).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Input_Should_Be_Asked_Of_The_Front_End()
    {
        foreach (var answer in (string[])["a", "b", "c", "d"]) _cells.Answers.Enqueue(answer);
        Assert.Equal("abcd", await _cells.Result("input(\"One\") + password(\"Two\") + Console.ReadLine() + (char)Console.Read()"));
        Assert.Equal([new("One", false), new("Two", true), new("", false), new("", false)], _cells.Questions);
    }

    [Fact]
    public async Task Input_Should_Fail_When_Nobody_Is_There()
    {
        var error = await _cells.Error("input(\"One\")");
        Assert.Equal("System.NotSupportedException", error.Name);
        Assert.StartsWith("A cell cannot ask for input here", error.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_And_About_Should_Describe_The_Kernel()
    {
        Assert.Contains("#!share NAME --from LANGUAGE [--as NAME]", string.Concat(await Forms("#!lsmagic")), StringComparison.Ordinal);
        Assert.Contains("C# (NewsNotebooks)", string.Concat(await Forms("#!about")), StringComparison.Ordinal);
    }
}
