using System.Text.Json.Nodes;
using NewsNotebooks.Interactive.Documents;
using NewsNotebooks.Interactive.Reports;

namespace NewsNotebooks.Interactive.Tests.Reports;

public sealed class HtmlReportTests
{
    private const string Hostile = "<script>alert(1)</script></script><img src=x onerror=alert(1)>";

    private const string Shown = "&lt;script&gt;alert(1)&lt;/script&gt;&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;";

    private static readonly ReportOptions WithPlotly = new() { PlotlyJs = () => "/* plotly */" };

    private static NotebookCell Code(string source, params JsonObject[] outputs) =>
        new(CellType.Code, source) { Outputs = new JsonArray(outputs), ExecutionCount = 1 };

    private static NotebookCell Tagged(string tag, params JsonObject[] outputs) =>
        new(CellType.Code, "secret()") { Outputs = new JsonArray(outputs), Metadata = new JsonObject { ["tags"] = new JsonArray(tag) } };

    private static NotebookCell Markdown(string source) => new(CellType.Markdown, source);

    private static JsonObject Display(params (string Mime, JsonNode Content)[] forms) => new()
    {
        ["output_type"] = "display_data",
        ["data"] = new JsonObject(forms.Select(f => KeyValuePair.Create(f.Mime, (JsonNode?)f.Content))),
    };

    private static JsonObject Stream(string name, string text) => new() { ["output_type"] = "stream", ["name"] = name, ["text"] = text };

    private static JsonObject Error(string name, string value, params string[] traceback) =>
        new() { ["output_type"] = "error", ["ename"] = name, ["evalue"] = value, ["traceback"] = new JsonArray([.. traceback]) };

    private static JsonObject Chart(string title) => Display(
        (ChartFigure.MimeType, new JsonObject { ["data"] = new JsonArray(new JsonObject { ["type"] = "bar", ["x"] = new JsonArray(title) }), ["layout"] = new JsonObject { ["title"] = new JsonObject { ["text"] = title } } }),
        ("text/html", "<div>loader</div>"));

    private static string Page(ReportOptions options, params NotebookCell[] cells)
    {
        using var writer = new StringWriter();
        HtmlReport.Write(new NotebookDocument(cells, []), options, writer);
        return writer.ToString();
    }

    private static string Body(params NotebookCell[] cells)
    {
        var page = Page(WithPlotly, cells);
        var start = page.IndexOf("<main id=\"content\">\n", StringComparison.Ordinal) + "<main id=\"content\">\n".Length;
        return page[start..page.IndexOf("</main>", StringComparison.Ordinal)];
    }

    private static string Output(params JsonObject[] outputs)
    {
        var main = Body(Code("", outputs));
        return main["<section class=\"cell\">\n<div class=\"output\">\n".Length..^"</div>\n</section>\n".Length];
    }

    public sealed class ThePage
    {
        [Fact]
        public void Should_Hold_Plotly_Once_When_There_Are_Charts()
        {
            var page = Page(WithPlotly, Code("", Chart("a")), Code("", Chart("b")));
            Assert.Equal(2, page.Split("/* plotly */").Length);
            Assert.Contains("id=\"figure-1\"", page, StringComparison.Ordinal);
            Assert.Contains("id=\"figure-2\"", page, StringComparison.Ordinal);
        }

        [Fact]
        public void Should_Not_Ask_For_Plotly_When_There_Is_No_Chart()
        {
            var page = Page(new ReportOptions { PlotlyJs = () => throw new InvalidOperationException("asked for") }, Code("1", Stream("stdout", "x")));
            Assert.DoesNotContain("unsafe-eval", page, StringComparison.Ordinal);
        }

        [Fact]
        public void Should_Let_Only_Its_Own_Scripts_Run_And_Nothing_Load()
        {
            var page = Page(WithPlotly, Code("", Chart("a")));
            var (plotly, own) = (ReportAssets.PolicyHash("/* plotly */"), ReportAssets.PolicyHash(ReportAssets.Inline(ReportAssets.Script)));
            Assert.Contains($"content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; script-src {plotly} {own} 'unsafe-eval'; base-uri 'none'; form-action 'none'\">", page, StringComparison.Ordinal);
            Assert.DoesNotContain("src=\"http", page, StringComparison.Ordinal);
            Assert.DoesNotContain("@import", page, StringComparison.Ordinal);
        }

