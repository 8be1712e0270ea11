using System.Text.Json;
using NewsNotebooks.Charts;
using NewsNotebooks.Corpora;
using NewsNotebooks.Timelines;

namespace NewsNotebooks.Tests.Charts;

public sealed class TimelineChartsTests
{
    private static readonly IReadOnlyList<TimelineEntry> Entries = new[]
    {
        new Article("a", "The harbour <b>reopened</b> on 6 May 2024. It was built in 2019.") { Published = new(new DateOnly(2024, 5, 7)) },
        new Article("b", "The harbour reopened on Monday. The pilots meet on 20 May 2024.") { Published = new(new DateOnly(2024, 5, 8)) },
    }.Timeline();

    public sealed class TheToCalendarChartMethod
    {
        [Fact]
        public void Should_Count_The_Articles_Of_Each_Day() =>
            Assert.Equal([("6 May 2024", "2"), ("20 May 2024", "1")], Entries.ToCalendarChart().Table);

        [Fact]
        public void Should_Say_Why_There_Is_Nothing_To_Show() => Assert.Equal("No days to show.", Array.Empty<TimelineEntry>().ToCalendarChart().Table[0].Label);
    }

    public sealed class TheToReportingLagChartMethod
    {
        [Fact]
        public void Should_Set_Report_Against_Event() =>
            Assert.Equal([("6 May 2024", "reported 7 May 2024"), ("6 May 2024", "reported 8 May 2024"), ("20 May 2024", "reported 8 May 2024")], Entries.ToReportingLagChart().Table);
    }

    public sealed class TheToTimelineChartMethod
    {
        [Fact]
        public void Should_Show_Periods_As_Bars_And_Escape_Sentences()
        {
            var json = Entries.ToTimelineChart().ToPlotlyJson();
            using var figure = JsonDocument.Parse(json);
            Assert.Equal(3, figure.RootElement.GetProperty("data").EnumerateArray().Count(trace => trace.GetProperty("mode").GetString() is "lines" or "markers"));
            Assert.Contains("&lt;b&gt;reopened", json.Replace("\\u0026", "&", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }
}
