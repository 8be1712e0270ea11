using NewsNotebooks.Attribution;
using NewsNotebooks.Corpora;
using NewsNotebooks.DataFrames;

namespace NewsNotebooks.Tests.Attribution;

public sealed class SpeakerCountsTests
{
    [Fact]
    public void Should_Count_By_Speaker_The_Most_Quoted_First()
    {
        Article[] articles =
        [
            new("a", "“The berth has moved,” Arno Tell said. “It moved at noon,” said Mara Quill. Quill said the gulls had left.") { Outlet = "Gull" },
            new("b", "“We saw nothing at all,” Mara Quill said.") { Outlet = "Tern" },
            new("c", "“Nobody knows who says this sentence,” read the wall."),
        ];
        var speakers = articles.Quotations().Where(quotation => quotation.DocId != "c").Speakers();

        Assert.Equal([new("Mara Quill", 3, 2, 0, 1, 2, 2), new("Arno Tell", 1, 1, 0, 0, 1, 1)], speakers);
        Assert.Equal(["speaker", "count", "direct", "mixed", "indirect", "articles", "outlets"], speakers.ToDataFrame().Columns.Select(column => column.Name));
    }

    [Fact]
    public void Should_Be_Empty_When_There_Is_Nothing() => Assert.Empty(Array.Empty<Quotation>().Speakers());
}
