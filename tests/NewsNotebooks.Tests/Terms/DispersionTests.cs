using NewsNotebooks.Corpora;
using NewsNotebooks.Terms;

namespace NewsNotebooks.Tests.Terms;

public sealed class DispersionTests
{
    public sealed class TheOfMethod
    {
        /// <summary>The worked example of Gries (2008), 2.1: the letter a in five parts; DP 0.18, D 0.785.</summary>
        [Fact]
        public void Should_Agree_With_The_Published_Example()
        {
            var row = Dispersion.Of("a", [1, 2, 3, 4, 5], [9, 10, 10, 10, 11]);
            Assert.Equal(0.18, row.Dp, 1e-9);
            Assert.Equal(0.18 / 0.82, row.DpNorm!.Value, 1e-9);
            Assert.Equal(0.785, row.JuillandD!.Value, 5e-4);
            Assert.Equal((15, 5, 5), (row.Count, row.Range, row.Parts));
        }

        [Fact]
        public void Should_Be_Even_When_Rates_Are_Equal() => Assert.Equal((0, 0, 1), ((int)Dispersion.Of("a", [2, 4], [10, 20]).Dp, (int)Dispersion.Of("a", [2, 4], [10, 20]).DpNorm!, (int)Dispersion.Of("a", [2, 4], [10, 20]).JuillandD!));

        [Fact]
        public void Should_Be_Uneven_When_All_Is_In_The_Smallest_Part() => Assert.Equal(1, Dispersion.Of("a", [3, 0], [10, 30]).DpNorm!.Value, 12);

        [Fact]
        public void Should_Leave_Open_What_Needs_Two_Parts_When_There_Is_One() => Assert.Equal((0.0, null, null), (Dispersion.Of("a", [3], [10]).Dp, Dispersion.Of("a", [3], [10]).DpNorm, Dispersion.Of("a", [3], [10]).JuillandD));

        [Fact]
        public void Should_Refuse_A_Term_That_Does_Not_Occur() => Assert.Throws<ArgumentException>(() => Dispersion.Of("a", [0, 0], [10, 10]));
    }

    public sealed class TheTermDispersionsMethod
    {
        [Fact]
        public void Should_Have_The_Most_Even_First()
        {
            var rows = SampleCorpus.Articles.TermDispersions();
            Assert.Equal(("the", 87), (rows[0].Term, rows[0].Range));
            Assert.Equal(1, rows[^1].Range);
        }

        [Fact]
        public void Should_Be_Empty_When_There_Are_No_Tokens() => Assert.Empty(new[] { new Article("a", ""), new Article("b", "🙂") }.TermDispersions(minimumCount: 1));
    }
}
