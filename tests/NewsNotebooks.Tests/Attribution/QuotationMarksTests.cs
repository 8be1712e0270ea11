using NewsNotebooks.Attribution;
using NewsNotebooks.Corpora;

namespace NewsNotebooks.Tests.Attribution;

public sealed class QuotationMarksTests
{
    private static string[] Find(string text)
    {
        var marks = new QuotationMarks(text);
        var paragraphs = new Article("a", text).Structure.Paragraphs;
        return [.. paragraphs.SelectMany((paragraph, i) => marks.Find(paragraph.Span, i + 1 < paragraphs.Count ? paragraphs[i + 1].Span : null))
            .Select(stretch => stretch.Inner.In(text) + (stretch.IsContinued ? " …on" : ""))];
    }

    public sealed class TheFindMethod
    {
        [Theory]
        [InlineData("\"We waited,\" he said. \"Nobody came.\"", "We waited,", "Nobody came.")]
        [InlineData("“We waited,” he said. “Nobody came.”", "We waited,", "Nobody came.")]
        [InlineData("„We waited,“ he said.", "We waited,")]
        [InlineData("«We waited,» he said.", "We waited,")]
        [InlineData("``We waited,'' he said.", "We waited,")]
        [InlineData("‘We waited,’ he said.", "We waited,")]
        [InlineData("'We waited,' he said.", "We waited,")]
        public void Should_Know_The_Marks_Of_Newspapers(string text, params string[] expected) => Assert.Equal(expected, Find(text));

        [Theory]
        [InlineData("‘I didn’t ask the boys’ mother,’ she said.", "I didn’t ask the boys’ mother,")]
        [InlineData("'It's the dogs' dinner, isn't it?' she said.", "It's the dogs' dinner, isn't it?")]
        [InlineData("‘We left in the ’90s,’ she said.", "We left in the ’90s,")]
        [InlineData("‘She said “no”, and left,’ he said.", "She said “no”, and left,")]
        [InlineData("'She said \"no\",' he said.", "She said \"no\",")]
        [InlineData("“She said ‘no’, and left,” he said.", "She said ‘no’, and left,")]
        public void Should_Tell_Apostrophes_And_Inner_Marks_From_Closing_Ones(string text, params string[] expected) => Assert.Equal(expected, Find(text));

        [Theory]
        [InlineData("The dogs' dinner wasn't the boys' fault in the '90s.")]
        [InlineData("The dogs’ dinner wasn’t the boys’ fault.")]
        [InlineData("The plank was 6' long and 5\" wide.")]
        public void Should_Find_Nothing_When_There_Are_Apostrophes_Only(string text) => Assert.Empty(Find(text));

        [Fact]
        public void Should_Say_That_A_Quotation_Goes_On_When_The_Next_Paragraph_Opens_Again() =>
            Assert.Equal(["We waited. …on", "Nobody came."], Find("“We waited.\n“Nobody came.”"));

        [Fact]
        public void Should_Lose_One_Paragraph_At_Most_When_A_Mark_Is_Missing() =>
            Assert.Equal(["Three.", "Four."], Find("He said “one and left.\nHe said two” and left.\nHe said: “Three.”\nShe said: “Four.”"));
    }
}
