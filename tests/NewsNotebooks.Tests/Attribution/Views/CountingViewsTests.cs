using NewsNotebooks.Attribution;
using NewsNotebooks.DataFrames;
using static NewsNotebooks.Tests.Attribution.Quoted;

namespace NewsNotebooks.Tests.Attribution.Views;

public sealed class CountingViewsTests
{
    [Fact]
    public void SpeakersByOutlet_Should_Count_By_Outlet_With_Shares()
    {
        Quotation[] quotations = [Row("a", "Tell"), Row("a", "Quill"), Row("b", "Quill"), Row("b", "Quill"), Row("c", "Tell", outlet: null), Row("d", null), Row("e", "Tell", outlet: "Auk")];
        Assert.Equal([new(null, "Tell", 1, 1, 1), new("Auk", "Tell", 1, 1, 1), new("Gull", "Quill", 3, 0.75, 2), new("Gull", "Tell", 1, 0.25, 1)], quotations.SpeakersByOutlet());
    }

    [Theory]
    [InlineData(QuotationPeriod.Day, "2024-05-05 Tell 1 1;2024-05-06 Quill 2 1;2024-05-12 Tell 1 1;2024-06-01 Tell 1 1")]
    [InlineData(QuotationPeriod.Week, "2024-04-29 Tell 1 1;2024-05-06 Quill 2 1;2024-05-06 Tell 1 1;2024-05-27 Tell 1 1")]
    [InlineData(QuotationPeriod.Month, "2024-05-01 Quill 2 1;2024-05-01 Tell 2 2;2024-06-01 Tell 1 1")]
    public void SpeakersOverTime_Should_Count_By_Period(QuotationPeriod period, string expected)
    {
        Quotation[] quotations = [Row("a", "Tell", day: "2024-05-05"), Row("b", "Quill"), Row("b", "Quill"), Row("c", "Tell", day: "2024-05-12"), Row("d", "Tell", day: "2024-06-01"), Row("e", "Tell", day: null), Row("f", null)];
        Assert.Equal(expected, string.Join(';', quotations.SpeakersOverTime(period).Select(row => $"{row.From:yyyy-MM-dd} {row.Speaker} {row.Count} {row.Articles}")));
    }

    [Fact]
    public void CuesOfSpeakers_Should_Count_An_Attribution_Once_Whatever_Its_Pieces()
    {
        Quotation[] quotations = [Row("a", "Tell", "Said"), Row("a", "Tell", "said"), Row("a", "Tell", "claimed", attribution: 2), Row("b", "Quill", "said"), Row("b", "Quill", null, attribution: 2), Row("b", null, "said", attribution: 3)];
        Assert.Equal([new("Tell", "claimed", 1, 0.5, 1 / 3.0), new("Tell", "said", 1, 0.5, 2 / 3.0), new("Quill", "said", 1, 1, 2 / 3.0)], quotations.CuesOfSpeakers());
    }

    [Fact]
    public void QuotedTogether_Should_Count_Articles_Of_Pairs()
    {
        Quotation[] quotations = [Row("a", "Tell"), Row("a", "Quill"), Row("a", "Tell"), Row("b", "Quill"), Row("b", "Tell"), Row("b", "Auk"), Row("c", "Tell"), Row("d", null)];
        Assert.Equal([new("Quill", "Tell", 2, 2 / 3.0), new("Auk", "Quill", 1, 0.5), new("Auk", "Tell", 1, 1 / 3.0)], quotations.QuotedTogether());
    }

    [Fact]
    public void Views_Should_Be_Empty_When_There_Is_Nothing()
    {
        Quotation[] none = [];
        Assert.Empty(none.SpeakersByOutlet());
        Assert.Empty(none.SpeakersOverTime());
        Assert.Empty(none.CuesOfSpeakers());
        Assert.Empty(none.QuotedTogether());
    }

    [Fact]
    public void Views_Should_Become_Tables() =>
        Assert.Equal(["from", "speaker", "count", "articles"], new[] { Row("a", "Tell") }.SpeakersOverTime().ToDataFrame().Columns.Select(column => column.Name));
}
