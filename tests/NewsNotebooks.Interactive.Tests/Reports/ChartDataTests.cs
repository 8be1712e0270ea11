using System.Text.Json.Nodes;
using NewsNotebooks.Interactive.Reports;

namespace NewsNotebooks.Interactive.Tests.Reports;

public sealed class ChartDataTests
{
    private static ChartData Of(string figure) => ChartData.Of(JsonNode.Parse(figure)!.AsObject());

    private static string[] Lines(ChartData data) => [string.Join(" | ", data.Columns), .. data.Rows.Select(row => string.Join(" | ", row))];

    public sealed class TheOfMethod
    {
        [Fact]
        public void Should_Name_Columns_By_The_Axes_When_They_Have_Titles() => Assert.Equal(
            ["quotations | y", "3 | Ada <i>", "1.5 | Ben"],
            Lines(Of("""{"data":[{"type":"bar","orientation":"h","x":[3,1.5],"y":["<b>Ada</b> &lt;i&gt;","Ben"]}],"layout":{"xaxis":{"title":{"text":"quotations"}}}}""")));

        [Fact]
        public void Should_Name_The_Series_When_There_Are_Several() => Assert.Equal(
            ["series | x | y", "direct | a | 1", "indirect | a | 2"],
            Lines(Of("""{"data":[{"name":"direct","x":["a"],"y":[1]},{"name":"indirect","x":["a"],"y":[2]},{"visible":false,"x":["a"],"y":[9]}]}""")));

        [Fact]
        public void Should_Leave_Empty_Cells_Out_When_It_Is_A_Heat_Map() => Assert.Equal(
            ["x | y | value", "a | r | 0.25", "b | s | 1"],
            Lines(Of("""{"data":[{"type":"heatmap","x":["a","b"],"y":["r","s"],"z":[[0.25,0],[null,1]]}]}""")));

        [Fact]
        public void Should_Show_Labels_When_It_Is_A_Pie() => Assert.Equal(
            ["label | value", "a | 2"], Lines(Of("""{"data":[{"type":"pie","labels":["a"],"values":[2]}]}""")));

        [Fact]
        public void Should_Stop_When_There_Are_Very_Many_Points()
        {
            var data = Of($$"""{"data":[{"y":[{{string.Join(',', Enumerable.Range(0, 1000))}}]}]}""");
            Assert.Equal((ChartData.MostRows, 1000), (data.Rows.Count, data.Count));
        }

        [Theory]
        [InlineData("""{"data":5}""")]
        [InlineData("""{"data":[{"x":"abc","y":{}},null,3],"layout":[]}""")]
        public void Should_Be_Empty_When_A_Figure_Is_Malformed(string figure) => Assert.Empty(Of(figure).Rows);
    }

    public sealed class TheSummaryMethod
    {
        [Theory]
        [InlineData("""{"data":[{"orientation":"h","x":[3,1.5],"y":["a","b"]}]}""", " 2 values from 1.5 to 3.")]
        [InlineData("""{"data":[{"y":[7]}]}""", " One value: 7.")]
        [InlineData("""{"data":[{"y":["a"]}]}""", "")]
        public void Should_Say_The_Range_When_There_Are_Numbers(string figure, string expected) => Assert.Equal(expected, Of(figure).Summary());
    }
}
