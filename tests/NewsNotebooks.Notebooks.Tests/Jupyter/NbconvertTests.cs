using System.Diagnostics;
using System.Text.Json;
using NewsNotebooks.Tests;

namespace NewsNotebooks.Notebooks.Tests.Jupyter;

public sealed class NbconvertTests
{
    [Fact]
    public async Task Should_Run_Every_Notebook_Through_The_Installed_Kernel()
    {
        var nbconvert = Requirement.Program("jupyter-nbconvert");
        Requirement.Check(nbconvert is not null, "nbconvert (Debian: jupyter-nbconvert)");
        using var kernel = new InstalledKernel();
        var notebooks = Directory.GetFiles(Repository.PathOf("notebooks"), "*.ipynb").Order(StringComparer.Ordinal).ToList();
        using var process = Process.Start(kernel.Program(nbconvert!, ["--execute", "--to", "notebook", "--output-dir", Path.Combine(kernel.Folder, "out"), .. notebooks]))!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, await errors);
        foreach (var notebook in notebooks)
        {
            var cells = JsonElement.Parse(File.ReadAllText(Path.Combine(kernel.Folder, "out", Path.GetFileName(notebook)))).GetProperty("cells").EnumerateArray()
                .Where(cell => cell.GetProperty("cell_type").GetString() == "code").ToList();
            Assert.All(cells, cell => Assert.Equal(JsonValueKind.Number, cell.GetProperty("execution_count").ValueKind));
            Assert.Contains(cells.SelectMany(cell => cell.GetProperty("outputs").EnumerateArray()),
                output => output.TryGetProperty("data", out var data) && data.TryGetProperty("application/vnd.plotly.v1+json", out _));
        }
    }
}
