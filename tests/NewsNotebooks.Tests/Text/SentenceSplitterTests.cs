using NewsNotebooks.Text;

namespace NewsNotebooks.Tests.Text;

public sealed class SentenceSplitterTests
{
    public sealed class TheSplitMethod
    {
        private static string[] Split(string text) => [.. SentenceSplitter.Split(text, new TextSpan(0, text.Length)).Select(span => span.In(text))];

        [Theory]
        [InlineData("He left. She stayed.", "He left.", "She stayed.")]
        [InlineData("Who left? She did!", "Who left?", "She did!")]
        [InlineData("It broke… Nobody came.", "It broke…", "Nobody came.")]
        [InlineData("“He left.” She stayed.", "“He left.”", "She stayed.")]
        [InlineData("She said: “No.” “Why?” he asked.", "She said: “No.”", "“Why?” he asked.")]
        [InlineData("It rose by 3.5 metres. Then it fell.", "It rose by 3.5 metres.", "Then it fell.")]
        [InlineData("He joined Amber Ltd. Then he left.", "He joined Amber Ltd.", "Then he left.")]
        public void Should_Cut_Between_Sentences(string text, params string[] expected) => Assert.Equal(expected, Split(text));

        [Theory]
        [InlineData("Mr. Orlo left early.")]
        [InlineData("Dr. A. B. Tarn of Amber Inc. Holdings left.")]
        [InlineData("The U.S. Navy and the U.N. Council left.")]
        [InlineData("He came on Nov. 8 at 5 p.m. sharp.")]
        [InlineData("“Stop!” she shouted.")]
        [InlineData("It cost 3.5 million, i.e. Amber money")]
        public void Should_Not_Cut_Behind_Abbreviations_And_Inside_Numbers(string text) => Assert.Equal([text], Split(text));

        [Fact]
        public void Should_Keep_To_The_Paragraph()
        {
            const string text = "Before. One. Two. After.";
            Assert.Equal([new TextSpan(8, 12), new TextSpan(13, 17)], SentenceSplitter.Split(text, new TextSpan(8, 17)));
        }

        [Fact]
        public void Should_Give_Nothing_When_There_Is_Only_White_Space() => Assert.Empty(Split("  \t "));
    }
}
