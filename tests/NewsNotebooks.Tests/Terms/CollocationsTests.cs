using NewsNotebooks.Corpora;
using NewsNotebooks.Terms;
using NewsNotebooks.Text;

namespace NewsNotebooks.Tests.Terms;

public sealed class CollocationsTests
{
    private static readonly CollocationOptions All = CollocationOptions.Default with { MinimumCount = 1 };

    public sealed class TheScoreMethod
    {
        /// <summary><em>new companies</em>, the worked example of Manning and Schütze (1999), 5.3 (t = 0.999932); to more places from NLTK 3.8, BigramAssocMeasures.</summary>
        [Fact]
        public void Should_Agree_With_The_Published_Example_And_Nltk()
        {
            var row = Collocations.Score("new", "companies", 8, 15828, 4675, 14307668);
            Assert.Equal(0.9999319894802036, row.TScore, 1e-9);
            Assert.Equal(0.6293432116236843, row.Pmi, 1e-9);
            Assert.Equal(1.3253893963471581, row.LogLikelihood, 1e-9);
            Assert.Equal(3.6764526000630298, row.LogDice, 1e-9);
        }

        [Fact]
        public void Should_Give_A_LogDice_Of_14_When_The_Terms_Are_Never_Apart() => Assert.Equal(14, Collocations.Score("port", "amaro", 7, 7, 7, 100).LogDice);

        [Fact]
        public void Should_Agree_With_Nltk_When_It_Is_Installed()
        {
            const string code = "from nltk.metrics import BigramAssocMeasures as B\nm=(20,(42,20),14307668)\nprint(*map(repr,(B.student_t(*m),B.pmi(*m),B.likelihood_ratio(*m))),sep='\\n')";
            var expected = DebianPython.Run("nltk", code).Select(line => double.Parse(line, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            var row = Collocations.Score("ayatollah", "ruhollah", 20, 42, 20, 14307668);
            Assert.All(expected.Zip([row.TScore, row.Pmi, row.LogLikelihood]), pair => Assert.Equal(pair.First, pair.Second, 1e-9 * pair.First));
        }
    }

    public sealed class TheCollocateMethod
    {
        private static readonly Article[] Articles = [new("a", "Rail strike ends. Rail strike talks end."), new("b", "The strike hit rail.")];

        [Fact]
        public void Should_Count_Neighbours_Within_Sentences_In_Order()
        {
            var rows = Articles.Collocate(All);
            var pair = Assert.Single(rows, row => row is { First: "rail", Second: "strike" });
            // 2 + 3 + 3 pairs: (rail strike)(strike ends)(rail strike)(strike talks)(talks end)(the strike)(strike hit)(hit rail).
            Assert.Equal((2, 2, 3, 0.75), (pair.Count, pair.FirstCount, pair.SecondCount, pair.Expected));
            Assert.DoesNotContain(rows, row => row is { First: "ends", Second: "rail" });
        }

        [Fact]
        public void Should_Count_Sentences_That_Have_Both_When_Asked()
        {
            var pair = Assert.Single(Articles.Collocate(All with { Unit = CollocationUnit.Sentence }), row => row is { First: "rail", Second: "strike" });
            Assert.Equal((3, 3, 3, 3.0), (pair.Count, pair.FirstCount, pair.SecondCount, pair.Expected));
        }

        [Fact]
        public void Should_Keep_Only_Pairs_With_The_Node_When_One_Is_Given() =>
            Assert.Equal([("talks", "end"), ("strike", "talks")], Articles.Collocate(All with { Node = "talks" }).Select(row => (row.First, row.Second)));

        [Fact]
        public void Should_Reach_Further_When_The_Window_Is_Wider() =>
            Assert.Contains(Articles.Collocate(All with { Window = 3 }), row => row is { First: "rail", Second: "end" });

        [Fact]
        public void Should_Find_The_Names_Of_The_Sample_Corpus_First()
        {
            var rows = SampleCorpus.Articles.Collocate(CollocationOptions.Default with { Tokenizer = TokenizerOptions.Default with { StopWords = StopWords.English } });
            Assert.Equal([("port", "amaro"), ("chief", "executive"), ("santa", "brida")], rows.Take(3).Select(row => (row.First, row.Second)));
        }

        [Fact]
        public void Should_Be_Empty_When_There_Is_Nothing_To_Pair()
        {
            Assert.Empty(Array.Empty<Article>().Collocate(All));
            Assert.Empty(new[] { new Article("a", "ferry"), new Article("b", "…") }.Collocate(All));
            Assert.Empty(new[] { new Article("a", "the and of") }.Collocate(All with { Tokenizer = TokenizerOptions.Default with { StopWords = StopWords.English } }));
        }
    }
}
