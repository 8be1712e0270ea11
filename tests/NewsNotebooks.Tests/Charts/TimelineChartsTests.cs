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
            var layout = JsonElement.Parse(Entries.ToTimelineChart().ToPlotlyJson()).GetProperty("layout");
            Assert.Equal(["2019", "6 May 2024", "20 May 2024"], layout.GetProperty("yaxis").GetProperty("ticktext").EnumerateArray().Select(name => name.GetString()));
            Assert.Equal(0, Assert.Single(layout.GetProperty("shapes").EnumerateArray(), shape => shape.GetProperty("type").GetString() == "rect").GetProperty("yanchor").GetInt32());
            Assert.Contains(layout.GetProperty("annotations").EnumerateArray(), note => note.GetProperty("text").GetString()!.StartsWith("The harbour &lt;b&gt;reopened", StringComparison.Ordinal));
        }

        [Fact]
        public void Should_Lay_Periods_As_Long_As_They_Are_Into_Lanes_Where_Dates_Are_Many()
        {
            var figure = JsonElement.Parse(Many().ToTimelineChart().ToPlotlyJson());
            var bars = figure.GetProperty("data").EnumerateArray().Where(trace => trace.GetProperty("type").GetString() == "bar").ToList();
            Assert.Equal(["weeks to seasons", "years and longer"], bars.Select(trace => trace.GetProperty("name").GetString()));
            Assert.Equal(TimeSpan.FromDays(31).TotalMilliseconds, bars[0].GetProperty("x")[0].GetDouble());
            Assert.Equal(TimeSpan.FromDays(366).TotalMilliseconds, bars[1].GetProperty("x")[0].GetDouble());
            // The months stand side by side in one lane, the year in another.
            Assert.Single(bars[0].GetProperty("y").EnumerateArray().Select(lane => lane.GetInt32()).Distinct());
            Assert.NotEqual(bars[0].GetProperty("y")[0].GetInt32(), bars[1].GetProperty("y")[0].GetInt32());
        }

        [Fact]
        public void Should_Describe_Itself() => Assert.Equal(
            "Timeline: What happened when. 3 dates from 2019 to 20 May 2024, 2 of them days; most spoken of: 6 May 2024 (2 articles: The harbour <b>reopened</b> on 6 May 2024.); 2019 (1 article: It was built in 2019.); 20 May 2024 (1 article: The pilots meet on 20 May 2024.).",
            Entries.ToTimelineChart().Description);

        /// <summary>Five hundred days, three months and a year.</summary>
        private static IEnumerable<TimelineEntry> Many()
        {
            TimelineEntry Entry(DateOnly from, DateOnly to, string date, string granularity) =>
                new(date, granularity, from.ToDateTime(default), to.ToDateTime(default), "a", new(0, 1), "It happened.", TimelineBasis.Text, null, null, null);
            for (var day = new DateOnly(2023, 7, 1); day < new DateOnly(2024, 11, 12); day = day.AddDays(1)) yield return Entry(day, day.AddDays(1), day.ToString("O"), "day");
            foreach (var month in new[] { new DateOnly(2024, 1, 1), new DateOnly(2024, 2, 1), new DateOnly(2024, 6, 1) }) yield return Entry(month, month.AddMonths(1), month.ToString("O")[..7], "month");
            yield return Entry(new(2024, 1, 1), new(2025, 1, 1), "2024", "year");
        }
    }
}
