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
        [InlineData("It opened in the first week of May 2019.", "the first week of May 2019", "2019-W18")]
        [InlineData("It opened in the second half of 2019.", "the second half of 2019", "2019-H2")]
        [InlineData("It opened on Thanksgiving 2019.", "Thanksgiving 2019", "2019-11-28")]
        [InlineData("It opened on Good Friday 2019.", "Good Friday 2019", "2019-04-19")]
        [InlineData("It opened in 2016-17.", "2016-17", "2016")]
        [InlineData("It opened in 490 BC.", "490 BC", "BC0490")]
        [InlineData("It opened on Feb. 29, 2020.", "Feb. 29, 2020", "2020-02-29")]
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
        [InlineData("It opened at the end of last year.", "the end of last year", "2023")]
        [InlineData("It opened in the third quarter of last year.", "the third quarter of last year", "2023-Q3")]
        [InlineData("It had opened by Friday.", "Friday", "2024-05-03")]
        [InlineData("It must open by Friday.", "Friday", "2024-05-10")]
        [InlineData("It opened last summer.", "last summer", "2023-SU")]
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
        [InlineData("It took nearly five hours.", "nearly five hours", "PT5H", "APPROX")]
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
        [InlineData("It leaks once a week.", "a week", "P1W")]
        [InlineData("It leaks every Christmas.", "every Christmas", "XXXX-12-25")]
        [InlineData("It leaks on Saturdays.", "Saturdays", "XXXX-WXX-6")]
        [InlineData("It leaks every two weeks.", "every two weeks", "P2W")]
        [InlineData("It costs 300 crowns a year.", "a year", "P1Y")]
        public void Should_Read_What_Recurs(string sentence, string text, string value) => Assert.Equal((text, TimexType.SET, value), Read(sentence));

        [Theory]
        [InlineData("It may leak, and he will march on.")]
        [InlineData("It cost 2019 crowns and holds 1,850 people.")]
        [InlineData("A second pilot left; Rika Moss, 62-year-old mayor, too.")]
        [InlineData("Version 3.10 of plan 12/7 fell.")]
        [InlineData("A second driver won a quarter of the votes, at 2.46 billion crowns.")]
        [InlineData("The March for Rivers cost $1990 and 1,990 tons.")]
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
        [InlineData("It opened on February 29, 2019.")]
        [InlineData("It opened on May 32.")]
        [InlineData("It opened on 30 February.")]
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

        [Theory]
        [InlineData("From 12 to 3 May 2019.", "12|3 May 2019", "2019-05-12|2019-05-03")]
        [InlineData("From March to May 2019.", "March|May 2019", "2019-03|2019-05")]
        [InlineData("From 2016 to 2019.", "2016|2019", "2016|2019")]
        [InlineData("On May 3 and 4.", "May 3|4", "2024-05-03|2024-05-04")]
        [InlineData("It opened between 6 and 9am.", "6|9am", "2024-05-08T06:00|2024-05-08T09:00")]
        public void Should_Read_Ranges_As_Two_Expressions(string sentence, string texts, string values)
        {
            var rows = Tag(sentence);
            Assert.Equal(texts.Split('|'), rows.Select(timex => timex.Text));
            Assert.Equal(values.Split('|'), rows.Select(timex => timex.Value));
        }

        [Theory]
        [InlineData("In year 0 and year 99999, on 0 May 0000 at 29:99 and 13 p.m., 99999999999999999999 years ago and 400,000 years later.")]
        [InlineData("99999999999 decades ago. 5 million centuries from now. A day earlier. 9999-12-31. In 9998. Next year.")]
        [InlineData("On 00 May. The 0th century. The 99th century. The 9990s. 31/02/2019.")]
        public void Should_Not_Fail_On_Impossible_Dates(string text) =>
            Assert.All(Tag(text).Concat(Tag(text, mode: TimexMode.Narrative)).Concat(Tag(text, dated: false)), timex => Assert.NotEqual("", timex.Reason));

        [Fact]
        public void Should_Read_Bare_Times_From_The_Day_Of_The_Story() =>
            Assert.Equal("2024-05-07T15:20", Tag("It broke at 3:20 p.m.\n\nIt was mended yesterday.")[0].Value);

        [Fact]
        public void Should_Cross_No_Sentence_Or_Paragraph() =>
            Assert.Equal(["8 p.m.", "Friday", "May", "2019"], Tag("It ended at 8 p.m. On Friday it rained.\n\nIn May\n\n2019 was dry.").Select(timex => timex.Text));

        [Fact]
        public void Should_Read_The_Same_In_Every_Culture()
        {
            // Made by hand, so that it is another culture under invariant globalization too.
            var other = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
            other.NumberFormat.NegativeSign = "minus";
            other.NumberFormat.NumberDecimalSeparator = ",";
            other.DateTimeFormat.DateSeparator = "_";
            other.DateTimeFormat.TimeSeparator = "_";
            const string text = "IT OPENED ON FRIDAY, APRIL 5, 2019, AT 5 P.M. In Minutes it was last Friday, 2.5 years ago, in the 1980s, in 490 BC.";
            var expected = Tag(text);
            var before = System.Globalization.CultureInfo.CurrentCulture;
            try
            {
                System.Globalization.CultureInfo.CurrentCulture = other;
                Assert.Equal(expected, Tag(text));
            }
            finally
            {
                System.Globalization.CultureInfo.CurrentCulture = before;
            }
        }

        [Fact]
        public void Should_Take_Time_In_Proportion_To_The_Length()
        {
            string[] hard = ["the ", "1", "about ", "Monday and ", "a few days before ", "at 5 ", "the 5th of ", "will Friday "];
            foreach (var piece in hard)
            {
                Tag(Repeat(piece, 20_000));
                var once = Time(Repeat(piece, 200_000));
                var four = Time(Repeat(piece, 800_000));
                Assert.True(four < (16 * once) + TimeSpan.FromMilliseconds(200), $"'{piece}': {once} for one, {four} for four");
            }

            static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));
            static TimeSpan Time(string text)
            {
                var watch = System.Diagnostics.Stopwatch.StartNew();
                Tag(text);
                return watch.Elapsed;
            }
        }

        [Fact]
        public void Should_Lie_Inside_The_Text_On_Any_Text()
        {
            string[] pieces = ["Monday ", "May ", "6", "2019", ", ", ". ", "\n", "last ", "week ", "five ", "hours ", "ago ", "the ", "every ", "at ", "5:10", " p.m. ", "’s ", "1980s ", "in ", "9999-99-99 ", "a day earlier ", "-", "quarter ", "31 ", "99999 ", "February ", "BC ", "the ", "winter ", "Easter ", "to ", "half ", "century ", "+", "\ud83d", "é", "'", "will "];
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
