using Microsoft.Data.Analysis;
using NewsNotebooks.Interactive.Formatting;

namespace NewsNotebooks.Interactive.Tests.Formatting;

public sealed class DataFrameFormatterTests
{
    private static DataFrame Frame(int rows) => new(
        new StringDataFrameColumn("outlet", Enumerable.Range(0, rows).Select(i => i == 1 ? null! : $"<b>{i}</b>")),
        new DoubleDataFrameColumn("score", Enumerable.Range(0, rows).Select(i => i == 1 ? null : (double?)(i + 0.5))),
        new DateTimeDataFrameColumn("published", Enumerable.Range(0, rows).Select(i => (DateTime?)new DateTime(2019, 4, 26).AddHours(i))));

    [Fact]
    public void Should_Show_Shape_Types_And_Cells()
    {
        var html = Formatters.Format(Frame(2)).Data["text/html"];

        Assert.Equal("<table class=\"dataframe\"><caption style=\"text-align:left\">2 rows × 3 columns</caption><thead><tr>"
            + "<th style=\"text-align:left\">outlet<br><small>string</small></th><th style=\"text-align:right\">score<br><small>double</small></th>"
            + "<th style=\"text-align:left\">published<br><small>DateTime</small></th></tr></thead><tbody>"
            + "<tr><td style=\"text-align:left\">&lt;b&gt;0&lt;/b&gt;</td><td style=\"text-align:right\">0.5</td><td style=\"text-align:left\">2019-04-26</td></tr>"
            + "<tr><td class=\"null\"></td><td class=\"null\"></td><td style=\"text-align:left\">2019-04-26T01:00:00</td></tr></tbody></table>", html);
    }

    [Fact]
    public void Should_Align_The_Plain_Text() => Assert.Equal(
        """
        2 rows × 3 columns
        outlet     score  published
        string    double  DateTime
        <b>0</b>     0.5  2019-04-26
                          2019-04-26T01:00:00

        """.ReplaceLineEndings("\n"), Formatters.Format(Frame(2)).Data["text/plain"]);

    [Fact]
    public void Should_Show_Twenty_Rows_And_Say_How_Many_Are_Left_Out()
    {
        var bundle = Formatters.Format(Frame(1234));

        Assert.Contains("1,234 rows × 3 columns", bundle.Data["text/html"], StringComparison.Ordinal);
        Assert.EndsWith("<p>… 1,214 more rows</p>", bundle.Data["text/html"], StringComparison.Ordinal);
        Assert.Equal(21, bundle.Data["text/html"].Split("<tr>").Length - 1);
        Assert.EndsWith("\n… 1,214 more rows\n", bundle.Data["text/plain"], StringComparison.Ordinal);
    }

    [Fact]
    public void Should_Show_A_Frame_Without_Columns() =>
        Assert.Equal("0 rows × 0 columns\n", Formatters.Format(new DataFrame()).Data["text/plain"]);
}
