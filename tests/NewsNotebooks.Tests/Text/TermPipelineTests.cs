using NewsNotebooks.Tests.Terms;
using NewsNotebooks.Text;

namespace NewsNotebooks.Tests.Text;

public sealed class TermPipelineTests
{
    private static readonly TokenizerOptions Default = TokenizerOptions.Default;

    private static IEnumerable<string> Terms(string text, TokenizerOptions options) => new Tokenizer(options).Tokenize(text).Select(token => token.Term);

    /// <summary>Each token with what stands at its offsets.</summary>
    private static IEnumerable<string> Spans(string text, TokenizerOptions options) => new Tokenizer(options).Tokenize(text).Select(token => $"{token.Term}={token.Span.In(text)}");

    public sealed class TheNGrams
    {
        [Fact]
        public void Should_Keep_The_Offsets_From_The_First_Word_To_The_Last() =>
            Assert.Equal(["the=The", "rail=rail", "the rail=The  rail", "strike=strike", "rail strike=rail, strike"], Spans("The  rail, strike", Default with { NGrams = NGramRange.WordsAndPairs }));

        [Fact]
        public void Should_Have_Only_The_Lengths_Asked_For() =>
            Assert.Equal(["a b c", "b c d"], Terms("a b c d", Default with { NGrams = new NGramRange(3, 3) }));

        [Fact]
        public void Should_Be_Empty_When_There_Are_Too_Few_Words() => Assert.Empty(Terms("one", Default with { NGrams = new NGramRange(2, 2) }));

        [Fact]
        public void Should_Close_Over_Stop_Words() =>
            Assert.Equal(["ministers rail"], Terms("ministers and the rail", Default with { NGrams = new NGramRange(2, 2), StopWords = StopWords.English }));

        [Fact]
        public void Should_End_At_Marks_When_Asked() =>
            Assert.Equal(["the strike", "ministers met"], Terms("the strike. Ministers met", Default with { NGrams = new NGramRange(2, 2), Punctuation = PunctuationPolicy.Break }));

        [Fact]
        public void Should_Equal_Scikit_Learn_On_The_Sample_Corpus()
        {
            var texts = SampleCorpus.Articles.Take(12).Select(article => article.Text).ToList();
            var ours = texts.SelectMany(text => Terms(text, Default with { Pattern = TokenPattern.Sklearn, NGrams = new NGramRange(1, 3) })).CountBy(term => term)
                .OrderBy(term => term.Key, StringComparer.Ordinal).Select(term => $"{term.Key}\t{term.Value}");
            var theirs = DebianPython.Run("sklearn", $"""
                import json
                from sklearn.feature_extraction.text import CountVectorizer
                texts = json.loads({System.Text.Json.JsonSerializer.Serialize(System.Text.Json.JsonSerializer.Serialize(texts))})
                vectorizer = CountVectorizer(ngram_range=(1, 3))
                counts = vectorizer.fit_transform(texts).sum(axis=0).A1
                print("\n".join(f"{"{"}term{"}"}\t{"{"}counts[column]{"}"}" for term, column in sorted(vectorizer.vocabulary_.items(), key=lambda item: item[0].encode("utf-16-be"))))
                """);
            Assert.Equal(theirs, ours);
        }

        [Theory]
        [InlineData(0, 1)]
        [InlineData(2, 1)]
        public void Should_Refuse_Lengths_That_Are_None(int shortest, int longest) => Assert.Throws<ArgumentOutOfRangeException>(() => new NGramRange(shortest, longest));
    }

    public sealed class ThePhrases
    {
        private static readonly TokenizerOptions Options = Default with { Phrases = new PhraseList(["prime minister", "Bank of England", "prime minister's office", "ferry"]) };

        [Fact]
        public void Should_Be_One_Term_With_Offsets_And_The_Longest_Should_Count() =>
            Assert.Equal(["the=The", "prime minister=Prime\nMinister", "left=left", "the=the", "prime minister's office=prime minister’s office"], Spans("The Prime\nMinister left the prime minister’s office", Options));

        [Fact]
        public void Should_Keep_Stop_Words_Within_Them() =>
            Assert.Equal(["bank of england", "rates"], Terms("The Bank of England and its rates", Options with { StopWords = StopWords.English }));

        [Fact]
        public void Should_Not_Be_Stemmed() => Assert.Equal(["bank of england", "rate"], Terms("Bank of England rates", Options with { Stemming = Stemming.English }));

