using NewsNotebooks.Interactive.Documents;
using NewsNotebooks.Tests;

namespace NewsNotebooks.Notebooks.Tests.CommandLine;

public sealed class RefreshTests : IDisposable
{
    private readonly Newsnb _newsnb = new();

    public void Dispose() => _newsnb.Dispose();

    [Fact]
    public void Should_Write_Outputs_That_Its_Check_Finds_Current()
    {
        var path = _newsnb.Write("a.ipynb", TestNotebook.Of("var words = \"one two\";", "words.Split(' ')"));
        var stale = _newsnb.Run("refresh", "a.ipynb", "--check");
        Assert.Equal((1, "a.ipynb: the outputs of cell 2 are stale\n"), (stale.ExitCode, stale.Output));
        Assert.Equal("1 of 1 notebooks have stale outputs; 'newsnb refresh' with the same notebooks and without --check renews them.\n", stale.Error);
        Assert.Equal("a.ipynb refreshed, 0 of 0 charts drawn anew\n", _newsnb.Run("refresh", "a.ipynb", "--no-pictures").Output);

        var written = File.ReadAllBytes(path);
        var current = _newsnb.Run("refresh", "a.ipynb", "--check");
        Assert.Equal((0, "", ""), (current.ExitCode, current.Output, current.Error));
        Assert.Equal(written, File.ReadAllBytes(path));
        Assert.Equal(0, _newsnb.Run("clean", "a.ipynb", "--check").ExitCode);
    }

    [Fact]
    public void Should_Leave_The_Notebook_Alone_When_A_Cell_Fails()
    {
        var path = _newsnb.Write("a.ipynb", TestNotebook.Of("int.Parse(\"x\")"));
        var before = File.ReadAllBytes(path);
        var outcome = _newsnb.Run("refresh", "a.ipynb", "--no-pictures");
        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("error: a.ipynb, cell 1: ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void Should_Draw_Charts_Once_And_Keep_The_Pictures_Of_Those_That_Did_Not_Change()
    {
        Requirement.Check(Requirement.Program("chromium", "chromium-browser", "google-chrome") is not null, "Chromium (Debian: chromium)");
        Directory.CreateSymbolicLink(Path.Combine(_newsnb.Folder, "artifacts"), Repository.PathOf("artifacts"));
        var path = _newsnb.Write("nb/a.ipynb", TestNotebook.Of("#r \"../artifacts/library/NewsNotebooks.dll\"\nusing NewsNotebooks.Terms;\nusing NewsNotebooks.Charts;", "new[] { new TermCount(\"ferry</script>\", 3, 2) }.ToBarChart()"));
        Assert.Equal("nb/a.ipynb refreshed, 1 of 1 charts drawn anew\n", _newsnb.Run("refresh", "nb").Output);
        var data = NotebookDocument.Load(path).Cells[1].Outputs[0]!["data"]!.AsObject();
        Assert.Equal(["application/vnd.plotly.v1+json", "image/png", "text/plain"], data.Select(form => form.Key).Order(StringComparer.Ordinal));
        var picture = Convert.FromBase64String(data["image/png"]!.GetValue<string>());
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], picture[..4]);
        Assert.InRange(picture.Length, 2_000, 60_000);

        var written = File.ReadAllBytes(path);
        Assert.Equal("nb/a.ipynb refreshed, 0 of 1 charts drawn anew\n", _newsnb.Run("refresh", "nb").Output);
        Assert.Equal(written, File.ReadAllBytes(path));
    }
}
