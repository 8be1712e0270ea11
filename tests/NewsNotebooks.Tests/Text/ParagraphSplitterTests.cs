using NewsNotebooks.Text;

namespace NewsNotebooks.Tests.Text;

public sealed class ParagraphSplitterTests
{
    public sealed class TheSplitMethod
    {
        private static string[] Split(string text) => [.. ParagraphSplitter.Split(text).Select(span => span.In(text))];

        [Fact]
        public void Should_Give_Nothing_When_The_Text_Is_Empty()
        {
            Assert.Empty(ParagraphSplitter.Split(""));
            Assert.Empty(ParagraphSplitter.Split(" \r\n\t\n"));
        }

        [Theory]
        [InlineData("One.\nTwo.")]
        [InlineData("One.\r\nTwo.")]
        [InlineData("One.\rTwo.")]
        [InlineData("One.\r\n\r\nTwo.\r\n")]
        [InlineData("One.\u2029Two.")]
        [InlineData("  One. \n\n\n\tTwo.")]
        public void Should_Take_A_Line_As_A_Paragraph_Whatever_The_Line_Ends(string text) => Assert.Equal(["One.", "Two."], Split(text));

        [Fact]
        public void Should_Join_Lines_When_The_Text_Is_Hard_Wrapped()
        {
            const string text = """
                The harbour board met behind closed doors for the third time
                this month and came out with a plan that nobody had asked for,
                least of all the pilots, who learnt of it from the evening
                bulletin and said so at some length on the steps of the

                town hall. The plan would move the ferry berth to the north
                mole, where the water is deeper and the wind is worse, and
                would cost more than the last three plans taken together
                according to the board's own figures.
                """;
            Assert.Equal(2, ParagraphSplitter.Split(text).Count);
            Assert.StartsWith("town hall. The plan", Split(text)[1], StringComparison.Ordinal);
        }

        [Fact]
        public void Should_Keep_Lines_Apart_When_They_End_Sentences()
        {
            var text = string.Join('\n', Enumerable.Repeat("A short line that ends with a full stop, every time it comes.", 8));
            Assert.Equal(8, ParagraphSplitter.Split(text).Count);
        }
    }
}
