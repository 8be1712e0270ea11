using System.Text;
using System.Text.Json.Nodes;
using NewsNotebooks.Interactive.Documents;
using NewsNotebooks.Interactive.Reports;

namespace NewsNotebooks.Interactive.Tests.Reports;

public sealed class MarkdownReportTests
{
    private const string Figure = """{"data":[{"type":"bar","x":["a|b"],"y":[2]}],"layout":{"title":{"text":"Words <script>"}}}""";

    private static NotebookCell Output(params (string Mime, string Content)[] forms) => new(CellType.Code, "var x = 1;")
    {
        Outputs = [new JsonObject { ["output_type"] = "display_data", ["data"] = new JsonObject(forms.Select(f => KeyValuePair.Create(f.Mime, (JsonNode?)f.Content))) }],
    };

    private static string Report(NotebookDocument document, Dictionary<int, byte[]>? charts = null, Dictionary<string, byte[]>? saved = null, bool showCode = false)
    {
        using var writer = new StringWriter();
        MarkdownReport.Write(document, new ReportOptions { ShowCode = showCode }, new MarkdownPictures("a b_files", charts ?? [], (name, bytes) => saved?.Add(name, bytes)), writer);
        return writer.ToString();
    }

    private static string Body(params NotebookCell[] cells) => Report(new NotebookDocument(cells, new JsonObject { ["title"] = "T" }))["# T\n\n".Length..];

    public sealed class TheHead
    {
        [Fact]
        public void Should_Hold_Title_Facts_And_Time_When_Given()
        {
            var facts = new NotebookCell(CellType.Code, "x")
            {
                Metadata = new JsonObject { ["tags"] = new JsonArray(ReportFacts.Tag) },
                Outputs = [new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = "Corpus: 3 <articles>\n" }],
            };
            using var writer = new StringWriter();
            MarkdownReport.Write(new NotebookDocument([new(CellType.Markdown, "# Who *speaks*?\n\nMany."), facts], []), new ReportOptions { RunAt = new(2019, 4, 26, 9, 30, 0, TimeSpan.Zero) },
                new MarkdownPictures("f", new Dictionary<int, byte[]>(), (_, _) => { }), writer);
            Assert.Equal("# Who speaks?\n\n- **Corpus:** 3 &lt;articles&gt;\n- Run on 26 April 2019, 09:30\n\nMany.\n\n", writer.ToString());
        }
    }

    public sealed class Charts
    {
        [Fact]
        public void Should_Be_Pictures_When_They_Were_Drawn()
        {
            var saved = new Dictionary<string, byte[]>();
            var text = Report(new NotebookDocument([Output((ChartFigure.MimeType, Figure))], []), new() { [1] = [7] }, saved);
            Assert.EndsWith("![Bar chart: Words &lt;script&gt;. One value: 2.](a%20b_files/figure-1.png)\n\n**Figure 1** Words &lt;script&gt;\n\n", text, StringComparison.Ordinal);
            Assert.Equal([7], saved["figure-1.png"]);
        }

        [Fact]
        public void Should_Be_Tables_When_They_Were_Not_Drawn() =>
            Assert.Equal("**Figure 1** Words &lt;script&gt;\n\n| x | y |\n|---|---|\n| a\\|b | 2 |\n\n", Body(Output((ChartFigure.MimeType, Figure))));
    }

    public sealed class Outputs
    {
        [Theory]
        [InlineData("text/plain", "a ``` b", "````\na ``` b\n````\n\n")]
        [InlineData("text/markdown", "*a*\n", "*a*\n\n")]
        [InlineData("text/latex", "$x^2$", "```latex\n$x^2$\n```\n\n")]
        [InlineData("text/html", "<p>One &lt;b&gt;</p><style>p{}</style><div>two<br>three</div>", "One &lt;b&gt;\n\ntwo three\n\n")]
        [InlineData("text/html", "<table><caption>2 rows</caption><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1<script>x</script></td><td>*</td></tr></tbody></table>", "2 rows\n\n| a | b |\n|---|---|\n| 1 | \\* |\n\n")]
        [InlineData("text/html", "<table><tr><td>a<table><tr><td>in</td></tr></table></td></tr></table>", "|  |\n|---|\n| ain |\n\n")]
        [InlineData("text/html", "1 < 2 & <i>3", "1 &lt; 2 &amp; 3\n\n")]
        public void Should_Be_Markdown_When_They_Have_A_Form(string mime, string content, string expected) => Assert.Equal(expected, Body(Output((mime, content))));

        [Fact]
        public void Should_Be_Files_When_They_Are_Pictures()
        {
            var saved = new Dictionary<string, byte[]>();
            var cell = new NotebookCell(CellType.Markdown, "![p](attachment:p.png)")
            {
                AdditionalFields = new JsonObject { ["attachments"] = new JsonObject { ["p.png"] = new JsonObject { ["image/png"] = "AQ==" } } },
            };
            var text = Report(new NotebookDocument([cell, Output(("image/svg+xml", "<svg/>"), ("text/plain", "a plot"))], []), saved: saved);
            Assert.EndsWith("![p](a%20b_files/picture-1.png)\n\n![a plot](a%20b_files/picture-2.svg)\n\n**Figure 1** a plot\n\n", text, StringComparison.Ordinal);
            Assert.Equal([1], saved["picture-1.png"]);
            Assert.Equal("<svg/>", Encoding.UTF8.GetString(saved["picture-2.svg"]));
        }

        [Fact]
        public void Should_Follow_Code_When_Code_Is_Asked_For() => Assert.EndsWith(
            "```csharp\nvar x = 1;\n```\n\n```\n5\n```\n\n", Report(new NotebookDocument([Output(("text/plain", "5"))], []), showCode: true), StringComparison.Ordinal);
    }
}
