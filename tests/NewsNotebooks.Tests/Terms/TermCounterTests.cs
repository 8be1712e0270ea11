using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;
using NewsNotebooks.Corpora;
using NewsNotebooks.Terms;
using NewsNotebooks.Text;

namespace NewsNotebooks.Tests.Terms;

public sealed class TermCounterTests
{
    private static readonly JsonSerializerOptions Raw = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Line(string id, string text, bool isAscii = false) => JsonSerializer.Serialize(new Dictionary<string, string> { ["id"] = id, ["text"] = text }, isAscii ? null : Raw);

    /// <summary>What both ways of counting say about a file: terms, then problems.</summary>
    private static (List<string> Fast, List<string> Slow) Both(byte[] content, TokenizerOptions tokenizer, CorpusOptions? options = null, int threads = 2)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("articles.jsonl", content);
        var counter = new TermCounter(options, tokenizer) { Threads = threads };
        var fast = counter.Count([path]).Rows.Select(row => row.ToString()).Concat(counter.Problems.Select(problem => problem.ToString())).Append($"{counter.Articles}").ToList();
        var reader = new CorpusReader(options);
        var articles = reader.Read([path]).ToList();
        var slow = TermFrequencies.Of(articles, tokenizer).Rows.Select(row => row.ToString()).Concat(reader.Problems.Select(problem => problem.ToString())).Append($"{articles.Count}").ToList();
        return (fast, slow);
    }

    private static void AssertSame(byte[] content, TokenizerOptions tokenizer, CorpusOptions? options = null, int threads = 2)
    {
        var (fast, slow) = Both(content, tokenizer, options, threads);
        Assert.Equal(slow, fast);
    }

    public sealed class TheCountMethod
    {
        /// <summary>Pieces of news, and what breaks tokenizers.</summary>
        private static readonly string[] Pieces =
        [
            "the", "Harbour", "U.S.", "u.S", "5-1", "$3.5bn", "US$5", "£5", "€", "don’t", "don't", "'90s", "Jean-Marie", "e‑mail", "e-mail", "AT&T", "x_1", "_", "a.b", "3.5", "1,000", "1,a",
            "https://x.org/a?b=c.", "www.port.example", "//x", "http://é", "mara.ilven@x.org", "a.@b", "@mara", "#Ferry", "C#x", "#1", "##a", "@_", "and/or", "é", "É", "Ã", "×", "÷", "ß", "ÿ", "Ÿ", "İ", "ς", "Σ",
            "cafe\u0301", "\u0301", "日本語", "ひらがな", "カタカナ", "ー", "한국어", "עברית", "العربية", "\u200f", "\u200d", "\u200c", "\u00ad", "🎉", "👩‍👩‍👧", "𝔘", "½", "²", "١٢", "\ufeff", "\u2028", "…", "“", "”", "—", "–", "‘",
            "\u00a0", " ", " ", " ", " ", "\n", "\t", "\r\n", "\u0000", "\u0085", "\u3000", ".", ",", "-", "'", "\"", "\\", "/", "(", ")", "%", "$", "#", "@", "&", "<", ">", "\u007f", "\u001b", "\u212a", "a", "B", "7",
            "abcdefghijklmnopqrstuvwxyz", "internationalisation", "12345678", "123456789012345678",
        ];

        private static readonly Gen<string> Hostile = Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]).Array[0, 60].Select(string.Concat);

        [Theory]
        [InlineData(TokenPattern.Unicode, true)]
        [InlineData(TokenPattern.Unicode, false)]
        [InlineData(TokenPattern.Sklearn, true)]
        public void Should_Count_As_The_Tokenizer_Does_On_Any_Text(TokenPattern pattern, bool foldCase) =>
            Gen.Select(Hostile.Array[1, 40], Gen.Bool, Gen.Int[1, 3]).Sample((texts, isAscii, threads) =>
                AssertSame(
                    Encoding.UTF8.GetBytes(string.Concat(texts.Select((text, at) => Line($"{at}", text, isAscii) + "\n"))),
                    TokenizerOptions.Default with { Pattern = pattern, FoldCase = foldCase },
                    threads: threads), iter: 120, threads: 1);

        [Fact]
        public void Should_Report_As_The_Reader_Does_On_Broken_Bytes()
        {
            var sound = string.Join("\n", Line("a", "One “two” three."), Line("b", "Don’t \"stop\" 5-1 \\ now."), "", Line("a", "again"), """{"doc_id": 7, "body": "Six", "date": "04/05/2019"}""", """{"text": "\ud83c\udf89 x"}""", """{"id": "z", "text": " ", "body": "q", "n": [1, {"a": "\ud800"}]}""");
            Gen.Select(Gen.Int[0, 400], Gen.Byte, Gen.Int[0, 400]).Sample((at, value, cut) =>
            {
                var bytes = Encoding.UTF8.GetBytes(sound);
                bytes[at % bytes.Length] = value;
                AssertSame(bytes[..Math.Max(1, bytes.Length - (cut % 40))], TokenizerOptions.Default);
            }, iter: 500, threads: 1);
        }

        [Theory]
        [InlineData("")]
        [InlineData("\n \n")]
        [InlineData("""{"text": "x"}""")]
        [InlineData("\ufeff{\"text\": \"x\"}\n{\"TEXT\": \"y\", \"text\": \"z\"}\r\n[]\n{}\n3\n{\"text\": 3}\n{\"text\": null, \"body\": \"w\"}")]
        [InlineData("{\"id\": \" a\", \"text\": \"x\"}\n{\"id\": \"a\", \"text\": \"y\"}\n{\"id\": \"\", \"doc_id\": \"a\", \"text\": \"z\"}\n{\"\\u0069d\": \"a\", \"text\": \"v\"}")]
        [InlineData("{\"text\": \"a \\ud800 b\"}\n{\"text\": \"ok\", \"title\": \"\\udc00\"}\n{\"text\": \"a\"} {\"text\": \"b\"}")]
        [InlineData("{\"text\": \"a\", \"published\": \"\", \"date\": \"2019-13-01\"}\n{\"text\": \"b\", \"dct\": \"2019-04-26\"}\n{\"text\": \"\\u00a0 \\n\"}\n{\"text\": \"\\u2003\\u201cq\"}")]
        public void Should_Read_Like_The_Reader(string content) => AssertSame(Encoding.UTF8.GetBytes(content), TokenizerOptions.Default);

        [Fact]
        public void Should_Read_Every_Line_Once_When_The_File_Has_Many_Chunks()
        {
            var text = new StringBuilder();
            for (var at = 0; at < 4_000; at++) text.Append(Line($"{at % 3_990}", string.Join(' ', Enumerable.Range(at, (at * 7919) % 130).Select(n => $"w{n}"))) + (at % 500 == 0 ? "\n\n{broken\n" : "\n"));
            text.Append(Line("long", string.Concat(Enumerable.Repeat("Aa bb, ", 300_000))));
            AssertSame(Encoding.UTF8.GetBytes(text.ToString()), TokenizerOptions.Default, threads: 4);
        }

        [Fact]
        public void Should_Keep_Words_Apart_By_Field_Names_And_Filters_That_Are_Given()
        {
            var content = Encoding.UTF8.GetBytes("""
                {"key": "a", "content": "one two", "outlet": "Harbour Post"}
                {"key": "b", "content": "two three", "outlet": "Capital Ledger"}
                """);
            var named = new CorpusOptions { FieldNames = new Dictionary<string, string> { ["id"] = "key", ["text"] = "content" } };
            AssertSame(content, TokenizerOptions.Default, named);
            AssertSame(content, TokenizerOptions.Default, named with { Filter = new ArticleFilter { Outlet = "harbour post" } });
        }

        [Fact]
        public void Should_Leave_Stop_Words_And_Numbers_Out_And_Say_How_Many_There_Were()
        {
            using var folder = new TemporaryFolder();
            var counts = new TermCounter(tokenizer: TokenizerOptions.Default with { StopWords = StopWords.English, KeepNumbers = false }).Count([folder.Write("a.jsonl", Encoding.UTF8.GetBytes(Line("a", "The harbour and 25 gulls")))]);
            Assert.Equal([new TermCount("gulls", 1, 1), new TermCount("harbour", 1, 1)], counts.Rows);
            Assert.Equal((2, 5), (counts.Tokens, counts.TokensBeforeStopWords));
        }

        [Fact]
        public void Should_Count_Stems_Phrases_And_N_Grams_As_The_Tokenizer_Does()
        {
            var options = TokenizerOptions.Default with
            {
                StopWords = StopWords.English,
                Numbers = NumberPolicy.Mask,
                Stemming = Stemming.English,
                NGrams = NGramRange.WordsAndPairs,
                Phrases = new PhraseList(["harbour board"]),
                Punctuation = PunctuationPolicy.Break,
            };
            AssertSame(Encoding.UTF8.GetBytes(string.Join('\n', SampleCorpus.Articles.Take(20).Select(article => Line(article.Id, article.Text)).Append(Line(SampleCorpus.Articles[3].Id, "again")))), options);
        }

        [Fact]
        public void Should_Say_How_Many_Tokens_Were_Left_Out_When_Terms_Are_Stems()
        {
            using var folder = new TemporaryFolder();
            var counts = new TermCounter(tokenizer: TokenizerOptions.Default with { StopWords = StopWords.English, Stemming = Stemming.English }).Count([folder.Write("a.jsonl", Encoding.UTF8.GetBytes(Line("a", "The ferries and the ferry")))]);
            Assert.Equal((2, 5, 1), (counts.Tokens, counts.TokensBeforeStopWords, counts.Articles));
            Assert.Equal([new TermCount("ferri", 2, 1)], counts.Rows);
        }

        [Fact]
        public void Should_Keep_Only_Terms_Within_Limits()
        {
            using var folder = new TemporaryFolder();
            var counts = new TermCounter().Count([folder.Write("a.jsonl", Encoding.UTF8.GetBytes(Line("a", "ferry dock ferry") + "\n" + Line("b", "ferry gull")))]);
            Assert.Equal(["ferry"], counts.Within(new FrequencyLimits { MinCount = 2 }).Rows.Select(row => row.Term));
            Assert.Equal(["dock", "gull"], counts.Within(new FrequencyLimits { MaxDocumentShare = 0.5 }).Rows.Select(row => row.Term));
            Assert.Equal(5, counts.Within(new FrequencyLimits { MinCount = 2 }).Tokens);
        }

        [Fact]
        public void Should_Compare_Ids_Over_All_Files()
        {
            using var folder = new TemporaryFolder();
            var counter = new TermCounter();
            var counts = counter.Count([folder.Write("a.jsonl", Encoding.UTF8.GetBytes(Line("x", "one"))), folder.Write("b.ndjson", Encoding.UTF8.GetBytes(Line("x", "two")))]);
            Assert.Equal([new TermCount("one", 1, 1)], counts.Rows);
            Assert.Equal("b.ndjson: a second article with the id 'x'; expected each id once; the first is kept", Assert.Single(counter.Problems).ToString());
        }

        [Fact]
        public void Should_End_When_It_Is_Cancelled()
        {
            using var folder = new TemporaryFolder();
            var path = folder.Write("a.jsonl", Encoding.UTF8.GetBytes(Line("x", "one")));
            Assert.Throws<OperationCanceledException>(() => new TermCounter().Count([path], new CancellationToken(canceled: true)));
        }
    }

    public sealed class TheWriteCsvMethod
    {
        [Fact]
        public void Should_Quote_What_Has_A_Comma()
        {
            using var folder = new TemporaryFolder();
            using var stream = new MemoryStream();
            new TermCounter().Count([folder.Write("a.jsonl", Encoding.UTF8.GetBytes(Line("x", "1,000 gulls, é gulls")))]).WriteCsv(stream);
            Assert.Equal("term,count,documents\ngulls,2,1\n\"1,000\",1,1\né,1,1\n", Encoding.UTF8.GetString(stream.ToArray()));
        }
    }
}
