using NewsNotebooks.Corpora;

namespace NewsNotebooks.Tests.Corpora;

public sealed class ArticleStructureTests
{
    private const string Long = "The pilots said at length that nobody had asked them, and that the wind would have told the board the same for nothing.";

    private static Article Story(params string[] lines) => new("a", string.Join('\n', lines));

    public sealed class TheTitleProperty
    {
        [Theory]
        [InlineData("Board moves the berth")]
        [InlineData("Who moved the berth?")]
        [InlineData("‘Nobody asked us’")]
        public void Should_Be_The_First_Line_When_It_Is_A_Headline(string title) => Assert.Equal(title, Story(title, "", Long).Title);

        [Fact]
        public void Should_Be_Null_When_The_First_Line_Is_A_Sentence() => Assert.Null(Story(Long, Long).Title);

        [Fact]
        public void Should_Be_Null_When_The_First_Line_Begins_With_A_Dateline() => Assert.Null(Story("TARNBAY: The board moved the berth", Long).Title);

        [Fact]
        public void Should_Come_From_The_Metadata_When_It_Is_Given() => Assert.Equal("Other", new Article("a", "Line\n" + Long) { Title = "Other" }.Title);

        [Fact]
        public void Should_Be_Null_When_There_Is_One_Line_Only() => Assert.Null(Story("Board moves the berth").Title);
    }

    public sealed class TheDatelineProperty
    {
        [Theory]
        [InlineData("TARNBAY: ", "TARNBAY", null)]
        [InlineData("TARNBAY, Norland, May 4 (HWS) - ", "TARNBAY", "HWS")]
        [InlineData("TARNBAY (HWS) — ", "TARNBAY", "HWS")]
        [InlineData("TARNBAY — ", "TARNBAY", null)]
        [InlineData("TARNBAY -- ", "TARNBAY", null)]
        [InlineData("NEW TARNBAY, May 4 — ", "NEW TARNBAY", null)]
        [InlineData("Tarnbay (Harbour Wire) – ", "Tarnbay", "Harbour Wire")]
        [InlineData("SØLVIG: ", "SØLVIG", null)]
        public void Should_Be_Read_And_Left_Out_Of_The_Content(string dateline, string place, string? agency)
        {
            var article = Story("Board moves the berth", "", dateline + Long);
            Assert.Equal(place, article.Dateline);
            Assert.Equal(agency, article.Agency);
            var body = Assert.Single(article.Structure.Body);
            Assert.Equal(Long, body.Content.In(article.Text));
            Assert.Equal(dateline + Long, body.Span.In(article.Text));
        }

        [Theory]
        [InlineData("Norland: a country of pilots. ")]
        [InlineData("NATO said so. ")]
        public void Should_Be_Null_When_There_Is_None(string start) => Assert.Null(Story("Board moves the berth", start + Long).Dateline);
    }

    public sealed class TheCrossheadsProperty
    {
        [Fact]
        public void Should_Be_Short_Lines_Between_Paragraphs()
        {
            var article = Story("Board moves the berth", Long, "", "Wind and water", Long, "", "‘Not asked’", "", Long);
            Assert.Equal(["Wind and water", "‘Not asked’"], article.Structure.Crossheads.Select(span => span.In(article.Text)));
        }

        [Fact]
        public void Should_Not_Be_Short_Sentences_Nor_The_Last_Line()
        {
            var article = Story("Board moves the berth", Long, "He laughed.", Long, "and so on", Long, "The end");
            Assert.Empty(article.Structure.Crossheads);
        }
    }

    public sealed class TheCaptionsProperty
    {
        [Theory]
        [InlineData("TARNBAY: The mole at noon, seen from the town.—HWS")]
        [InlineData("The mole at noon, seen from the town. © HWS")]
        [InlineData("PHOTO: The mole at noon, seen from the town.")]
        public void Should_Stand_Under_The_Title(string caption)
        {
            var article = Story("Board moves the berth", "", caption, "", "TARNBAY: " + Long, Long);
            Assert.Equal([caption], article.Structure.Captions.Select(span => span.In(article.Text)));
            Assert.Equal(2, article.Structure.Body.Count());
        }
    }

    public sealed class TheAgencyProperty
    {
        [Theory]
        [InlineData("—HWS")]
        [InlineData(" —HWS")]
        [InlineData("--HWS")]
        [InlineData("\n— HWS")]
        [InlineData(" (HWS)")]
        public void Should_Be_Credited_At_The_End_Of_The_Story(string credit)
        {
            var article = Story("Board moves the berth", Long, Long + credit);
            Assert.Equal("HWS", article.Agency);
            Assert.Equal(Long, article.Structure.Body.Last().Content.In(article.Text));
        }

        [Fact]
        public void Should_Be_Null_When_Nobody_Is_Credited() => Assert.Null(Story("Board moves the berth", Long).Agency);
    }

    public sealed class TheBylineProperty
    {
        [Fact]
        public void Should_Be_The_Name_Without_By()
        {
            var article = Story("Board moves the berth", "By Mara Ilven", "", Long);
            Assert.Equal("Mara Ilven", article.Byline);
            Assert.Equal(ParagraphKind.Byline, article.Structure.Paragraphs[1].Kind);
        }

        [Fact]
        public void Should_Be_Null_When_A_Sentence_Begins_With_By() => Assert.Null(Story("Board moves the berth", "By Monday, the berth had moved.", Long).Byline);
    }

    public sealed class TheParagraphsProperty
    {
        [Fact]
        public void Should_Hold_Every_Character_But_White_Space()
        {
            var article = Story("Board moves the berth", "", "By Mara Ilven", "TARNBAY: " + Long, "Wind and water", Long + "—HWS", "");
            var held = string.Concat(article.Structure.Paragraphs.Select(paragraph => paragraph.Span.In(article.Text)));
            Assert.Equal(article.Text.Replace("\n", ""), held);
        }

        [Fact]
        public void Should_Be_None_When_The_Text_Is_Empty() => Assert.Empty(new Article("a", "").Structure.Paragraphs);
    }
}
