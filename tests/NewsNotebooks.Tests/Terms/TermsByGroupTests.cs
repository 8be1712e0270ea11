using NewsNotebooks.Corpora;
using NewsNotebooks.Terms;
using NewsNotebooks.Text;

namespace NewsNotebooks.Tests.Terms;

public sealed class TermsByGroupTests
{
    private static Article Of(string id, string text, string? desk) =>
        new(id, text) { Metadata = desk is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["desk"] = desk } };

    private static readonly Article[] Articles = [Of("a", "Ferry, ferry, dock.", "ports"), Of("b", "The dock.", "ports"), Of("c", "Rail and rail", "city"), Of("d", "Gulls", null)];

    public sealed class TheTermsByMethod
    {
        [Fact]
        public void Should_Count_Any_Column_And_Tell_Tokens_Before_And_After_Stop_Words() =>
            Assert.Equal(
                [
                    new(null, "gulls", 1, 1, 1, 1000, 1, 1),
                    new("city", "rail", 2, 1, 2, 1000, 3, 1),
                    new("ports", "dock", 2, 2, 4, 500, 5, 2),
                    new("ports", "ferry", 2, 1, 4, 500, 5, 2),
                ],
                Articles.TermsBy(TermGrouping.Column("desk"), options: TokenizerOptions.Default with { StopWords = StopWords.English }));

        [Fact]
        public void Should_Keep_Limits_Within_Each_Group() =>
            Assert.Equal(["city rail", "ports dock", "ports ferry"], Articles.TermsBy(TermGrouping.Column("desk"), limits: new FrequencyLimits { MinCount = 2 }).Select(row => $"{row.Group} {row.Term}"));

        [Fact]
        public void Should_Equal_The_Counts_Of_Term_Frequencies_On_The_Sample_Corpus() =>
            Assert.Equal(TermFrequencies.Of(SampleCorpus.Articles).By(TermGrouping.Week), SampleCorpus.Articles.TermsBy(TermGrouping.Week));

        [Fact]
        public void Should_Be_Empty_When_There_Are_No_Articles() => Assert.Empty(Array.Empty<Article>().TermsBy(TermGrouping.Year, ["ferry"]));

        [Fact]
        public void Should_End_When_It_Is_Cancelled() =>
            Assert.Throws<OperationCanceledException>(() => Articles.TermsBy(TermGrouping.Year, cancellation: new CancellationToken(canceled: true)).ToList());
    }
}
