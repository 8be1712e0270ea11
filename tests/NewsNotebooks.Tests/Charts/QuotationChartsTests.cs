using System.Text.Json;
using NewsNotebooks.Attribution;
using NewsNotebooks.Charts;
using static NewsNotebooks.Tests.Attribution.Quoted;

namespace NewsNotebooks.Tests.Charts;

public sealed class QuotationChartsTests
{
    private static readonly Quotation[] Quotations =
        [Row("a", "Tell"), Row("a", "Tell"), Row("b", "Quill <b>", outlet: "Tern", day: "2024-06-02"), Row("c", "Tell", outlet: null, day: "2024-07-02")];

    [Fact]
    public void ToSpeakersByOutletChart_Should_Have_A_Cell_For_Every_Outlet_And_Speaker()
    {
        var chart = Quotations.SpeakersByOutlet().ToSpeakersByOutletChart();
        var figure = JsonElement.Parse(chart.ToPlotlyJson());
        var (trace, layout) = (figure.GetProperty("data")[0], figure.GetProperty("layout"));
        Assert.Equal("""["Gull","Tern","no outlet named"]""", layout.GetProperty("xaxis").GetProperty("ticktext").GetRawText());
        Assert.Equal("[[1,0,1],[0,1,0]]", trace.GetProperty("z").GetRawText().Replace(".0", "", StringComparison.Ordinal));
        Assert.Equal(["2 at 0, 0", "1 at 2, 0", "1 at 1, 1"], layout.GetProperty("annotations").EnumerateArray().Skip(1)
            .Select(number => $"{number.GetProperty("text").GetString()} at {number.GetProperty("x").GetInt32()}, {number.GetProperty("y").GetInt32()}"));
        Assert.Equal("Quill &lt;b&gt;", trace.GetProperty("y")[1].GetString());
        Assert.Equal([("Tell, Gull", "2"), ("Tell, no outlet named", "1"), ("Quill <b>, Tern", "1")], chart.Table);
    }

    [Fact]
    public void ToSpeakersOverTimeChart_Should_Show_None_As_Nought()
    {
        var chart = Quotations.SpeakersOverTime().ToSpeakersOverTimeChart(top: 1);
        var figure = JsonElement.Parse(chart.ToPlotlyJson());
        Assert.Equal("""["2024-05-01","2024-06-01","2024-07-01"]""", figure.GetProperty("data")[0].GetProperty("x").GetRawText());
        Assert.Equal([2, 0, 1], figure.GetProperty("data")[0].GetProperty("y").EnumerateArray().Select(value => value.GetDouble()));
        Assert.Equal("1 speaker with fewer quotations not shown. 4 quotations by 2 speakers, from 1 May 2024 on", figure.GetProperty("layout").GetProperty("meta").GetProperty("caption").GetString());
        Assert.Equal([("Tell, 2024-05-01", "2"), ("Tell, 2024-07-01", "1")], chart.Table);
    }

    [Fact]
    public void Charts_Should_Say_Why_There_Is_Nothing()
    {
        Assert.Equal("No quotations with a known speaker.", Array.Empty<SpeakerByOutlet>().ToSpeakersByOutletChart().Table[0].Label);
        Assert.Equal("No dated quotations with a known speaker.", Array.Empty<SpeakerOverTime>().ToSpeakersOverTimeChart().Table[0].Label);
    }
}
