using System.Text.Json;
using NewsNotebooks.Notebooks.Tests.Browser;
using OpenQA.Selenium;
using OpenQA.Selenium.Interactions;

namespace NewsNotebooks.Notebooks.Tests.Jupyter;

/// <summary>Jupyter Notebook's page, as somebody who types into it sees it.</summary>
public sealed class NotebookPageTests
{
    [Fact]
    public async Task Should_Run_A_Cell_And_Draw_A_Chart()
    {
        using var kernel = new InstalledKernel();
        await File.WriteAllTextAsync(Path.Combine(kernel.Folder, "a.jsonl"), """{"id": "a", "published": "2025-03-17", "outlet": "Gull", "text": "The <script>window.attacked = 1</script> ferry left the ferry port."}""");
        await File.WriteAllTextAsync(Path.Combine(kernel.Folder, "page.ipynb"), Notebook($"""
            #r "{Path.Combine(Repository.Root, "artifacts", "library", "NewsNotebooks.dll")}"
            using NewsNotebooks.Charts;
            using NewsNotebooks.Corpora;
            using NewsNotebooks.Terms;
            TermFrequencies.Of(Corpus.Load("a.jsonl")).Top(5).ToBarChart()
            """));
        var (server, address) = await NotebookServer.StartAsync(kernel);
        using var stopped = server;
        using var chromium = Chromium.Start();
        chromium.Open(new Uri(address, "notebooks/page.ipynb?token=secret").AbsoluteUri);
        await chromium.Until("window.Jupyter && Jupyter.notebook && Jupyter.notebook.kernel && Jupyter.notebook.kernel.is_connected()", 60);
        chromium.Driver.FindElement(By.CssSelector(".cell .input_area")).Click();
        new Actions(chromium.Driver).KeyDown(Keys.Shift).SendKeys(Keys.Enter).KeyUp(Keys.Shift).Perform();
        await chromium.Until("document.querySelector('.output .main-svg .barlayer .point')", 60);
        chromium.Photograph("jupyter-notebook");

        Assert.Equal("C# (NewsNotebooks)", chromium.Script("return document.querySelector('.kernel_indicator_name').textContent.trim();"));
        Assert.Contains("ferry", (string)chromium.Script("return document.querySelector('.output').textContent;")!, StringComparison.Ordinal);
        Assert.Null(chromium.Script("return window.attacked ?? null;"));
    }

    private static string Notebook(params string[] cells) => JsonSerializer.Serialize(new
    {
        nbformat = 4,
        nbformat_minor = 5,
        metadata = new { kernelspec = new { name = "newsnb", display_name = "C# (NewsNotebooks)", language = "C#" } },
        cells = cells.Select((source, i) => new { cell_type = "code", id = $"cell-{i}", metadata = new { }, source, execution_count = (int?)null, outputs = Array.Empty<object>() }),
    });
}
