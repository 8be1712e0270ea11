using System.Text.Json.Nodes;
using NewsNotebooks.Interactive.Documents;
using NewsNotebooks.Interactive.Reports;

namespace NewsNotebooks.Interactive.Tests.Reports;

public sealed class ReportHeaderTests
{
    private static NotebookCell Code(string source, string tag, params JsonObject[] outputs) =>
        new(CellType.Code, source) { Outputs = new JsonArray(outputs), Metadata = new JsonObject { ["tags"] = new JsonArray(tag) } };

    private static JsonObject Printed(string text) => new() { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = text };

    private static JsonObject Table() => new() { ["output_type"] = "display_data", ["data"] = new JsonObject { ["text/html"] = "<table><tr><td>1</td></tr></table>" } };

    private static string Header(NotebookDocument document)
    {
        using var writer = new StringWriter();
        HtmlReport.Write(document, new ReportOptions(), writer);
        var page = writer.ToString();
        return page[page.IndexOf("<header", StringComparison.Ordinal)..page.IndexOf("</header>", StringComparison.Ordinal)];
    }

    [Fact]
    public void Should_Show_Facts_When_A_Tagged_Cell_Prints_Them()
    {
        var document = new NotebookDocument([Code("x", ReportFacts.Tag, Printed("Corpus: 87 articles <b>\nno fact\nPeriod: \e[1m2024: spring\e[0m\n"))], []);
        Assert.Contains("""
            <dl class="facts" aria-label="About this report">
            <div><dt>Corpus</dt><dd>87 articles &lt;b&gt;</dd></div>
            <div><dt>Period</dt><dd>2024: spring</dd></div>
            </dl>
            """, Header(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Should_Leave_Facts_Out_Of_The_Text_When_They_Stand_Above()
    {
        using var writer = new StringWriter();
        HtmlReport.Write(new NotebookDocument([Code("x", ReportFacts.Tag, Printed("Corpus: 87 articles"))], []), new ReportOptions(), writer);
        Assert.Equal(2, writer.ToString().Split("87 articles").Length);
    }

    [Fact]
    public void Should_Show_Declared_Parameters_When_None_Are_Given()
    {
        var document = new NotebookDocument(
            [Code("string corpus = \"../data\"; DateOnly? published = null; DateOnly from = new DateOnly(2026, 1, 31); string[] outlets = [\"A\", \"B\"]; string[] none = []; var top = 2 * 10;", NotebookParameters.DeclarationTag)], []);
        Assert.Contains("""
            <dl class="parameters" aria-label="Parameters of this run">
            <div><dt>corpus</dt><dd>../data</dd></div>
            <div><dt>from</dt><dd>2026-01-31</dd></div>
            <div><dt>outlets</dt><dd>A, B</dd></div>
            <div><dt>top</dt><dd>2 * 10</dd></div>
            </dl>
            """, Header(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Should_Name_Authors_And_Count_Tables_When_There_Are_Some()
    {
        var document = new NotebookDocument([Code("x", "t", Table(), Table())], new JsonObject { ["authors"] = new JsonArray(new JsonObject { ["name"] = "Ada <Quay>" }, "Ben") });
        var header = Header(document);
        Assert.Contains("<p class=\"authors\">By Ada &lt;Quay&gt;, Ben</p>", header, StringComparison.Ordinal);
        Assert.Contains("<span>2 tables</span>", header, StringComparison.Ordinal);
    }
}
