using NewsNotebooks.Charts;
using NewsNotebooks.Corpora;
using NewsNotebooks.Terms;
using NewsNotebooks.Tests.Terms;
using NewsNotebooks.Topics;

namespace NewsNotebooks.Tests.Charts;

public sealed class StatisticsChartsTests
{
    private static readonly Article Hostile = new("</script><script>alert(1)</script>", "ferry") { Title = "</script><b>", Published = new(new DateOnly(2024, 1, 1)) };

    [Fact]
    public void Should_Say_Why_When_There_Is_Nothing_To_Draw() =>
        Assert.Equal(["No term differs significantly.", "No dated articles to show.", "No words to show.", "No collocations to show.", "No topics to show."], Charts([]).Select(chart => chart.Table[0].Label));

    [Fact]
    public void Should_Escape_What_Comes_From_Articles() =>
        Assert.All(Charts([Hostile, new Article("b", "ferry")]), chart => Assert.DoesNotContain("</script><", chart.ToPlotlyJson(), StringComparison.Ordinal));

    [Fact]
    public void Should_Show_Significant_Terms_To_Both_Sides()
    {
        var chart = SampleCorpus.Articles.KeynessByOutlet().Where(row => row.Group == "Capital Ledger").ToKeynessChart(top: 3);
        Assert.Equal(["cent", "crowns", "per"], chart.Table.Take(3).Select(row => row.Label).Order(StringComparer.Ordinal));
        Assert.Equal(6, chart.Table.Count);
    }

    [Fact]
    public void Should_Refuse_Several_Outlets_In_One_Chart() => Assert.Contains("filter by Group", Assert.Throws<ArgumentException>(() => SampleCorpus.Articles.KeynessByOutlet().ToKeynessChart()).Message, StringComparison.Ordinal);

    [Fact]
    public void Should_Name_The_Days_Of_Bursts()
    {
        var chart = SampleCorpus.Articles.Courses(["strike"], CourseUnit.Month).ToBurstsChart(SampleCorpus.Articles.Courses(["strike"]).Bursts());
        Assert.Equal([("strike, 2024-10-08 to 2025-02-20", "12 of 15 articles")], chart.Table);
    }

    [Fact]
    public void Should_Draw_The_Same_Network_Twice()
    {
        var pairs = SampleCorpus.Articles.Collocate();
        Assert.Equal(pairs.ToNetworkChart().ToPlotlyJson(), pairs.ToNetworkChart().ToPlotlyJson());
    }

    private static List<NewsChart> Charts(IReadOnlyList<Article> articles) =>
    [
        Keyness.Compare(articles, articles).ToKeynessChart(),
        articles.Courses(["ferry"]).ToBurstsChart(articles.Courses(["ferry"]).Bursts()),
        articles.ToDispersionPlot(["ferry"]),
        articles.Collocate().ToNetworkChart(),
        TopicModel.Of(articles, 2).ToTopicMap(articles),
    ];
}
