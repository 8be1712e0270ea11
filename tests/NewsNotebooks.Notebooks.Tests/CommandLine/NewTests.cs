using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Notebooks.Tests.CommandLine;

public sealed class NewTests : IDisposable
{
    private readonly Newsnb _newsnb = new();

    public void Dispose() => _newsnb.Dispose();

    [Fact]
    public void Should_Make_A_Notebook_That_Runs_On_The_Articles()
    {
        _newsnb.Write("my articles/a.txt", "The ferry left on Monday, Arno Tell said.");
        var outcome = _newsnb.Run("new", "work/elections", "--corpus", "my articles");
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Equal("work/elections.ipynb: 15 cells on my articles", outcome.Lines[0]);
        Assert.Equal("  newsnb run work/elections.ipynb -o reports  a report of it", outcome.Lines[2]);

        var cells = NotebookDocument.Load(Path.Combine(_newsnb.Folder, "work/elections.ipynb")).Cells;
        Assert.StartsWith("# elections\n", cells[0].Source, StringComparison.Ordinal);
        Assert.StartsWith($"#r \"{Repository.PathOf("artifacts", "library", "NewsNotebooks.dll")}\"\nusing ", cells[1].Source, StringComparison.Ordinal);
        Assert.Contains("string corpus = \"../my articles\";", cells[2].Source, StringComparison.Ordinal);
        Assert.DoesNotContain(cells, cell => cell.Source.Contains("{{", StringComparison.Ordinal));

        var run = _newsnb.Run("run", "work/elections.ipynb", "-o", "reports");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("1 article; 1 without a date", File.ReadAllText(Path.Combine(_newsnb.Folder, "reports/elections.html")), StringComparison.Ordinal);
        Assert.Equal(0, _newsnb.Run("clean", "work", "--check").ExitCode);
    }

    [Fact]
    public void Should_Overwrite_Nothing()
    {
        _newsnb.Write("a.ipynb", "mine");
        var outcome = _newsnb.Run("new", "a.ipynb");
        Assert.Equal((2, "error: 'a.ipynb' is there already, and nothing is overwritten; expected another name.\n"), (outcome.ExitCode, outcome.Error));
        Assert.Equal("mine"u8, _newsnb.Read("a.ipynb"));
    }

    [Fact]
    public void Should_Be_2_And_Write_Nothing_When_There_Are_No_Such_Articles()
    {
        var outcome = _newsnb.Run("new", "a", "--corpus", "none");
        Assert.Equal((2, "error: there is no file or folder 'none'; expected your articles: text files, JSON Lines or CSV.\n"), (outcome.ExitCode, outcome.Error));
        Assert.Empty(Directory.GetFileSystemEntries(_newsnb.Folder));
    }
}
