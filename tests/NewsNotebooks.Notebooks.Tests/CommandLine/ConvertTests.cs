using System.Text;

namespace NewsNotebooks.Notebooks.Tests.CommandLine;

public sealed class ConvertTests : IDisposable
{
    private const string Dib = "#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[]}}\n\n#!csharp\n\nvar a = 1;\n\n#!markdown\n\n# Title\n\n#!html\n\n<b>x</b>\n\n";

    private readonly Newsnb _newsnb = new();

    public void Dispose() => _newsnb.Dispose();

    [Fact]
    public void Should_Give_The_Same_Text_There_And_Back()
    {
        _newsnb.Write("a.dib", Dib);
        Assert.Equal("b.ipynb: 3 cells\n", _newsnb.Run("convert", "a.dib", "b.ipynb").Output);
        Assert.Equal(0, _newsnb.Run("convert", "b.ipynb", "c.dib").ExitCode);
        Assert.Equal(Dib, Encoding.UTF8.GetString(_newsnb.Read("c.dib")));
    }

    [Fact]
    public void Converted_Notebook_Should_Run_With_All_Its_Languages()
    {
        _newsnb.Write("a.dib", Dib);
        _newsnb.Run("convert", "a.dib", "b.ipynb");
        var outcome = _newsnb.Run("run", "b.ipynb", "--output", "out");
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Contains("<b>x</b>", Encoding.UTF8.GetString(_newsnb.Read("out/b.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error: there is no file 'none.dib'.", "none.dib", "b.ipynb")]
    [InlineData("error: 'a.txt' is no notebook; expected a file that ends in .ipynb or .dib.", "a.txt", "b.ipynb")]
    public void Should_Be_2_When_The_Usage_Is_Wrong(string message, string from, string to)
    {
        var outcome = _newsnb.Run("convert", from, to);
        Assert.Equal((2, message + "\n"), (outcome.ExitCode, outcome.Error));
    }

    [Fact]
    public void Should_Be_1_And_Write_Nothing_When_The_Notebook_Is_Broken()
    {
        _newsnb.Write("a.ipynb", "{");
        Assert.Equal(1, _newsnb.Run("convert", "a.ipynb", "b.dib").ExitCode);
        Assert.Single(Directory.GetFiles(_newsnb.Folder));
    }
}
