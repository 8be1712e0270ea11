using System.Text;

namespace NewsNotebooks.Notebooks.Tests.CommandLine;

public sealed class GalleryTests : IDisposable
{
    private readonly Newsnb _newsnb = new();

    public void Dispose() => _newsnb.Dispose();

    [Fact]
    public void Should_Draw_Every_Chart_Of_A_Single_Article_Or_Say_Why_Not()
    {
        _newsnb.Write("a.txt", "The ferry left on Monday, Arno Tell said.");
        var outcome = _newsnb.Run("gallery", "a.txt", "--output", "out");
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Equal($"16 charts of 1 article; see {Path.Combine("out", "charts.html")}\n", outcome.Output);
        Assert.Contains("No dated articles to show.", Encoding.UTF8.GetString(_newsnb.Read("out/charts.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Should_Be_1_When_There_Are_No_Articles()
    {
        _newsnb.Write("empty/readme.md", "no article");
        Assert.Equal(1, _newsnb.Run("gallery", "empty").ExitCode);
    }
}