        [Fact]
        public void Should_Keep_A_Script_Inside_Its_Element_When_It_Holds_An_End_Tag() =>
            Assert.Contains("<script>a(\"<\\/script><\\!--\")</script>\n", Page(new ReportOptions { PlotlyJs = () => "a(\"</script><!--\")" }, Code("", Chart("a"))), StringComparison.Ordinal);

        [Fact]
        public void Should_Show_Title_Time_Links_And_Parameters_When_Given()
        {
            var parameters = new NotebookCell(CellType.Code, "string corpus;") { Metadata = new JsonObject { ["tags"] = new JsonArray("parameters") } };
            var document = new NotebookDocument([Markdown("# A *title*"), parameters], []);
            NotebookParameters.Inject(document, new Dictionary<string, string> { ["corpus"] = "<x>" });
            using var writer = new StringWriter();
            HtmlReport.Write(document, new ReportOptions { RunAt = new(2019, 4, 26, 9, 30, 0, TimeSpan.FromHours(-3.5)), Duration = TimeSpan.FromSeconds(185), NotebookHref = "a.ipynb", IndexHref = "index.html" }, writer);
            Assert.Contains("""
                <header class="top">
                <p class="up"><a href="index.html">All reports</a></p>
                <h1>A title</h1>
                <p class="meta"><span>Run on <time datetime="2019-04-26T09:30:00-03:30">26 April 2019, 09:30 (UTC-03:30)</time></span>
                <span>Took 3 min 5 s</span>
                <span class="links"><a href="a.ipynb" download>Notebook</a></span>
                <button type="button" id="show-code" aria-pressed="false" hidden>Show all code</button></p>
                <dl class="parameters" aria-label="Parameters of this run">
                <div><dt>corpus</dt><dd>&lt;x&gt;</dd></div>
                </dl>
                </header>
                """, writer.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("// Parameters", writer.ToString(), StringComparison.Ordinal);
        }

        [Fact]
        public void Should_List_Headings_Under_Each_Other_When_There_Are_Several()
        {
            var page = Page(WithPlotly, Markdown("# Title\n\n## One & two\n\n### Deep\n\n#### Too deep"), Markdown("## One & two"));
            Assert.Contains("<nav class=\"contents\" aria-label=\"Contents\"><details open><summary>Contents</summary>\n"
                + "<ol><li><a href=\"#s-one-two\">One &amp; two</a><ol><li><a href=\"#s-deep\">Deep</a></li></ol></li>"
                + "<li><a href=\"#s-one-two-2\">One &amp; two</a></li></ol>\n</details></nav>", page, StringComparison.Ordinal);
            Assert.Contains("<h2 id=\"s-one-two-2\">", page, StringComparison.Ordinal);
        }

        [Fact]
        public void Should_Lead_To_The_Failed_Cell_When_The_Run_Failed()
        {
            var page = Page(WithPlotly, Code("boom", Error("MyException", "no\nluck", "\e[31mMyException\e[0m: no\nluck", "at cell [1]")));
            Assert.Contains("<p class=\"failed\"><b>This run failed.</b> <a href=\"#failed-cell\">MyException: no</a></p>", page, StringComparison.Ordinal);
            Assert.Contains("<section class=\"cell\" id=\"failed-cell\">\n<details class=\"code\" open>", page, StringComparison.Ordinal);
            Assert.Contains("<div class=\"error\" role=\"group\" aria-label=\"Error\"><p><b>MyException</b> no\nluck</p>\n<pre class=\"traceback\" tabindex=\"0\" role=\"group\" aria-label=\"Where it happened\">at cell [1]</pre>\n</div>", page, StringComparison.Ordinal);
        }

        [Fact]
        public void Should_Be_The_Same_When_Written_Twice()
        {
            NotebookCell[] cells = [Markdown("# T\n\n## H\n\n![p](https://example.org/p.png)"), Code("x", Chart("c"), Stream("stdout", "a"), Stream("stdout", "b"))];
            Assert.Equal(Page(WithPlotly, cells), Page(WithPlotly, cells));
        }
    }

