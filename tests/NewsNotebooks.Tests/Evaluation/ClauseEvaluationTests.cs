using NewsNotebooks.Corpora;
using NewsNotebooks.Evaluation;
using NewsNotebooks.Text;
using NewsNotebooks.Timelines;

namespace NewsNotebooks.Tests.Evaluation;

public sealed class ClauseEvaluationTests
{
    public sealed class TheScoresProperty
    {
        [Fact]
        public void Should_Count_Half_Of_The_Words_As_Found_And_Status_Of_Those()
        {
            const string Text = "one two three four five six";
            var evaluation = new ClauseEvaluation("all");
            var (first, second) = (new TextSpan(0, 3), new TextSpan(19, 23));
            evaluation.Add(Text,
                [new(first, new(0, 18), EventStatus.Happened), new(second, new(14, 27), EventStatus.Planned)],
                [new(first, new(0, 13), EventStatus.Happened), new(second, new(0, 27), EventStatus.Planned)]);
            Assert.Equal([("clauses, relaxed", 2, 2, 2), ("clauses, strict", 2, 2, 0), ("status, of clauses found", 2, 2, 2)],
                evaluation.Scores.Select(score => (score.Measure, score.Gold, score.Found, score.Correct)));
        }
    }

    public sealed class TheStories
    {
        [Fact]
        public void Should_Count_Events_Whose_Day_Has_A_Sentence_That_Tells_Them()
        {
            var timeline = new[] { new Article("a", "The levee broke on 3 May 2024. The inquiry opened on 6 May 2024.") }.Timeline();
            var evaluation = new ArcEvaluation("all");
            evaluation.Add([new("flood", "2024-05-03", "A levee broke.", ["a"]), new("flood", "2024-05-07", "The inquiry opens.", ["a"])], timeline);
            Assert.Equal([("stories' days in the timeline", 2, 1), ("stories' events on the right day", 2, 1), ("stories' events in the true order", 1, 1)],
                evaluation.Scores.Select(score => (score.Measure, score.Gold, score.Correct)));
        }
    }
}
