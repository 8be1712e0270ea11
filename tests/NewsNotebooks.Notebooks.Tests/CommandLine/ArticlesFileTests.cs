using NewsNotebooks.Corpora;

namespace NewsNotebooks.Notebooks.Tests.CommandLine;

/// <summary><c>newsnb corpus --articles</c>: a folder of articles as one file.</summary>
public sealed class ArticlesFileTests : IDisposable
{
    private readonly Newsnb _newsnb = new();

    public void Dispose() => _newsnb.Dispose();

    [Theory]
    [InlineData("all.jsonl")]
    [InlineData("all.csv")]
    public void Should_Hold_The_Articles_As_They_Were_Read(string file)
    {
        _newsnb.Write("in/a.txt", "---\ntitle: “Berth”, moved\npublished: 2024-05-06T23:00-09:00\noutlet: Gull\nsection: port\n---\n“Berth”, moved\r\n\r\nPORT: It; \"moved\", \tsaid Tell. 🚢\n");
        _newsnb.Write("in/b.txt", "  Nothing known.\n\n");
        Assert.Equal(0, _newsnb.Run("corpus", "in", "--articles", file).ExitCode);
        var (before, after) = (Corpus.Load(Path.Combine(_newsnb.Folder, "in")), Corpus.Load(Path.Combine(_newsnb.Folder, file)));

        Assert.Equal(before.Select(Fields), after.Select(Fields));
        Assert.Equal(["port"], after[0].Metadata.Values);
        Assert.Empty(after.Problems);
    }

    [Fact]
    public void Should_Leave_No_File_When_There_Is_Nothing_To_Write()
    {
        Assert.Equal(1, _newsnb.Run("corpus", "none", "--articles", "all.csv").ExitCode);
        Assert.Empty(Directory.GetFiles(_newsnb.Folder));
    }

    private static string Fields(Article article) =>
        string.Join('|', article.Id, article.Title, article.Outlet, article.Byline, article.Dateline, article.Agency, article.Published, article.Url, article.Language, article.Text);
}