    public sealed class Markdowns
    {
        private static string Html(string markdown) => Body(Markdown(markdown));

        [Theory]
        [InlineData(Hostile, "<p>" + Shown + "</p>")]
        [InlineData("<div onclick=\"x\">b</div>", "<p>&lt;div onclick=&quot;x&quot;&gt;b&lt;/div&gt;</p>")]
        [InlineData("text {onclick=\"x\"}", "<p>text {onclick=&quot;x&quot;}</p>")]
        [InlineData("[a](javascript:alert(1))", "<p>a</p>")]
        [InlineData("[a]( JaVa&#10;script:alert(1))", "<p>a</p>")]
        [InlineData("[a](data:text/html,x)", "<p>a</p>")]
        [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>")]
        [InlineData("[a](../README.md#x:y)", "<p><a href=\"../README.md#x:y\">a</a></p>")]
        [InlineData("![p](https://example.org/p.png)", "<p><a href=\"https://example.org/p.png\">p</a></p>")]
        [InlineData("![](p.png)", "<p><a href=\"p.png\">p.png</a></p>")]
        [InlineData("![p](data:image/png;base64,AA)", "<p><img src=\"data:image/png;base64,AA\" alt=\"p\" /></p>")]
        [InlineData("~~gone~~ H~2~O", "<p><del>gone</del> H<sub>2</sub>O</p>")]
        public void Should_Be_Harmless_When_Rendered(string markdown, string html) =>
            Assert.Equal($"<section class=\"prose\">\n{html}\n</section>\n", Html(markdown));

        [Fact]
        public void Should_Scroll_Inside_A_Box_When_There_Is_A_Table() => Assert.StartsWith(
            "<section class=\"prose\">\n<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">\n<table class=\"markdown\">", Html("|a|b|\n|-|-:|\n|1|2|"), StringComparison.Ordinal);

        [Fact]
        public void Should_Show_An_Attachment_When_A_Picture_Names_It()
        {
            var cell = new NotebookCell(CellType.Markdown, "![p](attachment:a%20b.png)")
            {
                AdditionalFields = new JsonObject { ["attachments"] = new JsonObject { ["a b.png"] = new JsonObject { ["image/png"] = "AA" } } },
            };
            Assert.Contains("<img src=\"data:image/png;base64,AA\" alt=\"p\" />", Body(cell), StringComparison.Ordinal);
        }
    }

    public sealed class Outputs
    {
        [Fact]
        public void Should_Draw_The_Chart_Alone_When_There_Is_Html_Beside_It() => Assert.Equal("""
            <figure class="chart" id="figure-1">
            <div class="plot" role="img" aria-label="Bar chart: A &amp; &lt;b&gt;."></div>
            <script type="application/json">{"data":[{"type":"bar","x":["A \u0026amp; \u0026lt;b\u003e"]}],"layout":{}}</script>
            <figcaption><b>Figure 1</b> A &amp; &lt;b&gt;
            <details class="data"><summary>Figures as a table</summary>
            <div class="scroll" tabindex="0">
            <table><thead><tr><th scope="col">x</th><th scope="col">y</th></tr></thead><tbody>
            <tr><td>A &amp; &lt;b&gt;</td><td></td></tr>
            </tbody></table>
            </div>
            </details></figcaption>
            </figure>

            """.Replace("\\u003e", "\\u003E", StringComparison.Ordinal), Output(Chart("A &amp; &lt;b>")));

        [Fact]
        public void Should_Show_Text_When_A_Chart_Holds_Hostile_Text()
        {
            var html = Output(Chart(Hostile));
            Assert.Contains($"<figcaption><b>Figure 1</b> {Shown}\n<details", html, StringComparison.Ordinal);
            Assert.Equal(2, html.Split("</script>").Length);
            Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        }

        [Fact]
        public void Should_Fall_Back_To_Html_When_There_Is_No_Plotly() =>
            Assert.Contains("aria-label=\"Output 1\"><div>loader</div></div>", Page(new ReportOptions(), Code("", Chart("t"))), StringComparison.Ordinal);

