using System.Text;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Notebooks.Tests.CommandLine;

public sealed class CleanTests : IDisposable
{
    private readonly Newsnb _newsnb = new();

    public void Dispose() => _newsnb.Dispose();

    [Fact]
    public void Should_Leave_Clean_Notebooks_As_They_Are_When_Told_To_Clean_A_Folder()
    {
        var path = _newsnb.Write("notebooks/a.ipynb", TestNotebook.Of("string corpus = \"articles\";", "1 + 1"));
        Assert.Equal("notebooks/a.ipynb cleaned\n", _newsnb.Run("clean", "notebooks").Output);
        var clean = File.ReadAllBytes(path);
        var again = _newsnb.Run("clean", "notebooks");
        Assert.Equal((0, "", ""), (again.ExitCode, again.Output, again.Error));
        Assert.Equal(clean, File.ReadAllBytes(path));
    }

    [Fact]
    public void Should_Strip_What_A_Run_Leaves_And_Keep_The_Outputs()
    {
        _newsnb.Write("a.ipynb", TestNotebook.Of("string corpus = \"articles\";", "1 + 1", "System.IO.Path.GetFullPath(\"data.csv\")"));
        Assert.Equal(0, _newsnb.Run("run", "a.ipynb", "--output", "out").ExitCode);
        Assert.Equal(0, _newsnb.Run("clean", "out/a.ipynb").ExitCode);
        var cells = NotebookDocument.Load(Path.Combine(_newsnb.Folder, "out", "a.ipynb")).Cells;
        Assert.All(cells, cell => Assert.Null(cell.ExecutionCount));
        Assert.Equal("2", cells[1].Outputs[0]!["data"]!["text/plain"]!.GetValue<string>());
        Assert.Equal("../data.csv", cells[2].Outputs[0]!["data"]!["text/plain"]!.GetValue<string>());

        Assert.Equal(0, _newsnb.Run("clean", "out/a.ipynb", "--outputs").ExitCode);
        Assert.All(NotebookDocument.Load(Path.Combine(_newsnb.Folder, "out", "a.ipynb")).Cells, cell => Assert.Empty(cell.Outputs));
    }

    [Fact]
    public void Should_Be_1_And_Change_Nothing_When_It_Only_Checks()
    {
        var path = _newsnb.Write("a.ipynb", TestNotebook.Of("1 + 1"));
        var before = File.ReadAllBytes(path);
        var outcome = _newsnb.Run("clean", "a.ipynb", "--check");
        Assert.Equal((1, "a.ipynb is not clean\n", "'newsnb clean' with the same arguments and without --check cleans them.\n"), (outcome.ExitCode, outcome.Output, outcome.Error));
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void Should_Clean_The_Others_When_One_Is_No_Notebook()
    {
        _newsnb.Write("in/a.ipynb", "{");
        _newsnb.Write("in/b.ipynb", TestNotebook.Of("1 + 1"));
        var outcome = _newsnb.Run("clean", "in");
        Assert.Equal((1, "in/b.ipynb cleaned\n"), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith("error: in/a.ipynb, line 1", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Committed_Notebooks_Should_Be_Clean()
    {
        var outcome = _newsnb.Run("clean", Repository.PathOf("notebooks"), "--check");
        Assert.True(outcome.ExitCode == 0, outcome.Output + "\nRun 'newsnb clean notebooks'.");
        var sizes = Directory.GetFiles(Repository.PathOf("notebooks"), "*.ipynb").Sum(path => new FileInfo(path).Length);
        Assert.InRange(sizes, 1, 4_000_000);
    }

    [Fact]
    public void Committed_Notebooks_Should_Hold_No_Script_Of_Plotly() =>
        Assert.All(Directory.GetFiles(Repository.PathOf("notebooks"), "*.ipynb"), path => Assert.DoesNotContain("plotly.js v", File.ReadAllText(path, Encoding.UTF8), StringComparison.Ordinal));
}
