using System.Text.RegularExpressions;
using NewsNotebooks.Corpora;
using NewsNotebooks.DataFrames;
using NewsNotebooks.Terms;

namespace NewsNotebooks.Tests.Terms;

public sealed partial class ConcordanceTests
{
    private static readonly Article[] Articles =
    [
        new("a", "The rail strike ends. A Rail-strike began; the rail\nstrike won."),
        new("b", "Strikers <b>met</b> to strike."),
    ];

    [GeneratedRegex("[Ss]trik\\w+")]
    private static partial Regex Striking();

    public sealed class TheConcordanceMethod
    {
        [Fact]
        public void Should_Find_A_Phrase_Whatever_Stands_Between_Its_Words()
        {
            var concordance = Articles.Concordance("rail strike");
            Assert.Equal(["rail strike", "rail strike"], concordance.Lines.Select(line => line.Node));
            Assert.Equal(("The ", " ends. A Rail-strike began; the rail strike won."), (concordance.Lines[0].Left, concordance.Lines[0].Right));
            Assert.Equal(1, concordance.Articles);
            Assert.All(concordance.Lines, line => Assert.Equal(line.Node, line.Span.In(Articles[0].Text).Replace('\n', ' ')));
        }

        [Fact]
        public void Should_Find_Any_Ending_When_There_Is_A_Star() =>
            Assert.Equal(["strike", "strike", "Strikers", "strike"], Articles.Concordance("strik*").Lines.Select(line => line.Node));

        [Fact]
        public void Should_Find_The_Matches_Of_A_Pattern() => Assert.Equal(5, Articles.Concordance(Striking()).Lines.Count);

        [Fact]
        public void Should_Find_Words_In_Other_Scripts() => Assert.Equal("السفينة", Assert.Single(new[] { new Article("a", "غادرت السفينة الميناء 🙂") }.Concordance("السفينة").Lines).Node);

        [Theory]
        [InlineData("")]
        [InlineData("  … ")]
        [InlineData("*")]
        public void Should_Refuse_A_Phrase_Without_A_Word(string phrase) =>
            Assert.Contains("expected at least one", Assert.Throws<ArgumentException>(() => Articles.Concordance(phrase)).Message, StringComparison.Ordinal);

        [Fact]
        public void Should_Be_Empty_When_Nothing_Is_Found() => Assert.Empty(Articles.Concordance("gulls").Lines);
    }

    public sealed class TheSortByMethod
    {
        [Fact]
        public void Should_Sort_By_Words_Of_The_Context() =>
            Assert.Equal(["b", "b", "a", "a"], Articles.Concordance("strik*").SortBy("R1").Lines.Select(line => line.DocId));

        [Fact]
        public void Should_Count_Words_To_The_Left_From_The_Node() =>
            Assert.Equal(["Strikers", "strike", "strike", "strike"], Articles.Concordance("strik*").SortBy("L1", "R1").Lines.Select(line => line.Node));

        [Fact]
        public void Should_Say_What_Is_Expected_When_A_Key_Is_None() =>
            Assert.Contains("Found the sort key 'X1'; expected L1, L2", Assert.Throws<ArgumentException>(() => Articles.Concordance("strike").SortBy("X1")).Message, StringComparison.Ordinal);
    }

    public sealed class TheToHtmlMethod
    {
        [Fact]
        public void Should_Escape_What_Comes_From_Articles()
        {
            var html = Articles.Concordance("strikers").ToHtml();
            Assert.Contains("&lt;b&gt;met&lt;/b&gt;", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>met", html, StringComparison.Ordinal);
            Assert.Contains("“&lt;x&gt;a”: 0 occurrences in 0 articles", Articles.Concordance("<x>a").ToHtml(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Should_Have_The_Place_Of_The_Node_As_Columns() =>
        Assert.Equal(["doc_id", "outlet", "published", "left", "node", "right", "start", "end"], Rows.ColumnNames<ConcordanceLine>());
}
