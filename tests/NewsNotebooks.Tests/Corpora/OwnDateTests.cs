using NewsNotebooks.Corpora;
using NewsNotebooks.Timelines;

namespace NewsNotebooks.Tests.Corpora;

/// <summary>The date that an article's own text gives.</summary>
public sealed class OwnDateTests
{
    private static string? Published(string head) => new Article("a", $"{head}\n\nThe ferry sank yesterday off Vale.").Published?.ToString();

    [Theory]
    [InlineData("A ferry sinks\n\n26 April 2019", "2019-04-26")]
    [InlineData("A ferry sinks\nBy Ada Vale\nFriday, April 26, 2019", "2019-04-26")]
    [InlineData("A ferry sinks\n\nPublished: 26 April 2019", "2019-04-26")]
    [InlineData("A ferry sinks\n\nPublished on April 26, 2019 at 6:30 p.m.", "2019-04-26T18:30")]
    [InlineData("A ferry sinks\n\nLast updated 2019-04-26 18:30 GMT", "2019-04-26T18:30+00:00")]
    [InlineData("A ferry sinks\n\n26 Apr 2019 | News", "2019-04-26")]
    [InlineData("A ferry sinks\n\nVALE, April 26, 2019 (Gull) — It sank.", "2019-04-26")]
    [InlineData("A ferry sinks\n\nIt sank on 26 April 2019.", null)]
    [InlineData("A ferry sinks\n\n31 April 2019", null)]
    [InlineData("A ferry sinks\n\n04/05/2019", null)]
    [InlineData("A ferry sinks\n\nVALE, April 26 (Gull) — It sank.", null)]
    public void Should_Be_Read_Near_The_Head(string head, string? published) => Assert.Equal(published, Published(head));

    [Fact]
    public void Should_Come_Behind_The_Metadata() =>
        Assert.Equal("2024-05-08", new Article("a", "26 April 2019\n\nIt sank.") { Published = new(new DateOnly(2024, 5, 8)) }.Published?.ToString());

    [Fact]
    public void Should_Be_No_Time_Expression_Itself() =>
        Assert.Equal(["2019-04-25"], TimexTagger.Tag(new Article("a", "A ferry sinks\n\nPublished: 26 April 2019\n\nIt sank yesterday.")).Select(timex => timex.Value));

    [Fact]
    public void Should_Be_The_Last_Such_Day_In_A_Dateline() =>
        Assert.Equal(["2024-05-06", "2024-05-10"], TimexTagger.Tag(new Article("a", "VALE, May 6 (Gull) — The ferry will sail on Friday.") { Published = new(new DateOnly(2024, 5, 8)) }).Select(timex => timex.Value));
}
