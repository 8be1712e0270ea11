using NewsNotebooks.Corpora;
using NewsNotebooks.DataFrames;
using NewsNotebooks.Terms;

namespace NewsNotebooks.Tests.Terms;

public sealed class KeynessTests
{
    private static string Repeat(string word, int count) => string.Join(' ', Enumerable.Repeat(word, count));

    public sealed class TheCompareMethod
    {
        [Fact]
        public void Should_Have_The_Words_Of_The_Target_First_And_Those_It_Avoids_Last()
        {
            var rows = Keyness.Compare([new Article("a", Repeat("ferry", 10) + " " + Repeat("dock", 10))], [new Article("b", Repeat("dock", 10) + " " + Repeat("gull", 10))]);
            Assert.Equal(["ferry", "dock", "gull"], rows.Select(row => row.Term));
            Assert.Equal((10, 0, 20, 20), (rows[0].TargetCount, rows[0].ReferenceCount, rows[0].TargetTokens, rows[0].ReferenceTokens));
            Assert.Equal(0, rows[1].LogRatio);
            Assert.Equal(1, rows[1].P);
            Assert.Null(rows[0].Group);
        }

        [Fact]
        public void Should_Give_Absent_Terms_Half_An_Occurrence_When_The_Ratio_Would_Be_Infinite() =>
            Assert.Equal(Math.Log2(20), LogRatio.Of(10, 0, 20, 20), 12);

        [Fact]
        public void Should_Test_Only_Terms_That_Are_Frequent_Enough() =>
            Assert.Equal(["dock"], Keyness.Compare([new Article("a", Repeat("dock", 4) + " rare")], [new Article("b", "dock")]).Select(row => row.Term));

        [Fact]
        public void Should_Be_Empty_When_One_Side_Has_No_Tokens()
        {
            Assert.Empty(Keyness.Compare([], []));
            Assert.Empty(Keyness.Compare([new Article("a", Repeat("dock", 9))], [new Article("b", "🙂 …")]));
        }

        [Fact]
        public void Should_Have_The_Raw_Counts_Beside_The_Measures() =>
            Assert.Equal(["group", "term", "target_count", "reference_count", "target_tokens", "reference_tokens", "log_likelihood", "chi_square", "log_ratio", "p", "adjusted_p"], Rows.ColumnNames<KeyTerm>());
    }

    public sealed class TheRaysonGarsideMethod
    {
        /// <summary>By hand from the formula: E1 = 1000 × 15 / 3000 = 5, E2 = 10; 2 (10 ln 2 + 5 ln ½) = 10 ln 2.</summary>
        [Fact]
        public void Should_Sum_Over_The_Two_Cells_Of_The_Term() => Assert.Equal(10 * Math.Log(2), Keyness.RaysonGarside(10, 5, 1000, 2000), 12);
    }

    public sealed class TheKeynessByOutletMethod
    {
        [Theory]
        [InlineData("Capital Ledger", "crowns", 3)]
        [InlineData("Lodestar Wire Service", "percent", 1)]
        [InlineData("The Daily Flare", "mum", 1)]
        [InlineData("Port Amaro Dispatch", "amaro", 3)]
        public void Should_Have_The_Outlets_Own_Words_On_Top_When_The_Sample_Corpus_Is_Compared(string outlet, string term, int within)
        {
            var rows = SampleCorpus.Articles.KeynessByOutlet().Where(row => row.Group == outlet).ToList();
            Assert.Contains(term, rows.Take(within).Select(row => row.Term));
            Assert.All(rows.Take(within), row => Assert.True(row.AdjustedP < 1e-5 && row.LogRatio > 2));
        }

        [Fact]
        public void Should_Add_Target_And_Reference_Up_To_The_Same_Corpus()
        {
            var rows = SampleCorpus.Articles.KeynessByOutlet();
            Assert.Equal(6, rows.Select(row => row.Group).Distinct().Count());
            Assert.Single(rows.Select(row => row.TargetTokens + row.ReferenceTokens).Distinct());
        }

        [Fact]
        public void Should_Be_Empty_When_There_Is_One_Outlet_Only() =>
            Assert.Empty(new[] { new Article("a", Repeat("dock", 9)) { Outlet = "Gull" } }.KeynessByOutlet());
    }
}
