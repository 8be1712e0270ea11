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
            """, "Corpus.Load(\"a.jsonl\").ToDataFrame()"));
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

        // What looks like markup in an article is text in its table as well.
        Run(chromium, 1);
        await chromium.Until("/window.attacked/.test(Jupyter.notebook.get_cell(1).output_area.element.text())");
        Assert.Null(chromium.Script("return window.attacked ?? null;"));
    }

    [Fact]
    public async Task Should_Be_Worked_In()
    {
        using var kernel = new InstalledKernel();
        await File.WriteAllTextAsync(Path.Combine(kernel.Folder, "page.ipynb"), Notebook("var kept = 7;", "Console.Wri", "input(\"Name\")", "while (true) { }", "kept * 6"));
        var (server, address) = await NotebookServer.StartAsync(kernel);
        using var stopped = server;
        using var chromium = Chromium.Start();
        chromium.Open(new Uri(address, "notebooks/page.ipynb?token=secret").AbsoluteUri);
        await chromium.Until("window.Jupyter && Jupyter.notebook && Jupyter.notebook.kernel && Jupyter.notebook.kernel.is_connected()", 60);

        Run(chromium, 0);
        await chromium.Until(Idle(0), 60);

        // Tab completes what is typed, and Shift+Tab tells what it is.
        await Press(chromium, 11, actions => actions.SendKeys(Keys.Tab), "document.querySelector('#complete option, .completions option') || Jupyter.notebook.get_cell(1).get_text().startsWith('Console.Write')");
        Assert.Contains("Write", (string)chromium.Script("return Jupyter.notebook.get_cell(1).get_text() + [...document.querySelectorAll('#complete option, .completions option')].map(o => o.textContent).join();")!, StringComparison.Ordinal);
        chromium.Photograph("jupyter-completion");
        new Actions(chromium.Driver).SendKeys(Keys.Escape).Perform();
        chromium.Script("Jupyter.notebook.get_cell(1).set_text('Console.WriteLine(kept)');");
        await Press(chromium, 12, actions => actions.KeyDown(Keys.Shift).SendKeys(Keys.Tab).KeyUp(Keys.Shift), "/WriteLine/.test(document.querySelector('#tooltip').textContent)");
        Run(chromium, 1);
        await chromium.Until("/^7/.test(Jupyter.notebook.get_cell(1).output_area.element.text().trim())");

        // A cell asks, and gets what is typed.
        Run(chromium, 2);
        await chromium.Until("document.querySelector('input.raw_input')");
        chromium.Driver.FindElement(By.CssSelector("input.raw_input")).SendKeys("Mara" + Keys.Enter);
        await chromium.Until("/Mara/.test(Jupyter.notebook.get_cell(2).output_area.element.find('.output_result').text())");

        // A busy loop is interrupted, and the state is kept.
        Run(chromium, 3);
        await chromium.Until("Jupyter.notebook.kernel_busy");
        chromium.Script("Jupyter.notebook.kernel.interrupt();");
        await chromium.Until("/KeyboardInterrupt/.test(Jupyter.notebook.get_cell(3).output_area.element.text())");
        Run(chromium, 4);
        await chromium.Until("/42/.test(Jupyter.notebook.get_cell(4).output_area.element.text())");

        // After a restart it is gone.
        chromium.Script("window.restarted = false; Jupyter.notebook.events.one('kernel_ready.Kernel', () => window.restarted = true); Jupyter.notebook.kernel.restart();");
        await chromium.Until("window.restarted");
        Run(chromium, 4);
        await chromium.Until("/CS0103/.test(Jupyter.notebook.get_cell(4).output_area.element.text())");
        chromium.Photograph("jupyter-worked-in");
    }

    // What a busy machine does not have within two seconds is answered with nothing, so that the editor is never held up; one presses again.
    private static async Task Press(Chromium chromium, int column, Func<Actions, Actions> keys, string shown)
    {
        for (var press = 0; chromium.Script($"return !!({shown});") is not true; press++)
        {
            Assert.True(press < 10, $"Not after ten times: {shown}");
            chromium.Script($"Jupyter.notebook.select(1); Jupyter.notebook.edit_mode(); const editor = Jupyter.notebook.get_cell(1).code_mirror; editor.focus(); editor.setCursor(0, {column});");
            keys(new Actions(chromium.Driver)).Perform();
            for (var wait = 0; wait < 40 && chromium.Script($"return !!({shown});") is not true; wait++)
                await Task.Delay(100);
        }
    }

    private static string Idle(int cell) => $"Jupyter.notebook.get_cell({cell}).input_prompt_number > 0 && !Jupyter.notebook.kernel_busy";

    private static void Run(Chromium chromium, int cell) => chromium.Script($"Jupyter.notebook.get_cell({cell}).execute();");

    private static string Notebook(params string[] cells) => JsonSerializer.Serialize(new
    {
        nbformat = 4,
        nbformat_minor = 5,
        metadata = new { kernelspec = new { name = "newsnb", display_name = "C# (NewsNotebooks)", language = "C#" } },
        cells = cells.Select((source, i) => new { cell_type = "code", id = $"cell-{i}", metadata = new { }, source, execution_count = (int?)null, outputs = Array.Empty<object>() }),
    });
}
