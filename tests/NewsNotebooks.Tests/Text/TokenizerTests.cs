using CsCheck;
using NewsNotebooks.Text;

namespace NewsNotebooks.Tests.Text;

public sealed class TokenizerTests
{
    private static string[] Terms(string text, TokenizerOptions? options = null) =>
        [.. new Tokenizer(options ?? TokenizerOptions.Default).Tokenize(text).Select(token => token.Term)];

    public sealed class TheTokenizeMethod
    {
        [Theory]
        [InlineData("The harbour, the HARBOUR!", "the", "harbour", "the", "harbour")]
        [InlineData("don’t 'quote' it's", "don't", "quote", "it's")]
        [InlineData("Jean-Marie's boat", "jean-marie's", "boat")]
        [InlineData("the U.S. and the E.U", "the", "u.s.", "and", "the", "e.u")]
        [InlineData("3.5 of 1,000 per cent.", "3.5", "of", "1,000", "per", "cent")]
        [InlineData("Sølvig café naïve", "sølvig", "café", "naïve")]
        [InlineData("cafe\u0301", "cafe\u0301")]
        [InlineData("R&D and snake_case", "r&d", "and", "snake_case")]
        [InlineData("one--two — three", "one", "two", "three")]
        [InlineData("𝔘nicode 🎉 text", "𝔘nicode", "text")]
        [InlineData("$3.5bn, US$5 and £12", "$3.5bn", "us$5", "and", "£12")]
        [InlineData("won 5-1 by e-mail, e‑mail", "won", "5-1", "by", "e-mail", "e-mail")]
        [InlineData("See https://x.example/a?b=c. (www.port.example)", "see", "https://x.example/a?b=c", "www.port.example")]
        [InlineData("mara.ilven@x.example: #Ferry @mara #1 C#x", "mara.ilven@x.example", "#ferry", "@mara", "1", "c", "x")]
        [InlineData("東京は日本", "東", "京", "は", "日", "本")]
        [InlineData("カタカナ 한국어", "カタカナ", "한국어")]
        [InlineData("שלום עולם, مرحبا", "שלום", "עולם", "مرحبا")]
        [InlineData("soft\u00ADhyphen", "softhyphen")]
        [InlineData("")]
        [InlineData("… — “ ”")]
        public void Should_Cut_As_Newspapers_Write(string text, params string[] expected) => Assert.Equal(expected, Terms(text));

        [Fact]
        public void Should_Keep_Case_When_It_Is_Not_Folded() =>
            Assert.Equal(["The", "HARBOUR"], Terms("The HARBOUR", TokenizerOptions.Default with { FoldCase = false }));

        [Fact]
        public void Should_Leave_Stop_Words_Out_When_They_Are_Given() =>
            Assert.Equal(["harbour", "board"], Terms("The harbour and its board", TokenizerOptions.Default with { StopWords = StopWords.English }));

        [Fact]
        public void Should_Leave_Numbers_Out_When_They_Are_Not_Kept() =>
            Assert.Equal(["in", "q1", "rose"], Terms("In 2025 Q1 rose 3.5", TokenizerOptions.Default with { KeepNumbers = false }));

        [Theory]
        [InlineData("It's a B-52, x_1 é 12", "it", "52", "x_1", "12")]
        [InlineData("Ab c ²³ ", "ab", "²³")]
        public void Should_Cut_Like_Scikit_Learn_When_Asked(string text, params string[] expected) =>
            Assert.Equal(expected, Terms(text, TokenizerOptions.Default with { Pattern = TokenPattern.Sklearn }));

        [Fact]
        public void Should_Count_Offsets_From_The_Start_Of_The_Text() =>
            Assert.Equal([new Token("two", new TextSpan(4, 7))], new Tokenizer().Tokenize("one two three", new TextSpan(3, 8)));

        [Theory]
        [InlineData(TokenPattern.Unicode)]
        [InlineData(TokenPattern.Sklearn)]
        public void Should_Give_Disjoint_Spans_In_Order_On_Any_Text(TokenPattern pattern)
        {
            var tokenizer = new Tokenizer(TokenizerOptions.Default with { Pattern = pattern });
            Gen.String[Gen.Char["aZ1é.,'’-_& \n\"“”\ud83c\udf89\u0301"], 0, 60].Sample(text =>
            {
                var end = 0;
                foreach (var token in tokenizer.Tokenize(text))
                {
                    Assert.InRange(token.Span.Start, end, text.Length);
                    Assert.InRange(token.Span.End, token.Span.Start + 1, text.Length);
                    end = token.Span.End;
                }
            }, iter: 20_000);
        }
    }
}
