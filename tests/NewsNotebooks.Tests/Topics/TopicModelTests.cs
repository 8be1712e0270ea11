using NewsNotebooks.Corpora;
using NewsNotebooks.Tests.Terms;
using NewsNotebooks.Topics;

namespace NewsNotebooks.Tests.Topics;

public sealed class TopicModelTests
{
    public sealed class TheOfMethod
    {
        [Fact]
        public void Should_Match_The_Stories_Of_The_Sample_Corpus()
        {
            var model = TopicModel.Of(SampleCorpus.Articles, 6);
            Assert.Equal(87, model.Articles.Count);
            Assert.InRange(AdjustedRand([.. model.Articles.Select(article => (article.Topic.ToString(), SampleCorpus.Arcs[article.DocId]))]), 0.8, 1);
            Assert.StartsWith("tillock, norrskag", model.Topics[0].Label, StringComparison.Ordinal);
            Assert.All(model.Topics, topic => Assert.True(topic.Coherence > 0.5));
            Assert.InRange(model.Silhouette, 0.15, 0.2);
        }

        [Fact]
        public void Should_Give_The_Same_On_Any_Number_Of_Threads()
        {
            var articles = SampleCorpus.Articles.Take(30).ToList();
            var options = TopicOptions.Default with { Starts = 2 };
            var alone = TopicModel.Of(articles, 3, options);
            var together = new TopicModel[4];
            Parallel.For(0, together.Length, i => together[i] = TopicModel.Of(articles, 3, options));
            Assert.All(together, model => Assert.Equal(alone.Articles, model.Articles));
            Assert.All(together, model => Assert.Equal(alone.Topics, model.Topics));
        }

        [Fact]
        public void Should_Have_No_Topics_When_Nothing_Is_Counted()
        {
            Assert.Empty(TopicModel.Of([], 3).Topics);
            Assert.Empty(TopicModel.Of([new Article("a", "the and of 12 🙂")], 3).Topics);
            Assert.Equal(0, TopicModel.Of([], 3).Silhouette);
        }

        [Fact]
        public void Should_Have_One_Topic_When_All_Articles_Are_Alike() =>
            Assert.Equal(3, Assert.Single(TopicModel.Of([new Article("a", "ferry dock"), new Article("b", "ferry dock"), new Article("c", "dock ferry")], 2).Topics).Articles);

        [Fact]
        public void Should_Have_One_Topic_When_There_Is_One_Article()
        {
            var topic = Assert.Single(TopicModel.Of([new Article("a", "渡轮 ferry")], 3, TopicOptions.Default with { MinimumDocuments = 1 }).Topics);
            Assert.Equal((1, "ferry, 渡, 轮", 1, 0.0, "a"), (topic.Number, topic.Label, topic.Articles, topic.Silhouette, topic.Representative));
        }
    }

    public sealed class TheSilhouettes
    {
        /// <summary>By hand: distances 0.1 within and 0.9 between give (0.9 - 0.1) / 0.9.</summary>
        [Fact]
        public void Should_Follow_The_Definition() =>
            Assert.Equal([Math.Round(8.0 / 9, 9), Math.Round(8.0 / 9, 9), 0], Silhouettes.Of([[1, 0.9, 0.1], [0.9, 1, 0.1], [0.1, 0.1, 1]], [0, 0, 1]).Select(value => Math.Round(value, 9)));
    }

    public sealed class TheNpmiMethod
    {
        [Fact]
        public void Should_Run_From_Never_Over_Chance_To_Always_Together()
        {
            Assert.Equal((-1, 0, 1), (Coherence.Npmi(0, 3, 3, 10), Coherence.Npmi(1, 2, 5, 10), Coherence.Npmi(3, 3, 3, 10)));
            Assert.Equal(1, Coherence.Npmi(10, 10, 10, 10));
        }
    }

    /// <summary>Hubert and Arabie (1985).</summary>
    private static double AdjustedRand(IReadOnlyList<(string Found, string Gold)> items)
    {
        static double Pairs(IEnumerable<int> sizes) => sizes.Sum(n => n * (n - 1) / 2.0);
        var both = Pairs(items.CountBy(item => item).Select(cell => cell.Value));
        var (found, gold) = (Pairs(items.CountBy(item => item.Found).Select(row => row.Value)), Pairs(items.CountBy(item => item.Gold).Select(row => row.Value)));
        var expected = found * gold / Pairs([items.Count]);
        return (both - expected) / (((found + gold) / 2) - expected);
    }
}
