using CsCheck;
using NewsNotebooks.Corpora;
using NewsNotebooks.Timelines;

namespace NewsNotebooks.Tests.Timelines;

public sealed class TimexTaggerTests
{
    /// <summary>A Wednesday.</summary>
    private static readonly PublicationTime Published = new(new DateOnly(2024, 5, 8));

    private static IReadOnlyList<Timex> Tag(string text, bool dated = true, TimexMode mode = TimexMode.News) =>
        TimexTagger.Tag(new Article("a", text) { Published = dated ? Published : null }, mode);

    private static (string, TimexType, string?) Read(string sentence)
    {
        var timex = Assert.Single(Tag(sentence));
        return (timex.Text, timex.Type, timex.Value);
    }

    public sealed class TheTagMethod
    {
        [Theory]
        [InlineData("It opened on May 6, 2019.", "May 6, 2019", "2019-05-06")]
        [InlineData("It opened on 6 May 2019.", "6 May 2019", "2019-05-06")]
        [InlineData("It opened on Monday, May 6, 2019.", "Monday, May 6, 2019", "2019-05-06")]
        [InlineData("It opened on the 6th of May 2019.", "the 6th of May 2019", "2019-05-06")]
        [InlineData("It opened on 2019-05-06.", "2019-05-06", "2019-05-06")]
        [InlineData("It opened in May 2019.", "May 2019", "2019-05")]
        [InlineData("It opened in 2019.", "2019", "2019")]
        [InlineData("It opened in the 1980s.", "the 1980s", "198")]
        [InlineData("It opened in the 19th century.", "the 19th century", "18")]
        [InlineData("It opened in the third quarter of 2019.", "the third quarter of 2019", "2019-Q3")]
        [InlineData("It opened in summer 2019.", "summer 2019", "2019-SU")]
        public void Should_Read_Dates_That_Stand_By_Themselves(string sentence, string text, string value) => Assert.Equal((text, TimexType.DATE, value), Read(sentence));

        [Theory]
        [InlineData("It opened yesterday.", "yesterday", "2024-05-07")]
        [InlineData("It opens tomorrow.", "tomorrow", "2024-05-09")]
        [InlineData("It opened the day before yesterday.", "the day before yesterday", "2024-05-06")]
        [InlineData("It opened on Monday.", "Monday", "2024-05-06")]
        [InlineData("It opened on Friday.", "Friday", "2024-05-03")]
        [InlineData("It will open on Friday.", "Friday", "2024-05-10")]
        [InlineData("It opened last Wednesday.", "last Wednesday", "2024-05-01")]
        [InlineData("It opened last week.", "last week", "2024-W18")]
        [InlineData("It opens next month.", "next month", "2024-06")]
        [InlineData("It opened last year.", "last year", "2023")]
        [InlineData("It opened in February.", "February", "2024-02")]
        [InlineData("It opened in November.", "November", "2023-11")]
        [InlineData("It will open in November.", "November", "2024-11")]
        [InlineData("It opened on April 2.", "April 2", "2024-04-02")]
        [InlineData("It opened on 30 December.", "30 December", "2023-12-30")]
        [InlineData("It opened three years ago.", "three years ago", "2021")]
        [InlineData("It opened two months ago.", "two months ago", "2024-03")]
        [InlineData("It opened four days ago.", "four days ago", "2024-05-04")]
        public void Should_Read_Relative_Dates_From_Publication(string sentence, string text, string value) => Assert.Equal((text, TimexType.DATE, value), Read(sentence));

        [Theory]
        [InlineData("It opened last night.", "last night", "2024-05-07TNI")]
        [InlineData("It opened on Monday morning.", "Monday morning", "2024-05-06TMO")]
        [InlineData("It opened at 3:20 p.m. on Monday.", "3:20 p.m. on Monday", "2024-05-06T15:20")]
        [InlineData("It opened at 5.10am.", "5.10am", "2024-05-08T05:10")]
        [InlineData("It opened at noon.", "noon", "2024-05-08T12:00")]
        [InlineData("It opens tonight.", "tonight", "2024-05-08TNI")]
        public void Should_Read_Times_Of_Day(string sentence, string text, string value) => Assert.Equal((text, TimexType.TIME, value), Read(sentence));

        [Theory]
        [InlineData("It took five hours.", "five hours", "PT5H", null)]
        [InlineData("It took nearly five hours.", "nearly five hours", "PT5H", "LESS_THAN")]
        [InlineData("It took more than twenty-five minutes.", "more than twenty-five minutes", "PT25M", "MORE_THAN")]
        [InlineData("It lasted for 31 days.", "31 days", "P31D", null)]
        [InlineData("It has leaked for decades.", "decades", "PXD", null)]
        [InlineData("It was a five-year plan.", "five-year", "P5Y", null)]
        public void Should_Read_Lengths_Of_Time(string sentence, string text, string value, string? mod)
        {
            Assert.Equal((text, TimexType.DURATION, value), Read(sentence));
            Assert.Equal(mod, Tag(sentence)[0].Mod);
        }

