using NewsNotebooks.Interactive.Documents;
using static NewsNotebooks.Notebooks.Tests.Browser.NotebookUnderTest;

namespace NewsNotebooks.Notebooks.Tests.Browser;

/// <summary>What a reader does with a report, by mouse, keyboard and find: sort, turn pages, look for code, print.</summary>
public sealed class ReadableReportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsnb-readable-");
    private readonly Chromium _chromium = Chromium.Start();

    public void Dispose()
    {
        _chromium.Dispose();
        _folder.Delete(recursive: true);
    }

    private string[] Column(int index) =>
        [.. ((IEnumerable<object>)_chromium.Script($"return Array.from(document.querySelectorAll('.html tbody tr')).filter(r => r.offsetParent).map(r => r.cells[{index}].textContent);")!).Cast<string>()];

    private void OpenTable(int rows) => _chromium.Open(Report(Of(Words("# T"), Showing("t", "text/html", Table(rows))), _folder.FullName, "table"));

    [Fact]
    public void Should_Sort_By_A_Column_When_Its_Head_Is_Pressed_By_Keyboard()
    {
        OpenTable(12);
        _chromium.Script("document.querySelectorAll('th .sort')[1].focus();");
        _chromium.Press("\n");
        Assert.Equal(["0", "3", "10", "20"], Column(1).Take(4));
        Assert.Equal("ascending", _chromium.Script("return document.querySelectorAll('th')[1].getAttribute('aria-sort');"));
        _chromium.Press("\n");
        Assert.Equal(["94", "84", "74", "67"], Column(1).Take(4));
        _chromium.Press("\n");
        Assert.Equal(["0", "37", "74", "10"], Column(1).Take(4));
        Assert.Null(_chromium.Script("return document.querySelectorAll('th')[1].getAttribute('aria-sort');"));
    }

    [Fact]
    public void Should_Turn_Pages_When_A_Table_Is_Long()
    {
        OpenTable(60);
        Assert.Equal(20, Column(0).Length);
        _chromium.Script("document.querySelectorAll('.pager button')[1].click();");
        Assert.Equal("Outlet 20", Column(0)[0]);
        Assert.Equal("Rows 21–40 of 60", _chromium.Script("return document.querySelector('.pager span').textContent;"));
        _chromium.Script("document.querySelectorAll('.pager button')[2].click();");
        Assert.Equal(60, Column(0).Length);
    }

    [Fact]
    public void Should_Print_Every_Row_When_A_Table_Is_Long()
    {
        OpenTable(60);
        _chromium.Paper();
        Assert.Equal(60, Column(0).Length);
    }

    [Fact]
    public async Task Should_Open_Folded_Code_When_Its_Words_Are_Looked_For()
    {
        // What browsers do for a link to words of a page is what their find does: both open what is folded.
        var page = Report(Of(Words("# T"), Words("words"), Code("var kittiwake = 1;")), _folder.FullName, "code");
        _chromium.Open(page);
        Assert.Equal(false, _chromium.Script("return document.querySelector('details.code').open;"));
        _chromium.Open("about:blank");
        _chromium.Open(page + "#:~:text=kittiwake");
        await _chromium.Until("document.querySelector('details.code').open");
    }

    [Fact]
    public void Should_Show_All_Code_When_The_Switch_Is_Pressed()
    {
        _chromium.Open(Report(Of(Words("# T"), Code("var a = 1;"), Code("var b = 2;")), _folder.FullName, "switch"));
        _chromium.Script("document.getElementById('show-code').click();");
        Assert.Equal(2L, _chromium.Script("return document.querySelectorAll('details.code[open]').length;"));
    }

    [Fact]
    public void Should_Show_A_Charts_Figures_When_Its_Table_Is_Opened()
    {
        _chromium.Open(Report(Of(Words("# T"), Chart(1)), _folder.FullName, "data"));
        _chromium.Script("document.querySelector('details.data').open = true;");
        Assert.Equal("articles", _chromium.Script("return document.querySelectorAll('details.data th')[1].firstChild.textContent;"));
        Assert.Equal("Line chart: Chart 1. Vertically: articles. 30 values from 0 to 16.", _chromium.Script("return document.querySelector('.plot').getAttribute('aria-label');"));
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    public void Should_Be_A_Good_Report_When_The_Notebook_Is_Somebody_Elses(int width, bool dark)
    {
        var axe = Axe.Load();
        _chromium.Dark(dark);
        _chromium.Open(Report(NotebookDocument.Load(Repository.PathOf("tests", "NewsNotebooks.Notebooks.Tests", "Browser", "foreign.ipynb")), _folder.FullName, "foreign"), width);
        _chromium.Photograph($"foreign-{width}{(dark ? "-dark" : "")}");

        Assert.Equal("Harbour traffic", _chromium.Script("return document.querySelector('h1').textContent;"));
        Assert.Equal("By Ada Quay, Ben Mole", _chromium.Script("return document.querySelector('.authors').textContent;"));
        Assert.Equal("H1 H2 H2 H3", _chromium.Script("return Array.from(document.querySelectorAll('h1, h2, h3, h4, h5, h6'), h => h.tagName).join(' ');"));
        Assert.Equal(true, _chromium.Script("return Array.from(document.images).every(i => i.naturalWidth > 0) && document.images.length === 3;"));
        Assert.Equal("Figure 1; Figure 2 A blue box", _chromium.Script("return Array.from(document.querySelectorAll('figcaption'), c => c.textContent.trim()).join('; ');"));
        Assert.Equal("Rows 1–20 of 60", _chromium.Script("return document.querySelector('.pager span').textContent;"));
        Assert.Equal(0L, _chromium.Script("return document.querySelectorAll('.failed').length;"));
        Assert.Contains("\\frac{1}{n}\\sum_i x_i", (string)_chromium.Script("return document.body.textContent;")!, StringComparison.Ordinal);
        Assert.Equal(0L, _chromium.Overflow());
        Assert.Empty(Axe.Violations(_chromium, axe));
        Assert.Empty(_chromium.ConsoleErrors());
    }
}