        [Fact]
        public void Should_Embed_Html_As_It_Is_When_It_Is_The_Richest_Form() => Assert.Equal(
            "<div class=\"html scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Output 1\"><table><tr><td>x</table></div>\n",
            Output(Display(("text/plain", "p"), ("text/html", "<table><tr><td>x</table>"))));

        [Theory]
        [InlineData("text/plain", "<pre class=\"plain\" tabindex=\"0\" role=\"group\" aria-label=\"Result\">" + Shown + "</pre>\n")]
        [InlineData("text/latex", "<pre class=\"latex\" tabindex=\"0\" role=\"group\" aria-label=\"LaTeX\">" + Shown + "</pre>\n")]
        [InlineData("text/markdown", "<div class=\"prose\"><p>" + Shown + "</p>\n</div>\n")]
        [InlineData("application/json", "<pre class=\"json\" tabindex=\"0\" role=\"group\" aria-label=\"JSON\">&quot;" + Shown + "&quot;</pre>\n")]
        public void Should_Show_Text_When_It_Is_Hostile(string mime, string html) =>
            Assert.Equal(html, Output(Display((mime, mime == "application/json" ? new JsonArray(Hostile)[0]!.DeepClone().ToJsonString() : Hostile))));

        [Fact]
        public void Should_Keep_Svg_In_An_Image_When_It_Could_Hold_Scripts() => Assert.Equal(
            "<figure class=\"picture\" id=\"figure-1\"><img alt=\"a &quot;plot&quot;\" src=\"data:image/svg+xml;base64,PHN2Zy8+\"><figcaption><b>Figure 1</b> a &quot;plot&quot;</figcaption></figure>\n",
            Output(Display(("image/svg+xml", "<svg/>"), ("text/plain", "a \"plot\""))));

        [Fact]
        public void Should_Join_Streams_And_Colour_Them_When_They_Come_In_Pieces() => Assert.Equal(
            "<pre class=\"stream stdout\" tabindex=\"0\" role=\"group\" aria-label=\"Printed text\">ab <span class=\"ansi-1 ansi-bold\">&lt;red&gt;</span> c\n100%\n</pre>\n"
            + "<pre class=\"stream stderr\" tabindex=\"0\" role=\"group\" aria-label=\"Messages\">e</pre>\n",
            Output(Stream("stdout", "a"), Stream("stdout", "b \e[1;31m<red>\e[0m c\e[K\n10%\r"), Stream("stdout", "100%\r\n"), Stream("stderr", "e")));

        [Theory]
        [InlineData("remove-cell", false, false)]
        [InlineData("remove-input", false, true)]
        [InlineData("hide-input", true, true)]
        [InlineData("remove-output", true, false)]
        [InlineData("hide-output", true, true)]
        public void Should_Be_Left_Out_When_The_Cell_Is_Tagged(string tag, bool code, bool output)
        {
            var main = Body(Tagged(tag, Stream("stdout", "printed")));
            Assert.Equal(code, main.Contains("secret", StringComparison.Ordinal));
            Assert.Equal(output, main.Contains("printed", StringComparison.Ordinal));
            Assert.Equal(tag == "hide-input", main.Contains("<details class=\"code stays\">", StringComparison.Ordinal));
            Assert.Equal(tag == "hide-output", main.Contains("<details class=\"output\">", StringComparison.Ordinal));
        }
    }

    public sealed class Codes
    {
        [Fact]
        public void Should_Be_Folded_And_Set_Apart_When_It_Is_CSharp() => Assert.Equal("""
            <section class="cell">
            <details class="code"><summary>Code <span class="count">[1]</span></summary>
            <pre tabindex="0" role="group" aria-label="Code"><code class="language-csharp"><span class="k">var</span> x = <span class="s">&quot;&lt;b&gt;&quot;</span>; <span class="c">// &lt;i&gt;</span>
            x + <span class="n">1</span></code></pre>
            </details>
            </section>

            """, Body(Code("var x = \"<b>\"; // <i>\nx + 1")));
    }
}
