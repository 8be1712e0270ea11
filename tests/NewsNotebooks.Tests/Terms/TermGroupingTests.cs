using NewsNotebooks.Corpora;
using NewsNotebooks.Terms;

namespace NewsNotebooks.Tests.Terms;

public sealed class TermGroupingTests
{
    private static readonly Article Sample = new("a1", "Ferry")
    {
        Outlet = "Harbour Post",
        Language = "en",
        Published = new(new DateOnly(2024, 12, 30)),
        Metadata = new Dictionary<string, string> { ["Desk"] = "Ports", ["empty"] = "" },
    };

    public sealed class TheByMethod
    {
        [Theory]
        [InlineData("article", "a1")]
        [InlineData("outlet", "Harbour Post")]
        [InlineData("Day", "2024-12-30")]
        [InlineData("week", "2025-W01")]
        [InlineData("month", "2024-12")]
        [InlineData("quarter", "2024-Q4")]
        [InlineData("year", "2024")]
        [InlineData("language", "en")]
        [InlineData("desk", "Ports")]
        [InlineData("empty", null)]
        [InlineData("byline", null)]
        [InlineData("no such column", null)]
        public void Should_Name_Periods_Fields_And_Columns(string name, string? group) => Assert.Equal(group, TermGrouping.By(name).GroupOf(Sample));

        [Theory]
        [InlineData("day")]
        [InlineData("week")]
        [InlineData("year")]
        public void Should_Have_No_Period_When_There_Is_No_Date(string name) => Assert.Null(TermGrouping.By(name).GroupOf(new Article("b", "x")));
    }

    public sealed class TheColumnMethod
    {
        [Fact]
        public void Should_Mean_The_Column_When_It_Is_Called_Like_A_Period()
        {
            var article = new Article("a", "x") { Metadata = new Dictionary<string, string> { ["week"] = "election week" } };
            Assert.Equal("election week", TermGrouping.Column("week").GroupOf(article));
            Assert.Null(TermGrouping.By("week").GroupOf(article));
        }
    }
}