        [Theory]
        [InlineData("It leaks every day.", "every day", "P1D")]
        [InlineData("It leaks each Monday.", "each Monday", "XXXX-WXX-1")]
        [InlineData("It leaks once a week.", "once a week", "P1W")]
        public void Should_Read_What_Recurs(string sentence, string text, string value) => Assert.Equal((text, TimexType.SET, value), Read(sentence));

        [Theory]
        [InlineData("It may leak, and he will march on.")]
        [InlineData("It cost 2019 crowns and holds 1,850 people.")]
        [InlineData("A second pilot left; Rika Moss, 62-year-old mayor, too.")]
        [InlineData("Version 3.10 of plan 12/7 fell.")]
        public void Should_Find_Nothing_When_Words_Only_Look_Like_Time(string sentence) => Assert.Empty(Tag(sentence));

        [Fact]
        public void Should_Count_From_The_Date_Mentioned_Before()
        {
            Assert.Equal(["2019-05-06", "2019-05-05", "2019-05-09"],
                Tag("It opened on May 6, 2019. A day earlier, it had leaked. Four days later, it closed.").Select(timex => timex.Value));
        }

        [Fact]
        public void Should_Leave_Relative_Ones_Unresolved_When_There_Is_No_Publication_Date()
        {
            var rows = Tag("It opened yesterday, not on Friday at 5 p.m. or in March 2019, and closed last week, in February, on April 2.", dated: false);
            Assert.Equal(["yesterday", "Friday at 5 p.m.", "March 2019", "last week", "February", "April 2"], rows.Select(timex => timex.Text));
            Assert.All(rows, timex => Assert.Equal(timex.Text == "March 2019" ? "month and year" : "no publication date", timex.Reason));
            Assert.All(rows, timex => Assert.Equal(timex.Text == "March 2019" ? "2019-03" : null, timex.Value));
        }

        [Theory]
        [InlineData("It opened on February 30, 2019.")]
        [InlineData("It opened on 31 June 2019.")]
        public void Should_Say_So_When_The_Date_Is_Impossible(string sentence)
        {
            var timex = Assert.Single(Tag(sentence));
            Assert.Null(timex.Value);
            Assert.Equal("impossible date", timex.Reason);
        }

        [Fact]
        public void Should_Say_So_When_The_Expression_Is_Vague()
        {
            var timex = Assert.Single(Tag("It opened recently."));
            Assert.Equal(("PAST_REF", "vague", null), (timex.Value, timex.Reason, timex.From));
        }

        [Fact]
        public void Should_Give_The_Interval_And_Carry_Outlet_And_Date()
        {
            var timex = Assert.Single(TimexTagger.Tag(new Article("x", "It opened in March 2019.") { Outlet = "Gull", Published = Published }));
            Assert.Equal((new DateTime(2019, 3, 1), new DateTime(2019, 4, 1), "month"), (timex.From, timex.To, timex.Granularity));
            Assert.Equal(("x", "Gull", Published), (timex.DocId, timex.Outlet, timex.Published));
        }

        [Fact]
        public void Should_Count_From_What_Was_Last_Mentioned_In_A_Narrative() =>
            Assert.Equal(["1944-06-06", "1944-06-08"], Tag("They landed on 6 June 1944, a Tuesday long ago. On 8 June they met.", mode: TimexMode.Narrative)
                .Where(timex => timex.Text.Contains("June")).Select(timex => timex.Value));

        [Fact]
        public void Should_Lie_Inside_The_Text_On_Any_Text()
        {
            string[] pieces = ["Monday ", "May ", "6", "2019", ", ", ". ", "\n", "last ", "week ", "five ", "hours ", "ago ", "the ", "every ", "at ", "5:10", " p.m. ", "’s ", "1980s ", "in ", "9999-99-99 ", "a day earlier ", "-", "quarter "];
            Gen.Select(Gen.Int[0, pieces.Length - 1].Array[0, 30], Gen.Bool).Sample((picks, dated) =>
            {
                var text = string.Concat(picks.Select(pick => pieces[pick]));
                var end = 0;
                foreach (var timex in Tag(text, dated))
                {
                    Assert.InRange(timex.Span.Start, end, text.Length);
                    Assert.Equal(timex.Text, timex.Span.In(text));
                    Assert.NotEqual("", timex.Text);
                    Assert.NotEqual("", timex.Reason);
                    Assert.Equal(timex.From is null, timex.Granularity is null);
                    end = timex.Span.End;
                }
            }, iter: 20_000);
        }
    }

    public sealed class TheTimexesMethod
    {
        [Fact]
        public void Should_Leave_Articles_In_Other_Languages_Out() => Assert.Empty(new[] { new Article("a", "Monday") { Language = "de" } }.Timexes());
    }
}
