using NewsNotebooks.Terms;

namespace NewsNotebooks.Tests.Terms;

public sealed class ReadabilityTests
{
    public sealed class TheOfMethod
    {
        /// <summary>By hand: 12 words in 2 sentences, 14 syllables (ferry and after have two), 47 letters, no long word.</summary>
        [Fact]
        public void Should_Agree_With_A_Count_By_Hand()
        {
            var row = ReadabilityMeasures.Of("a", "The ferry left the dock at noon. Gulls cried after the boat.");
            Assert.Equal((2, 12, 14, 0, 47), (row.Sentences, row.Words, row.Syllables, row.LongWords, row.Characters));
            Assert.Equal(206.835 - (1.015 * 6) - (84.6 * 14 / 12), row.Flesch!.Value, 1e-9);
            Assert.Equal((0.39 * 6) + (11.8 * 14 / 12) - 15.59, row.FleschKincaid!.Value, 1e-9);
            Assert.Equal(2.4, row.GunningFog!.Value, 1e-9);
            Assert.Equal(3.1291, row.Smog!.Value, 1e-9);
        }

        [Theory]
        [InlineData("")]
        [InlineData("🙂 … !")]
        public void Should_Leave_Measures_Open_When_There_Are_No_Words(string text) =>
            Assert.Equal(new Readability("a", 0, 0, 0, 0, 0, null, null, null, null, null, null), ReadabilityMeasures.Of("a", text));

        [Fact]
        public void Should_Count_When_The_Text_Is_Not_Latin() => Assert.Equal((6, 6), (ReadabilityMeasures.Of("a", "渡轮离开码头。").Words, ReadabilityMeasures.Of("a", "渡轮离开码头。").Syllables));
    }

    public sealed class TheOfCountsMethod
    {
        /// <summary>30 sentences, 600 words, 900 syllables, 60 long words, 2,700 letters: the formulas by hand.</summary>
        [Fact]
        public void Should_Follow_The_Published_Formulas()
        {
            var row = ReadabilityMeasures.OfCounts("a", 30, 600, 900, 60, 2700);
            double[] expected = [59.635, 9.91, 12, 11.208143260188672, 9.18, 9.765];
            Assert.All(expected.Zip([row.Flesch, row.FleschKincaid, row.GunningFog, row.Smog, row.ColemanLiau, row.Ari]), pair => Assert.Equal(pair.First, pair.Second!.Value, 1e-9));
        }
    }

    public sealed class TheSyllableCounter
    {
        [Theory]
        [InlineData("ferry", 2)]
        [InlineData("stone", 1)]
        [InlineData("table", 2)]
        [InlineData("houses", 2)]
        [InlineData("stones", 1)]
        [InlineData("wanted", 2)]
        [InlineData("walked", 1)]
        [InlineData("nation", 2)]
        [InlineData("media", 3)]
        [InlineData("radio", 3)]
        [InlineData("year", 1)]
        [InlineData("the", 1)]
        [InlineData("café", 2)]
        [InlineData("run-off", 2)]
        [InlineData("7", 1)]
        [InlineData("渡轮", 1)]
        [InlineData("", 1)]
        public void Should_Count_By_The_Rule(string word, int syllables) => Assert.Equal(syllables, SyllableCounter.Count(word));
    }
}
