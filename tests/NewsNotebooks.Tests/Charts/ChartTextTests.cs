using NewsNotebooks.Charts;

namespace NewsNotebooks.Tests.Charts;

public sealed class ChartTextTests
{
    [Fact]
    public void Lines_Should_Be_Of_Whole_Words() => Assert.Equal(["one two", "three"], ChartText.Lines(" one  two three ", 60));

    [Fact]
    public void Label_Should_Have_At_Most_Two_Lines_And_Be_Escaped() =>
        Assert.Equal("The Right Honourable<br>&lt;b&gt;Augustin Delacroy-M…", ChartText.Label("The Right Honourable <b>Augustin Delacroy-Mbeki of the Lower Tarrow Valley"));

    [Fact]
    public void Cut_Should_Not_Halve_A_Character() => Assert.Equal("😀😀…", ChartText.Cut("😀😀😀😀", 40));

    [Fact]
    public void Apart_Should_Keep_A_Distance_And_Stay_Within() => Assert.Equal([66, 83, 100], TimeLines.Apart([90, 92, 99], 17, 100));

    [Fact]
    public void Apart_Should_Leave_What_Does_Not_Touch() => Assert.Equal([0, 50, 90], TimeLines.Apart([0, 50, 90], 17, 100));

    [Fact]
    public void Rows_Should_Keep_Names_Apart_That_Are_Cut_To_The_Same()
    {
        var name = new string('n', 80);
        var labels = new NamedRows(new ChartFrame("t") { Size = ChartSize.Column }, [name + "1", name + "2"]).Labels;
        Assert.Equal(labels[0] + " (2)", labels[1]);
    }
}
