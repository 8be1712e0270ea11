using NewsNotebooks.Corpora;
using NewsNotebooks.Terms;

namespace NewsNotebooks.Tests.Terms;

public sealed class LexicalDiversityTests
{
    private const string Text = "the dock the ferry and the gulls saw the dock while a ferry left the old dock and gulls cried over the ferry ";

    /// <summary>Figures of a program of twenty lines in Python, written from the formulas.</summary>
    [Fact]
    public void Should_Agree_With_An_Independent_Program()
    {
        var row = new[] { new Article("a", string.Concat(Enumerable.Repeat(Text, 4))) }.LexicalDiversity()[0];
        Assert.Equal((92, 12), (row.Tokens, row.Types));
        Assert.Equal(0.13043478260869565, row.Ttr!.Value, 1e-9);
        Assert.Equal(1.2510864843424487, row.Guiraud!.Value, 1e-9);
        Assert.Equal(0.5495406535370728, row.HerdanC!.Value, 1e-9);
        Assert.Equal(1195.6521739130435, row.YuleK!.Value, 1e-9);
        Assert.Equal(0.24, row.Mattr!.Value, 1e-9);
        Assert.Equal(11.5, row.Mtld!.Value, 1e-9);
    }

    [Fact]
    public void Should_Leave_Measures_Open_When_They_Have_No_Value()
    {
        Assert.Equal(new LexicalDiversity("a", 0, 0, null, null, null, null, null, null), LexicalDiversities.Of("a", []));
        Assert.Equal(new LexicalDiversity("a", 1, 1, 1, 1, null, 0, 1, null), LexicalDiversities.Of("a", ["ferry"]));
    }

    [Fact]
    public void Should_Have_A_Row_For_Every_Article() => Assert.Equal(["a", "b"], new[] { new Article("a", "渡轮"), new Article("b", "🙂") }.LexicalDiversity().Select(row => row.DocId));
}
