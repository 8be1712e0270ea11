using NewsNotebooks.Corpora;
using NewsNotebooks.Timelines;

namespace NewsNotebooks.Tests.Timelines;

public sealed class TimelineConflictTests
{
    private static Article Report(string id, string outlet, string text) => new(id, text) { Outlet = outlet, Published = new(new DateOnly(2024, 5, 8)) };

    private static IReadOnlyList<TimelineConflict> Conflicts(params Article[] articles) => articles.Timeline().Conflicts();

    public sealed class TheConflictsMethod
    {
        [Fact]
        public void Should_Show_Two_Outlets_That_Date_The_Same_Event_Differently()
        {
            var conflict = Assert.Single(Conflicts(Report("a", "Gull", "The old ferry Tessa sank off Vale on Monday."), Report("b", "Tern", "The ferry Tessa sank off Vale on Tuesday.")));
            Assert.Equal(("2024-05-06", "a", "Gull", "2024-05-07", "b", "Tern"), (conflict.Date, conflict.DocId, conflict.Outlet, conflict.OtherDate, conflict.OtherDocId, conflict.OtherOutlet));
        }

        [Fact]
        public void Should_Show_None_When_The_Outlet_Is_The_Same() =>
            Assert.Empty(Conflicts(Report("a", "Gull", "The old ferry Tessa sank off Vale on Monday."), Report("b", "Gull", "The ferry Tessa sank off Vale on Tuesday.")));

        [Fact]
        public void Should_Show_None_When_The_Events_Differ() =>
            Assert.Empty(Conflicts(Report("a", "Gull", "The old ferry Tessa sank off Vale on Monday."), Report("b", "Tern", "Ada Vale opened her harbour on Tuesday.")));

        [Fact]
        public void Should_Show_None_When_A_Sentence_Speaks_Of_Both_Days() =>
            Assert.Empty(Conflicts(Report("a", "Gull", "The old ferry Tessa sank off Vale on Monday and was raised on Tuesday."), Report("b", "Tern", "The ferry Tessa sank off Vale on Tuesday.")));
    }

    public sealed class TheByDateMethod
    {
        [Fact]
        public void Should_Say_What_The_Other_Outlet_Gives() =>
            Assert.Equal(["2024-05-07 (Tern)", "2024-05-06 (Gull)"],
                new[] { Report("a", "Gull", "The old ferry Tessa sank off Vale on Monday."), Report("b", "Tern", "The ferry Tessa sank off Vale on Tuesday.") }.Timeline().ByDate().Select(entry => entry.Conflicts));
    }
}
