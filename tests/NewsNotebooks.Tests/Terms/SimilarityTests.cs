using NewsNotebooks.Corpora;
using NewsNotebooks.Terms;

namespace NewsNotebooks.Tests.Terms;

public sealed class SimilarityTests
{
    private static readonly Article[] Articles = [new("a", "The dock, the ferry"), new("b", "The ferry and gulls"), new("c", "Gulls. Gulls! Dock.")];

    public sealed class TheSimilarArticlesMethod
    {
        /// <summary>Stored figures of scikit-learn 1.2.1: <c>TfidfVectorizer(token_pattern=r"\w+")</c>, cosines of the rows.</summary>
        [Fact]
        public void Should_Agree_With_Scikit_Learn()
        {
            var rows = Articles.SimilarArticles();
            Assert.Equal([("a", "b"), ("b", "c"), ("a", "c")], rows.Select(row => (row.First, row.Second)));
            Assert.All(rows.Zip([0.5632032509387077, 0.4113054999991637, 0.18257418583505536]), pair => Assert.Equal(pair.Second, pair.First.Cosine, 1e-9));
        }

        [Fact]
        public void Should_Agree_With_Scikit_Learn_When_It_Is_Installed()
        {
            const string code = "from sklearn.feature_extraction.text import TfidfVectorizer\nM=TfidfVectorizer(token_pattern=r'\\w+').fit_transform(['one two two three','two three four four','five one'])\nG=(M@M.T).toarray()\nprint(*map(repr,(G[0,1],G[0,2],G[1,2])),sep='\\n')";
            var expected = DebianPython.Run("sklearn", code).Select(line => double.Parse(line, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            var rows = new[] { new Article("a", "one two two three"), new Article("b", "two three four four"), new Article("c", "five one") }.SimilarArticles();
            Assert.All(expected.Zip([("a", "b"), ("a", "c"), ("b", "c")]), pair => Assert.Equal(pair.First, rows.Single(row => (row.First, row.Second) == pair.Second).Cosine, 1e-9));
        }

        [Fact]
        public void Should_Be_Like_No_Other_When_An_Article_Has_No_Words() =>
            Assert.Equal(0, Assert.Single(new[] { new Article("a", ""), new Article("b", "ferry") }.SimilarArticles()).Cosine);

        [Fact]
        public void Should_Be_Empty_When_There_Is_No_Pair()
        {
            Assert.Empty(Array.Empty<Article>().SimilarArticles());
            Assert.Empty(new[] { new Article("a", "ferry") }.SimilarArticles());
        }
    }

    public sealed class TheNearDuplicatesMethod
    {
        [Fact]
        public void Should_Find_All_Reprints_Of_The_Sample_Corpus_And_No_Others() =>
            Assert.Equal(SampleCorpus.NearDuplicates.Select(Key).Order(StringComparer.Ordinal), SampleCorpus.Articles.NearDuplicates().Select(Key).Order(StringComparer.Ordinal));

        [Fact]
        public void Should_Join_Chains_Into_One_Group() =>
            Assert.Equal(["a", "b", "c"], Assert.Single(new[] { new Article("a", "ferry dock"), new Article("b", "ferry dock"), new Article("c", "dock ferry"), new Article("d", "gull") }.NearDuplicates()));

        private static string Key(IReadOnlyList<string> ids) => string.Join(' ', ids.Order(StringComparer.Ordinal));
    }

    public sealed class TheSimilarOutletsMethod
    {
        [Fact]
        public void Should_Compare_All_Pairs_Of_Outlets() => Assert.Equal(15, SampleCorpus.Articles.SimilarOutlets().Count);
    }
}
