using System.Text.Json;
using NewsNotebooks.Charts;
using NewsNotebooks.Corpora;
using NewsNotebooks.Terms;
using Plotly.NET;

namespace NewsNotebooks.Tests.Charts;

public sealed class NewsChartTests
{
    private static readonly TermCount[] Terms = [.. Enumerable.Range(1, 40).Select(i => new TermCount(i == 40 ? "ferry <script>alert(1)</script>" : $"term{i:00}", i, 1))];
    private static readonly NewsChart Chart = Terms.ToBarChart("Words");

    private static JsonElement Layout(NewsChart chart) => JsonElement.Parse(chart.ToPlotlyJson()).GetProperty("layout");

    public sealed class TheDescriptionProperty
    {
        private const string Expected = "Bar chart: Words. 40 terms, from 40 occurrences to 1; the most frequent: ferry <script>alert(1)</script> (40), term39 (39), term38 (38).";

        [Fact]
        public void Should_Say_What_The_Chart_Shows() => Assert.Equal((Expected, Expected), (Chart.Description, Chart.ToString()));

        [Fact]
        public void Should_Travel_With_The_Figure() => Assert.Equal(Expected, Layout(Chart).GetProperty("meta").GetProperty("description").GetString());

        [Fact]
        public void Should_Travel_With_The_Page()
        {
            var html = Chart.ToHtml();
            Assert.Contains("<p hidden>Bar chart: Words. 40 terms, from 40 occurrences to 1; the most frequent: ferry &lt;script&gt;", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        }

        [Fact]
        public void Should_Be_Made_Of_The_Table_Where_A_Chart_Has_None() => Assert.Equal("Mine. a: 1; b: 2.", new NewsChart(HouseStyle.Figure([], new Layout()), "Mine", [("a", "1"), ("b", "2")]).Description);

        [Fact]
        public void Should_Be_Yours_Where_You_Give_One() => Assert.Equal("Words of ferries.", Layout(Chart.WithDescription("Words of ferries.")).GetProperty("meta").GetProperty("description").GetString());
    }

    public sealed class TheWithSizeMethod
    {
        [Theory]
        [InlineData(640, 420, 12, 16)]
        [InlineData(1280, 720, 20, 16)]
        public void Should_Leave_Out_Rows_That_Do_Not_Fit_And_Say_So(int width, int height, int text, int rows)
        {
            var chart = Chart.WithSize(new ChartSize(width, height, text));
            var layout = Layout(chart);
            Assert.Equal((width, height, text), (layout.GetProperty("width").GetInt32(), (int)layout.GetProperty("height").GetDouble(), layout.GetProperty("font").GetProperty("size").GetInt32()));
            Assert.Equal(rows, JsonElement.Parse(chart.ToPlotlyJson()).GetProperty("data")[0].GetProperty("y").GetArrayLength());
            Assert.Equal($"{40 - rows} further terms not shown", layout.GetProperty("meta").GetProperty("caption").GetString());
        }

        [Fact]
        public void Should_Not_Change_The_Chart_It_Is_Called_On()
        {
            var before = Chart.ToPlotlyJson();
            _ = Chart.WithSize(ChartSize.Slide).WithTheme(ChartTheme.Dark);
            Assert.Equal(before, Chart.ToPlotlyJson());
        }

        [Fact]
        public void Should_Have_A_Layout_For_Telephones_Only_Where_The_Width_Is_The_Pages()
        {
            Assert.Equal(JsonValueKind.Object, Layout(Chart).GetProperty("meta").GetProperty("narrow").ValueKind);
            Assert.False(Layout(Chart.WithSize(ChartSize.Column)).GetProperty("meta").TryGetProperty("narrow", out _));
        }

        [Fact]
        public void Should_Refuse_What_Nothing_Can_Be_Drawn_In() =>
            Assert.Equal("Found a chart 20 pixels wide; expected 240 to 10,000.", Assert.Throws<ArgumentException>(() => Chart.WithSize(new ChartSize(20, null))).Message);

        [Fact]
        public void Should_Size_A_Chart_Of_Others() => Assert.Equal(1280, Layout(new NewsChart(HouseStyle.Figure([], new Layout()), "Mine", []).WithSize(ChartSize.Slide)).GetProperty("width").GetInt32());
    }

    public sealed class TheWithThemeMethod
    {
        [Fact]
        public void Should_Paint_Paper_And_Text()
        {
            Assert.Equal("rgba(0,0,0,0)", Layout(Chart).GetProperty("paper_bgcolor").GetString());
            var dark = Layout(Chart.WithTheme(ChartTheme.Dark));
            Assert.Equal(("#161615", "#E9E6DF"), (dark.GetProperty("paper_bgcolor").GetString(), dark.GetProperty("font").GetProperty("color").GetString()));
        }
    }

    public sealed class TheWithSourceMethod
    {
        [Fact]
        public void Should_Name_Size_And_Period_In_The_Caption()
        {
            Article[] articles = [new("a", "x") { Outlet = "Gull", Published = new(new DateOnly(2024, 10, 8)) }, new("b", "x") { Outlet = "Tern", Published = new(new DateOnly(2026, 9, 24)) }, new("c", "x")];
            Assert.Equal("3 articles, 2 outlets, 8 Oct 2024 – 24 Sep 2026", Layout(Chart.WithSource(articles)).GetProperty("meta").GetProperty("caption").GetString());
            Assert.Equal("1 article, Gull, 8 Oct 2024", Chart.WithSource(articles.Take(1)).Source);
        }
    }

    public sealed class TheColours
    {
        public static TheoryData<string> All => [.. HouseStyle.Colours];

        [Theory]
        [MemberData(nameof(All))]
        public void Should_Have_A_Contrast_Of_3_To_1_On_White_And_On_Near_Black(string colour)
        {
            Assert.True(Contrast(colour, HouseStyle.LightPaper) >= 3, $"{colour} on white");
            Assert.True(Contrast(colour, HouseStyle.DarkPaper) >= 3, $"{colour} on near-black");
        }

        /// <summary>WCAG 2.2's contrast ratio.</summary>
        private static double Contrast(string a, string b)
        {
            var (one, other) = (Luminance(a), Luminance(b));
            return (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
        }

        private static double Luminance(string colour)
        {
            double Part(int at) => Convert.ToInt32(colour.Substring(at, 2), 16) / 255.0 is var c && c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
            return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5));
        }
    }
}
