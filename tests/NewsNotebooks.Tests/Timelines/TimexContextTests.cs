using NewsNotebooks.Corpora;
using NewsNotebooks.Timelines;

namespace NewsNotebooks.Tests.Timelines;

/// <summary>What the text around an expression says of it.</summary>
public sealed class TimexContextTests
{
    /// <summary>A Wednesday.</summary>
    private static readonly PublicationTime Published = new(new DateOnly(2024, 5, 8));

    private static string?[] Values(string text) => [.. TimexTagger.Tag(new Article("a", text) { Published = Published }).Select(timex => timex.Value)];

    public sealed class TheDayOfDirectSpeech
    {
        [Theory]
        [InlineData("On Monday, she said: \"We sold it yesterday.\"", "2024-05-06", "2024-05-05")]
        [InlineData("On Monday she said: “We sell it tomorrow.”", "2024-05-06", "2024-05-07")]
        [InlineData("On Monday she said: ‘We sell it tonight, she’s sure.’", "2024-05-06", "2024-05-06TNI")]
        [InlineData("“We sell it today,” she said on Monday.", "2024-05-06", "2024-05-06")]
        public void Should_Be_The_One_Named_Beside_It(string text, params string[] values) => Assert.Equal(values, Values(text));

        [Fact]
        public void Should_Be_That_Of_The_Story_When_The_Paragraph_Names_None() =>
            Assert.Equal(["2024-05-07", "2024-05-08"], Values("The vote was lost on Tuesday.\n\n\"We try again tomorrow,\" she said."));

        [Fact]
        public void Should_Be_Publication_When_The_Text_Names_None() => Assert.Equal(["2024-05-09"], Values("\"We try again tomorrow,\" she said."));

        [Fact]
        public void Should_Not_Reach_Beyond_The_Quotation_Marks() =>
            Assert.Equal(["2024-05-06", "2024-05-08"], Values("On Monday she said \"We won't sell.\" Today it was sold."));

        [Fact]
        public void Should_Not_Take_An_Apostrophe_For_A_Quotation_Mark() =>
            Assert.Equal(["2024-05-06", "2024-05-08"], Values("On Monday the players' bus broke down; it's mended today."));
    }

    public sealed class ATimeOfDay
    {
        [Fact]
        public void Should_Stay_At_The_Day_Of_The_Last_One() =>
            Assert.Equal(["2024-03-17T01:15", "2024-03-17T03:40"], Values("He rang at 1:15 a.m. on March 17.\n\nThe gates were opened at 3:40 a.m."));

        [Fact]
        public void Should_Leave_It_Where_Another_Day_Is_Named() =>
            Assert.Equal(["2024-03-17T01:15", "2024-05-07", "2024-05-07T15:40"], Values("He rang at 1:15 a.m. on March 17.\n\nOn Tuesday he told the court so. It rose at 3:40 p.m."));

        [Fact]
        public void Should_Not_Belong_To_A_Day_That_Only_Names_A_Thing() =>
            Assert.Equal(["2024-05-03", "2024-05-08T07:30"], Values("That was more than Friday's price when it was announced at 7:30 a.m."));

        [Theory]
        [InlineData("It began on Tuesday at 2 p.m. and broke up at 11:20.", "2024-05-07T14:00", "2024-05-07T23:20")]
        [InlineData("It began on Tuesday at 8 a.m. and broke up at 9:20.", "2024-05-07T08:00", "2024-05-07T09:20")]
        public void Should_Lie_In_The_Half_Of_The_Day_That_Was_Spoken_Of(string text, params string[] values) => Assert.Equal(values, Values(text));

        [Theory]
        [InlineData("The talks were dead by midnight on Tuesday.", "2024-05-07T24:00")]
        [InlineData("She called half an hour ago.", "2024-05-08")]
        [InlineData("She called at three yesterday.", "2024-05-07T03:00")]
        public void Should_Be_Read_With_Its_Day(string text, params string[] values) => Assert.Equal(values, Values(text));
    }

    public sealed class TheTense
    {
        [Theory]
        [InlineData("The list could be out as early as Friday.", "2024-05-10")]
        [InlineData("The offer had been due to expire Friday.", "2024-05-03")]
        [InlineData("She was to chair a meeting on Friday.", "2024-05-10")]
        [InlineData("She let the board know on Friday.", "2024-05-03")]
        [InlineData("There wasn't one in March.", "2024-03")]
        [InlineData("They would travel to the United States on Friday.", "2024-05-10")]
        [InlineData("It sits again tomorrow and on Friday.", "2024-05-09", "2024-05-10")]
        public void Should_Be_That_Of_The_Clause(string text, params string[] values) => Assert.Equal(values, Values(text));
    }

    public sealed class AYearAgo
    {
        [Theory]
        [InlineData("Profit in the first quarter was $3 million, from $2 million a year earlier.", "2024-Q1", "2023-Q1")]
        [InlineData("Profit rose in the first quarter. For the nine months it was $3 million, from $2 million a year earlier.", "2024-Q1", "P9M", "2023")]
        [InlineData("Profit in the first quarter was up. In the 2023 quarter it had been $2 million.", "2024-Q1", "2023-Q1")]
        public void Should_Be_The_Same_Part_Of_The_Year_Before(string text, params string[] values) => Assert.Equal(values, Values(text));
    }
}