        [Fact]
        public void Should_Be_Words_Of_N_Grams() => Assert.Equal(["bank of england raises"], Terms("Bank of England raises", Options with { NGrams = new NGramRange(2, 2) }));

        [Fact]
        public void Should_Not_Reach_Over_Marks_When_Asked() =>
            Assert.Equal(["prime", "minister"], Terms("prime. Minister", Options with { Punctuation = PunctuationPolicy.Break }));

        [Fact]
        public void Should_Be_Read_From_A_File()
        {
            using var folder = new TemporaryFolder();
            Assert.Equal(["rail strike", "prime minister"], PhraseList.FromFile(folder.Write("phrases.txt", "# ours\nrail strike\n\n prime minister \nrail strike\n")).Phrases);
            Assert.Equal(["a b", "c d"], new PhraseList(["a b"]).With("c d").Phrases);
        }
    }

    public sealed class TheStemming
    {
        /// <summary>From the sample vocabulary with stems that Snowball's page of the English stemmer shows.</summary>
        [Theory]
        [InlineData("consigned", "consign")]
        [InlineData("consistency", "consist")]
        [InlineData("consolation", "consol")]
        [InlineData("conspicuously", "conspicu")]
        [InlineData("conspiracy", "conspiraci")]
        [InlineData("knackeries", "knackeri")]
        [InlineData("knightly", "knight")]
        [InlineData("skis", "ski")]
        [InlineData("dying", "die")]
        [InlineData("news", "news")]
        [InlineData("generously", "generous")]
        [InlineData("harbour's", "harbour")]
        public void Should_Follow_Porters_Second_Stemmer(string word, string stem) => Assert.Equal([stem], Terms(word, Default with { Stemming = Stemming.English }));

        [Fact]
        public void Should_Leave_What_Is_No_Word_As_It_Is() =>
            Assert.Equal(["#ferries", "3.5bn", "mara.ilven@news.org", "渡"], Terms("#Ferries 3.5bn mara.ilven@news.org 渡", Default with { Stemming = Stemming.English }));

        [Fact]
        public void Should_Compare_Stop_Words_Before() => Assert.Equal(["ferri"], Terms("having ferries", Default with { Stemming = Stemming.English, StopWords = StopWords.English }));

        [Fact]
        public void Should_Be_The_Same_On_Several_Threads()
        {
            var tokenizer = new Tokenizer(Default with { Stemming = Stemming.English });
            var text = SampleCorpus.Articles[0].Text;
            var alone = tokenizer.Tokenize(text).ToList();
            Parallel.For(0, 8, _ => Assert.Equal(alone, tokenizer.Tokenize(text)));
        }
    }

    public sealed class ThePunctuation
    {
        [Fact]
        public void Should_Be_Tokens_When_Kept() =>
            Assert.Equal(["“", "yes", ",", "”", "don't", "…", "👩‍👩‍👧", "%"], Terms("“Yes,” don’t … 👩‍👩‍👧 %", Default with { Punctuation = PunctuationPolicy.Keep }));

        [Fact]
        public void Should_Keep_Its_Offsets() => Assert.Equal(["🎉=🎉", "go=go", "!=!"], Spans("🎉 go!\n", Default with { Punctuation = PunctuationPolicy.Keep }));
    }

    public sealed class TheNumbers
    {
        [Theory]
        [InlineData(NumberPolicy.Keep, "in 2025 q1 rose 3.5")]
        [InlineData(NumberPolicy.Drop, "in q1 rose")]
        [InlineData(NumberPolicy.Mask, "in # q1 rose #")]
        public void Should_Become_What_Is_Asked(NumberPolicy policy, string expected) => Assert.Equal(expected, string.Join(' ', Terms("In 2025 Q1 rose 3.5", Default with { Numbers = policy })));

        [Fact]
        public void Should_Be_Dropped_By_The_Short_Name_As_Well() => Assert.Equal(NumberPolicy.Drop, (Default with { KeepNumbers = false }).Numbers);
    }

    public sealed class TheDefaultOptions
    {
        [Fact]
        public void Should_Need_No_Pipeline()
        {
            Assert.False(TermPipeline.IsNeeded(Default));
            Assert.False(TermPipeline.IsNeeded(Default with { StopWords = StopWords.English, KeepNumbers = false, NGrams = new NGramRange(1, 1) }));
        }
    }
}
