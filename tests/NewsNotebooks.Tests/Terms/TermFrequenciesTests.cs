using NewsNotebooks.Corpora;
using NewsNotebooks.Terms;
using NewsNotebooks.Text;

namespace NewsNotebooks.Tests.Terms;

public sealed class TermFrequenciesTests
{
    private static readonly Article[] Articles =
    [
        new("a", "Ferry, ferry, dock.") { Outlet = "Harbour Post", Published = new(new DateOnly(2024, 3, 1)) },
        new("b", "The dock and the ferry.") { Outlet = "Harbour Post", Published = new(new DateOnly(2024, 4, 2)) },
        new("c", "Gulls.") { Published = new(new DateOnly(2024, 4, 30)) },
        new("d", "Gulls? Dock!"),
    ];

    public sealed class TheRowsProperty
    {
        [Fact]
        public void Should_Sort_By_Count_Then_By_Code_Point() =>
            Assert.Equal([new("dock", 3, 3), new("ferry", 3, 2), new("gulls", 2, 2), new("the", 2, 1), new("and", 1, 1)], TermFrequencies.Of(Articles).Rows);

        [Fact]
        public void Should_Count_Tokens_And_Types()
        {
            var frequencies = TermFrequencies.Of(Articles);
            Assert.Equal(11, frequencies.Tokens);
            Assert.Equal(5, frequencies.Types);
        }

        [Fact]
        public void Should_Leave_Stop_Words_Out_Of_All_Figures_When_Asked()
        {
            var frequencies = TermFrequencies.Of(Articles, TokenizerOptions.Default with { StopWords = StopWords.English });
            Assert.Equal(["dock", "ferry", "gulls"], frequencies.Rows.Select(row => row.Term));
            Assert.Equal((8, 11), (frequencies.Tokens, frequencies.TokensBeforeStopWords));
        }

        [Fact]
        public void Should_Be_Empty_When_There_Are_No_Articles() => Assert.Empty(TermFrequencies.Of([]).Rows);
    }

    public sealed class TheTopMethod
    {
        [Fact]
        public void Should_Give_All_When_There_Are_Fewer()
        {
            Assert.Equal([new("dock", 3, 3)], TermFrequencies.Of(Articles).Top(1));
            Assert.Equal(5, TermFrequencies.Of(Articles).Top(99).Count);
        }
    }

    public sealed class TheWithinMethod
    {
        [Fact]
        public void Should_Keep_What_Is_Neither_Too_Rare_Nor_Too_Common()
        {
            Assert.Equal(["ferry", "gulls"], TermFrequencies.Of(Articles).Within(new FrequencyLimits { MinCount = 2, MaxDocumentShare = 0.5, MinDocuments = 2 }).Select(row => row.Term));
            Assert.Equal(["the", "and"], TermFrequencies.Of(Articles).Within(new FrequencyLimits { MaxDocuments = 1 }).Select(row => row.Term));
        }
    }

    public sealed class TheByMethod
    {
        [Fact]
        public void Should_Count_Months_Apart_And_Collect_What_Has_None() =>
            Assert.Equal(
                [
                    new(null, "dock", 1, 1, 2, 500, 2, 1),
                    new("2024-03", "dock", 1, 1, 3, 1000.0 / 3, 3, 1),
                    new("2024-04", "dock", 1, 1, 6, 1000.0 / 6, 6, 2),
                ],
                TermFrequencies.Of(Articles).By(TermGrouping.Month, "dock"));

        [Fact]
        public void Should_Give_Rows_With_Count_0_When_Terms_Are_Asked_For() =>
            Assert.Equal(
                [
                    new(null, "gulls", 2, 2, 3, 2000.0 / 3, 3, 2), new(null, "ferry", 0, 0, 3, 0, 3, 2),
                    new("Harbour Post", "ferry", 3, 2, 8, 375, 8, 2), new("Harbour Post", "gulls", 0, 0, 8, 0, 8, 2),
                ],
                TermFrequencies.Of(Articles).By(TermGrouping.Outlet, "ferry", "gulls"));

        [Fact]
        public void Should_Give_Every_Term_Of_An_Article_When_None_Is_Asked_For() =>
            Assert.Equal(
                [new GroupedTermCount("a", "ferry", 2, 1, 3, 2000.0 / 3, 3, 1), new("a", "dock", 1, 1, 3, 1000.0 / 3, 3, 1)],
                TermFrequencies.Of(Articles).By(TermGrouping.Article).Where(row => row.Group == "a"));
    }

    public sealed class TheOfMethod
    {
        [Fact]
        public void Should_End_When_It_Is_Cancelled() =>
            Assert.Throws<OperationCanceledException>(() => TermFrequencies.Of(Articles, cancellation: new CancellationToken(canceled: true)));
    }

    public sealed class TheToDataFrameMethod
    {
        [Fact]
        public void Should_Have_The_Columns_Of_The_Rows()
        {
            var frame = TermFrequencies.Of(Articles).ToDataFrame();
            Assert.Equal(["term", "count", "documents"], frame.Columns.Select(column => column.Name));
            Assert.Equal(["dock", 3, 3], frame.Rows[0]);
        }
    }
}
