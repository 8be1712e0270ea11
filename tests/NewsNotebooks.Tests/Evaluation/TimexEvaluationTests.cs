using NewsNotebooks.Evaluation;

namespace NewsNotebooks.Tests.Evaluation;

public sealed class TimexEvaluationTests
{
    [Fact]
    public void Should_Score_As_TempEval3_Does()
    {
        var evaluation = new TimexEvaluation("all");
        evaluation.Add(
            [new(new(0, 9), "DATE", "2019-04-25"), new(new(20, 30), "DATE", "2019"), new(new(40, 50), "DURATION", "P1D"), new(new(60, 65), "DATE", null)],
            [new(new(0, 9), "DATE", "2019-04-25"), new(new(15, 30), "DATE", "2019"), new(new(40, 50), "SET", "P2D"), new(new(60, 65), "DATE", null), new(new(80, 85), "DATE", "2020")]);

        Assert.Equal(
            ["time expressions, strict: 3 of 4 and 5", "time expressions, relaxed: 4 of 4 and 5", "time expressions, type: 3 of 4 and 5", "time expressions, value: 3 of 4 and 5"],
            evaluation.Scores.Select(score => $"{score.Measure}: {score.Correct} of {score.Gold} and {score.Found}"));
        Assert.Equal(0.6667, evaluation.Scores[0].F1);
    }

    [Fact]
    public void Should_Pair_The_Same_Span_First_Then_The_Longest_Overlap()
    {
        var evaluation = new TimexEvaluation("all");
        evaluation.Add([new(new(0, 4), "DATE", "a"), new(new(4, 20), "DATE", "b")], [new(new(2, 18), "DATE", "b"), new(new(0, 4), "DATE", "a")]);
        Assert.Equal([1, 2, 2, 2], evaluation.Scores.Select(score => score.Correct));
    }
}
