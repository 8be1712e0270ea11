using NewsNotebooks.Timelines.Language;

namespace NewsNotebooks.Tests.Timelines.Language;

public sealed class TimexTokenizerTests
{
    private static List<List<string>> Cut(string text)
    {
        var tokenizer = new TimexTokenizer(text, new Vocabulary());
        var paragraphs = new List<List<string>>();
        while (tokenizer.NextParagraph())
        {
            var words = new List<string>();
            foreach (var token in tokenizer.Tokens) words.Add(text[token.Start..token.End]);
            paragraphs.Add(words);
        }
        return paragraphs;
    }

    public sealed class TheNextParagraphMethod
    {
        [Fact]
        public void Should_Part_Letters_Digits_And_Marks() =>
            Assert.Equal([["At", "5", "pm", ",", "the", "1980", "s", "cost", "1,850", ".", "50", "."]], Cut("At 5pm, the 1980s cost 1,850.50."));

        [Fact]
        public void Should_End_Paragraphs_At_Empty_Lines() => Assert.Equal([["a", "b"], ["c"]], Cut("\n a\nb \n \n\nc\n"));

        [Fact]
        public void Should_Give_None_When_There_Is_No_Text() => Assert.Empty(Cut(" \n\n "));
    }
}
