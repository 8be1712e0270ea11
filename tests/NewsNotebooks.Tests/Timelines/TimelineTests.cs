using NewsNotebooks.Corpora;
using NewsNotebooks.Timelines;

namespace NewsNotebooks.Tests.Timelines;

public sealed class TimelineTests
{
    private static Article Story(string id, string day, string text) => new(id, text) { Published = new(DateOnly.Parse(day)), Outlet = "Gull" };

    public sealed class TheTimelineMethod
    {
        [Fact]
        public void Should_Sort_By_Start_Then_The_Coarser_First()
        {
            var article = Story("a", "2024-05-08", "It opened on 1 January 2019. It leaked in 2019 and in January 2019. It had been planned in the 1980s.");
            var rows = new[] { article }.Timeline();
            Assert.Equal(["198", "2019", "2019-01", "2019-01-01"], rows.Select(row => row.Date));
            Assert.Equal(["decade", "year", "month", "day"], rows.Select(row => row.Granularity));
            Assert.Equal("It opened on 1 January 2019.", rows[3].Sentence);
            Assert.Equal(rows[3].Sentence, rows[3].Span.In(article.Text));
            Assert.Equal((TimelineBasis.Text, "1 January 2019"), (rows[3].Basis, rows[3].Expression));
        }

        [Fact]
        public void Should_Name_A_Date_Once_In_A_Sentence() =>
            Assert.Equal(["2024-05-06"], new[] { Story("a", "2024-05-08", "It leaked on Monday morning, and again on Monday evening.") }.Timeline().Select(row => row.Date));

        [Fact]
        public void Should_Date_The_Lead_By_Publication_When_It_Names_No_Date()
        {
            var row = new[] { Story("a", "2024-05-08", "The berth has moved.") }.Timeline().Single();
            Assert.Equal(("2024-05-08", TimelineBasis.Publication, "The berth has moved.", null), (row.Date, row.Basis, row.Sentence, row.Expression));
        }

        [Fact]
        public void Should_Date_Headline_And_First_Sentences_By_The_Day_That_The_Head_Names()
        {
            var rows = new[] { Story("a", "2024-05-08", "Berth moved\n\nThe berth has moved. Ada Vale was asked on Tuesday. She was angry. The tide rose. The tide fell.") }.Timeline();
            Assert.Equal(["Berth moved", "The berth has moved.", "Ada Vale was asked on Tuesday.", "She was angry."], rows.Select(row => row.Sentence));
            Assert.All(rows, row => Assert.Equal("2024-05-07", row.Date));
        }

        [Fact]
        public void Should_Be_Empty_When_Nothing_Is_Dated() => Assert.Empty(new[] { new Article("a", "The berth moved yesterday. Nobody was asked.") }.Timeline());

        [Fact]
        public void Should_Leave_Lengths_And_What_Recurs_Out() =>
            Assert.Equal(["2024-05-07"], new[] { Story("a", "2024-05-08", "It leaked yesterday for five hours, as it does every day.") }.Timeline().Select(row => row.Date));
    }

    public sealed class TheDaysMethod
    {
        private static readonly IReadOnlyList<TimelineEntry> Entries = new[]
        {
            Story("a", "2024-05-08", "It leaked on 6 May 2024. It had opened on 1 March 2024. It was planned in 2019."),
            Story("b", "2024-05-07", "It leaked on Monday."),
            Story("c", "2024-05-09", "It had opened on 2 March 2024."),
        }.Timeline();

        [Fact]
        public void Should_Give_The_Days_That_Most_Articles_Speak_Of_In_Order_Of_Time()
        {
            var days = TimelineSelection.Days(Entries, 2);
            Assert.Equal(["2024-03-01", "2024-05-06"], days.Select(day => day.Date));
            Assert.Equal("b", days[1].DocId);
            Assert.Equal((2, 1, new DateTime(2024, 5, 7)), (days[1].Articles, days[1].Outlets, days[1].FirstReport));
        }

        [Fact]
        public void Should_Give_All_Days_And_Nothing_Else_When_There_Are_Fewer() =>
            Assert.Equal(["2024-03-01", "2024-03-02", "2024-05-06"], TimelineSelection.Days(Entries, 99).Select(day => day.Date));
    }
}
