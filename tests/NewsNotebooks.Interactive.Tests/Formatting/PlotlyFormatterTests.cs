using System.Text.Json;
using NewsNotebooks.Interactive.Formatting;

namespace NewsNotebooks.Interactive.Tests.Formatting;

public sealed class PlotlyFormatterTests
{
    private const string Hostile = "</script><script>alert(1)</script>{{id}}{{table}}";

    private static MimeBundle Chart() => Formatters.Format(
        Plotly.NET.CSharp.Chart.Bar<int, string, string>(values: [3, 1], Keys: new[] { "vote", Hostile }));

    [Fact]
    public void Should_Give_The_Figure_As_Json()
    {
        using var figure = JsonDocument.Parse(Chart().Data["application/vnd.plotly.v1+json"]);

        Assert.Equal(["data", "layout", "config"], figure.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal("bar", figure.RootElement.GetProperty("data")[0].GetProperty("type").GetString());
    }

    [Fact]
    public void Should_Give_Html_With_A_Loader_And_A_Table_Without_Plotly_Itself()
    {
        var html = Chart().Data["text/html"];

        Assert.Contains("cdn.plot.ly/plotly-2.28.0.min.js", html, StringComparison.Ordinal);
        Assert.Contains("<td style=\"text-align:right\">3</td><td style=\"text-align:left\">vote</td>", html, StringComparison.Ordinal);
        Assert.True(html.Length < 20_000, $"{html.Length} characters.");
    }

    [Fact]
    public void Should_Not_Let_Data_Out_Of_The_Script_Nor_Fill_Placeholders_In_It()
    {
        var html = Chart().Data["text/html"];

        Assert.Single(html.Split("<script>")[1..]);
        Assert.Single(html.Split("</script>")[1..]);
        Assert.Contains("\\u003c/script>\\u003cscript>alert(1)\\u003c/script>{{id}}{{table}}", html, StringComparison.Ordinal);
        Assert.Contains("&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;{{id}}{{table}}</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Should_Say_In_Plain_Text_What_It_Is() => Assert.Equal("Chart (1 trace: bar)", Chart().Data["text/plain"]);
}
