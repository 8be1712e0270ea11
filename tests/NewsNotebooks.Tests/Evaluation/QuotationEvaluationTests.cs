using NewsNotebooks.Evaluation;
using NewsNotebooks.Text;

namespace NewsNotebooks.Tests.Evaluation;

public sealed class QuotationEvaluationTests
{
    // 0         1         2         3         4         5
    // 0123456789012345678901234567890123456789012345678901234567
    private const string Text = "\"The old berth moved,\" Tell said, and she said gulls sing.";

    private static readonly GoldQuotation Direct = new(new(1, 21), "direct", [new(1, 21)], new(23, 27), "Arno Tell");
    private static readonly GoldQuotation Indirect = new(new(47, 57), "indirect", [], new(38, 41), "Mara Quill");

    private static Score Measure(string measure, GoldQuotation[] gold, GoldQuotation[] found)
    {
        var evaluation = new QuotationEvaluation("all");
        evaluation.Add(Text, gold, found);
        return evaluation.Scores.Single(score => score.Measure == measure);
    }

    [Fact]
    public void Should_Be_One_When_Found_As_Annotated()
    {
        var evaluation = new QuotationEvaluation("all");
        evaluation.Add(Text, [Direct, Indirect], [Direct, Indirect]);
        Assert.All(evaluation.Scores.Where(score => score.Gold > 0), score => Assert.Equal((1.0, 1.0, 1.0), (score.Precision, score.Recall, score.F1)));
        Assert.Equal((2, 2, 2), evaluation.Scores.Where(score => score.Measure == "quotations, all kinds").Select(score => (score.Gold, score.Found, score.Correct)).Single());
    }

    [Fact]
    public void Should_Pass_Over_Punctuation_At_The_Ends_When_Strict()
    {
        Assert.Equal(1, Measure("quotations, direct, strict", [Direct], [Direct with { Span = new(0, 20) }]).Correct);
        Assert.Equal(0, Measure("quotations, direct, strict", [Direct], [Direct with { Span = new(5, 21) }]).Correct);
    }

    [Theory]
    [InlineData(5, 1)] // "old berth moved" of "The old berth moved": 3 of 4 words
    [InlineData(9, 1)] // "berth moved": 2 of 4
    [InlineData(15, 0)] // "moved": 1 of 4
    public void Should_Find_What_Shares_Half_Of_The_Words(int start, int correct) =>
        Assert.Equal(correct, Measure("quotations, direct", [Direct], [Direct with { Span = new(start, 21) }]).Correct);

    [Fact]
    public void Should_Pair_One_To_One()
    {
        var score = Measure("quotations, direct", [Direct], [Direct, Direct with { Span = new(5, 21) }]);
        Assert.Equal((1, 2, 1, 0.5, 1.0, 0.6667), (score.Gold, score.Found, score.Correct, score.Precision, score.Recall, score.F1));
    }

    [Fact]
    public void Should_Tell_Apart_How_The_Source_Is_Mentioned()
    {
        Assert.Equal(1, Measure("speaker, of quoted stretches found, source a name", [Direct], [Direct]).Correct);
        Assert.Equal(0, Measure("speaker, of quoted stretches found, source a pronoun", [Direct with { Mention = new(38, 41) }], [Direct with { Speaker = null }]).Correct);
        Assert.Equal(1, Measure("speaker, of quoted stretches found, source not mentioned", [Direct with { Mention = null }], [Direct]).Correct);
    }

    [Theory]
    [InlineData("arno tell", 1)]
    [InlineData("Tell", 0)]
    [InlineData(null, 0)]
    public void Should_Compare_Canonical_Names(string? speaker, int correct)
    {
        Assert.Equal(correct, Measure("speaker, of quoted stretches found", [Direct], [Direct with { Speaker = speaker }]).Correct);
        Assert.Equal(correct, Measure("quoted stretches with speaker", [Direct], [Direct with { Speaker = speaker }]).Correct);
    }

    [Fact]
    public void Should_Compare_Several_Speakers_In_Any_Order() =>
        Assert.Equal(1, Measure("speaker, of quoted stretches found", [Direct with { Speaker = "A; the B" }], [Direct with { Speaker = "B; A" }]).Correct);

    [Fact]
    public void Should_Want_No_Mention_Where_There_Is_None()
    {
        Assert.Equal(0, Measure("mention, of quoted stretches found", [Direct with { Mention = null }], [Direct]).Correct);
        Assert.Equal(1, Measure("mention, of quoted stretches found", [Direct with { Mention = null }], [Direct with { Mention = null }]).Correct);
        Assert.Equal(0, Measure("mention, of quoted stretches found", [Direct], [Direct with { Mention = new TextSpan(38, 41) }]).Correct);
    }

    [Fact]
    public void Should_Have_No_Ratio_When_There_Is_Nothing()
    {
        var score = Measure("quotations, direct", [], []);
        Assert.Equal((0, 0, null, null, null), (score.Gold, score.Found, score.Precision, score.Recall, score.F1));
    }
}
