using NewsNotebooks.Timelines.Language;

namespace NewsNotebooks.Tests.Timelines.Language;

public sealed class RuleFileTests
{
    public sealed class TheReadMethod
    {
        private static RuleFile Read(params string[] lines)
        {
            var file = new RuleFile();
            file.Read("x.rules", lines);
            return file;
        }

        [Fact]
        public void Should_Read_Phrases_Rules_And_Conditions()
        {
            var file = Read("# months", "phrase Month", "  May | Mai : month=5", "", "DATE a month", "  [late : mod=END] <Month>", "  unless left: by", "  if right: .");
            Assert.Equal(["Month"], file.Phrases.Keys);
            var rule = Assert.Single(file.Rules);
            Assert.Equal((RuleKind.DATE, "a month", 1), (rule.Kind, rule.Reason, rule.Patterns.Count));
            Assert.Equal([(false, true), (true, false)], rule.Conditions.Select(condition => (condition.Wanted, condition.Left)));
        }

        [Theory]
        [InlineData("DATES x", "  May", "x.rules, block at line 1 (DATES x): expected 'phrase NAME' or one of DATE, TIME, DURATION, SET, NEVER with a reason.")]
        [InlineData("DATE x", "  (May", "x.rules, block at line 1 (DATE x): '(May' ends too early.")]
        [InlineData("DATE x", "  May )", "x.rules, block at line 1 (DATE x): ')' is not understood in 'May )'.")]
        [InlineData("DATE x", "  May : 5", "x.rules, block at line 1 (DATE x): '5' is no meaning; expected field=value.")]
        [InlineData("DATE x", "  <May", "x.rules, block at line 1 (DATE x): '>' is missing behind '<May'.")]
        public void Should_Say_Where_And_What_When_A_Line_Is_Wrong(string head, string body, string message) =>
            Assert.Equal(message, Assert.Throws<FormatException>(() => Read(head, body)).Message);

        [Theory]
        [InlineData("  May : moon=5", "'moon' is no field; expected one of year,")]
        [InlineData("  May : unit=moon", "'moon' is no value; expected a number or one of second,")]
        public void Should_Name_What_Could_Stand_There(string body, string message) =>
            Assert.Contains(message, Assert.Throws<FormatException>(() => Read("DATE x", body)).Message, StringComparison.Ordinal);

        [Fact]
        public void Should_Refuse_A_Phrase_Twice() =>
            Assert.EndsWith("'A' is there already.", Assert.Throws<FormatException>(() => Read("phrase A", "  x", "phrase A", "  y")).Message, StringComparison.Ordinal);
    }
}
