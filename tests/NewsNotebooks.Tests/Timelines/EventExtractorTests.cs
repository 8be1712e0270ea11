using NewsNotebooks.Corpora;
using NewsNotebooks.Timelines;

namespace NewsNotebooks.Tests.Timelines;

public sealed class EventExtractorTests
{
    private static IReadOnlyList<DatedEvent> Of(string text) => EventExtractor.Extract(new Article("a", text) { Published = new(new DateOnly(2024, 5, 8)) });

    public sealed class TheExtractMethod
    {
        [Theory]
        [InlineData("The harbour reopened on Monday when the pilots came back.", "The harbour reopened on Monday")]
        [InlineData("Ada Vale, who left the board in 2019, was not asked.", "who left the board in 2019")]
        [InlineData("She said that the berth had been closed in January.", "the berth had been closed in January")]
        [InlineData("The ferry sailed on Tuesday, and the crane will follow on Friday.", "The ferry sailed on Tuesday")]
        [InlineData("\"The crane will follow on Friday,\" said Ada Vale, who owns it.", "The crane will follow on Friday")]
        [InlineData("Trade has fallen since 2019 and nobody knows why.", "Trade has fallen since 2019")]
        public void Should_Cut_The_Clause_That_Is_Dated(string text, string clause) => Assert.Equal(clause, Of(text)[0].Clause);

        [Theory]
        [InlineData("The harbour reopened on Monday.", EventStatus.Happened)]
        [InlineData("The harbour will reopen on 20 May 2024.", EventStatus.Planned)]
        [InlineData("The pilots meet on 20 May 2024.", EventStatus.Planned)]
        [InlineData("The harbour could reopen on 20 May 2024.", EventStatus.Conditional)]
        [InlineData("If the pilots agree on 20 May 2024, the harbour will reopen.", EventStatus.Conditional)]
        [InlineData("The harbour did not reopen on Monday.", EventStatus.Denied)]
        [InlineData("No ship left on Monday.", EventStatus.Denied)]
        public void Should_Say_Whether_It_Has_Come_About(string text, EventStatus status) => Assert.Equal(status, Of(text)[0].Status);

        [Fact]
        public void Should_Mark_The_Past_Before_The_Past() =>
            Assert.Equal([true, false], new[] { "The berth had been closed in January.", "The berth was closed in January." }.Select(text => Of(text)[0].IsEarlier));

        [Fact]
        public void Should_Name_Who_And_What()
        {
            var dated = Of("The old harbour reopened on Monday.")[0];
            Assert.Equal(("The old harbour", "reopened on Monday"), (dated.Who, dated.What));
        }

        [Fact]
        public void Should_Point_Into_The_Text()
        {
            const string Text = "Nobody was asked. The harbour reopened at 9:04 on Monday — without a ship.";
            Assert.All(Of(Text), dated => Assert.Equal(dated.Clause, dated.ClauseSpan.In(Text)));
        }
    }
}
