using NewsNotebooks.Attribution;
using NewsNotebooks.Corpora;

namespace NewsNotebooks.Tests.Attribution.Views;

public sealed class ArticleViewsTests
{
    [Fact]
    public void QuotedShares_Should_Count_Words_Of_Paragraphs_Once()
    {
        Article[] articles =
        [
            new("a", "“The berth has moved,” Arno Tell said.") { Outlet = "Gull" },
            new("b", "The gulls stayed on the mole all day."),
            new("c", "“The berth has moved,” Arno Tell said."),
        ];
        var quotations = articles.Take(2).Quotations();
        // A second time, and within: nothing counts twice.
        var shares = articles.QuotedShares([.. quotations, .. quotations, quotations[0] with { Span = new(5, 10) }]);
        Assert.Equal([new("a", 7, 4, 4, 4 / 7.0, 4 / 7.0, "Gull", null), new("b", 8, 0, 0, 0, 0, null, null), new("c", 7, 0, 0, 0, 0, null, null)], shares);
    }

    [Fact]
    public void MentionedNotQuoted_Should_List_People_Who_Do_Not_Speak()
    {
        Article[] articles =
        [
            new("a", "“The berth has moved,” Arno Tell, the harbour master, said. He had met Mayor Mara Quill on Monday. Quill left at noon.") { Outlet = "Gull" },
            new("b", "Mayor Mara Quill opened the mole.") { Outlet = "Tern" },
            new("c", "“It leaks,” said Mayor Mara Quill."),
        ];
        Assert.Equal([new MentionedPerson("Mara Quill", 3, 2, 2, 1)], articles.MentionedNotQuoted(articles.Quotations()));
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("b", "b")]
    [InlineData("nowhere", "b")]
    [InlineData("", "b")]
    [InlineData(null, "b")]
    public void Story_Should_Be_The_Article_Asked_For_Or_The_One_With_Most_Quotations(string? id, string story)
    {
        var articles = new Corpus([new("a", "The gulls stayed."), new("b", "“The berth has moved,” Arno Tell said."), new("c", "“It leaks,” said Mara Quill.")]);
        Assert.Equal([story], articles.Story(id, articles.Quotations()).Select(article => article.Id));
    }

    [Fact]
    public void Story_Should_Be_None_When_There_Are_No_Articles() => Assert.Empty(new Corpus([]).Story("a", []));
}
