using NewsNotebooks.Terms;

namespace NewsNotebooks.Tests.Terms;

/// <summary>Stored figures are from SciPy 1.10.1 (<c>chi2_contingency(…, correction=False, lambda_='log-likelihood')</c>, <c>chi2.sf</c>) as Debian 12 has it.</summary>
public sealed class StatisticsTests
{
    public sealed class TheContingencyTable
    {
        [Theory]
        [InlineData(10, 990, 5, 1995, 6.969191931932806, 7.5376884422110555)]
        [InlineData(110, 2442, 29, 29114, 420.96518734876497, 952.8959661833719)]
        [InlineData(0, 100, 7, 93, 9.958002230816156, 7.253886010362695)]
        public void Should_Agree_With_SciPy(int both, int first, int second, int neither, double g2, double chiSquare)
        {
            var table = new ContingencyTable(both, first, second, neither);
            Assert.Equal(g2, table.LogLikelihood, 1e-9 * g2);
            Assert.Equal(chiSquare, table.ChiSquare, 1e-9 * chiSquare);
        }

        [Fact]
        public void Should_Give_0_When_A_Margin_Is_Empty() => Assert.Equal((0, 0), (new ContingencyTable(0, 0, 3, 4).LogLikelihood, new ContingencyTable(2, 0, 3, 0).ChiSquare));

        [Fact]
        public void Should_Say_What_Is_Wrong_When_Counts_Contradict_One_Another() =>
            Assert.Contains("Found 5 together, 4 and 9 each, 20 in all", Assert.Throws<ArgumentOutOfRangeException>(() => ContingencyTable.OfMarginals(5, 4, 9, 20)).Message, StringComparison.Ordinal);
    }

    public sealed class TheUpperTailMethod
    {
        [Theory]
        [InlineData(1e-6, 0.9992021155721779)]
        [InlineData(0.5, 0.47950012218695337)]
        [InlineData(1, 0.31731050786291115)]
        [InlineData(2.9, 0.08857955257977622)]
        [InlineData(3.1, 0.07829229414640966)]
        [InlineData(3.841458820694124, 0.05)]
        [InlineData(10.83, 0.0009986863791802592)]
        [InlineData(100, 1.5239706048320995e-23)]
        [InlineData(600, 1.674167984691805e-132)]
        public void Should_Agree_With_SciPy(double statistic, double p) => Assert.Equal(p, ChiSquareDistribution.UpperTail(statistic), 1e-9 * p);

        [Fact]
        public void Should_Be_1_When_There_Is_No_Difference() => Assert.Equal(1, ChiSquareDistribution.UpperTail(0));
    }

    public sealed class TheAdjustMethod
    {
        /// <summary>As R's <c>p.adjust(p, "BH")</c> defines it, computed with NumPy.</summary>
        [Fact]
        public void Should_Agree_With_The_Definition()
        {
            var adjusted = BenjaminiHochberg.Adjust([0.01, 0.04, 0.03, 0.005, 0.2, 0.03]);
            Assert.Equal([0.03, 0.048, 0.045, 0.03, 0.2, 0.045], adjusted.Select(p => Math.Round(p, 12)));
        }

        [Fact]
        public void Should_Be_Empty_When_There_Is_No_Test() => Assert.Empty(BenjaminiHochberg.Adjust([]));
    }

    /// <summary>The comparison itself, where the program is installed.</summary>
    [Fact]
    public void Should_Agree_With_SciPy_When_It_Is_Installed()
    {
        const string code = "import scipy.stats as s\nfor x in (1, 7.25, 42): print(repr(s.chi2.sf(x, 1)))\nprint(repr(s.chi2_contingency([[17, 983], [4, 1999]], correction=False, lambda_='log-likelihood')[0]))";
        var expected = DebianPython.Run("scipy", code).Select(line => double.Parse(line, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        double[] ours = [.. new[] { 1, 7.25, 42 }.Select(ChiSquareDistribution.UpperTail), new ContingencyTable(17, 983, 4, 1999).LogLikelihood];
        Assert.All(expected.Zip(ours), pair => Assert.Equal(pair.First, pair.Second, 1e-9 * pair.First));
    }
}
