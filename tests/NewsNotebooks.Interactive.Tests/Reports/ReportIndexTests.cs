using System.Text.Json.Nodes;
using NewsNotebooks.Interactive.Documents;
using NewsNotebooks.Interactive.Reports;

namespace NewsNotebooks.Interactive.Tests.Reports;

public sealed class ReportIndexTests
{
    private static readonly DateTimeOffset RunAt = new(2019, 4, 26, 9, 5, 0, TimeSpan.Zero);

    private static string Page(params ReportEntry[] entries)
    {
        using var writer = new StringWriter();
        ReportIndex.Write(entries, writer);
        return writer.ToString();
    }

    private static NotebookDocument Notebook(params string[] markdown) => new(markdown.Select(m => new NotebookCell(CellType.Markdown, m)), []);

    public sealed class TheWriteMethod
    {
        [Fact]
        public void Should_Show_A_Card_When_A_Notebook_Was_Run() => Assert.Contains("""
            <ul class="cards">
            <li class="card">

            <h2><a href="01.html">Which &lt;words&gt;?</a></h2>
            <p class="lead">Five &amp; more.</p>
            <p class="meta"><span>2 charts</span>
            <span>0.8 s</span>
            <span><time datetime="2019-04-26T09:05:00+00:00">26 April 2019, 09:05 (UTC)</time></span>
            <span><a href="01.ipynb" download>Notebook</a></span></p>
            </li>
            </ul>
            """, Page(new ReportEntry("Which <words>?", "Five & more.", "01.html", "01.ipynb", RunAt, TimeSpan.FromSeconds(0.8), Charts: 2)), StringComparison.Ordinal);

        [Fact]
        public void Should_Mark_A_Card_When_Its_Notebook_Failed()
        {
            var page = Page(new ReportEntry("A", "", "a.html", "a.ipynb", RunAt, TimeSpan.Zero), new ReportEntry("B", "", "b.html", "b.ipynb", RunAt, TimeSpan.Zero, "E: <no>"));
            Assert.Contains("<span>2 notebooks</span>\n<span class=\"bad\">1 failed</span>", page, StringComparison.Ordinal);
            Assert.Contains("<li class=\"card is-failed\">", page, StringComparison.Ordinal);
            Assert.Contains("<p class=\"failed\"><b>Failed.</b> E: &lt;no&gt;</p>", page, StringComparison.Ordinal);
        }

        [Fact]
        public void Should_Let_No_Script_Run_When_Opened() => Assert.Contains(
            "default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'", Page(), StringComparison.Ordinal);
    }

    public sealed class TheOfMethod
    {
        [Fact]
        public void Should_Take_Title_And_First_Paragraph_When_The_Notebook_Has_Them()
        {
            var entry = ReportEntry.Of(Notebook("# Who is *quoted*?\n\nOfficials, **mostly**:\nfour of [five](x).\n\nMore."), "03 who", RunAt, TimeSpan.FromSeconds(1));
            Assert.Equal(new ReportEntry("Who is quoted?", "Officials, mostly: four of five.", "03%20who.html", "03%20who.ipynb", RunAt, TimeSpan.FromSeconds(1)), entry);
        }

        [Fact]
        public void Should_Have_A_Title_When_The_Notebook_Has_None()
        {
            Assert.Equal("Untitled notebook", ReportSummary.Of(Notebook("text")).Title);
            Assert.Equal("T", ReportSummary.Of(new NotebookDocument([], new JsonObject { ["title"] = "T" })).Title);
        }

        [Fact]
        public void Should_Draw_Bars_When_The_First_Chart_Has_Some()
        {
            var entry = Entry("""{"data":[{"type":"bar","orientation":"h","x":[1,2],"y":["a","b"]}],"layout":{}}""");
            Assert.Equal(1, entry.Charts);
            Assert.Equal("<svg class=\"thumbnail\" viewBox=\"0 0 320 96\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                + "<rect x=\"16\" y=\"4\" width=\"128\" height=\"92\"/><rect x=\"176\" y=\"50\" width=\"128\" height=\"46\"/></svg>", entry.Thumbnail);
        }

        [Fact]
        public void Should_Draw_Points_When_A_Line_Before_Them_Is_Flat() => Assert.Equal(
            "<svg class=\"thumbnail\" viewBox=\"0 0 320 96\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect x=\"77\" y=\"44\" width=\"6\" height=\"8\"/><rect x=\"237\" y=\"4\" width=\"6\" height=\"8\"/></svg>",
            Entry("""{"data":[{"type":"scatter","mode":"lines","y":[2,2]},{"type":"scatter","mode":"markers","y":[1,2]}],"layout":{}}""").Thumbnail);

        private static ReportEntry Entry(string chart)
        {
            var cell = new NotebookCell(CellType.Code, "")
            {
                Outputs = [new JsonObject { ["output_type"] = "display_data", ["data"] = new JsonObject { ["application/vnd.plotly.v1+json"] = JsonNode.Parse(chart) } }],
            };
            return ReportEntry.Of(new NotebookDocument([cell], []), "a", RunAt, TimeSpan.Zero);
        }
    }
}
