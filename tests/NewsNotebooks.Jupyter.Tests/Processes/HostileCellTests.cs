using System.Text.Json.Nodes;
using NewsNotebooks.Interactive.Documents;
using NewsNotebooks.Jupyter.Client;

namespace NewsNotebooks.Jupyter.Tests.Processes;

/// <summary>Cells that would take the kernel down with them: what the user sees, and that the notebook keeps what came before.</summary>
/// <remarks>How the kernel behaves is described in the kernel's README; each line of its table is a test here.</remarks>
public sealed class HostileCellTests
{
    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    /// <summary>Runs a notebook of three cells, the second one hostile; the error that ended it, and the notebook as it would be saved.</summary>
    private static async Task<(NotebookRunResult Result, NotebookDocument Notebook)> RunAsync(string cell, TimeSpan? timeout = null, string? gcLimit = null)
    {
        var notebook = new NotebookDocument([new(CellType.Code, "1 + 1"), new(CellType.Code, cell), new(CellType.Code, "2 + 2")], []);
        var environment = new Dictionary<string, string> { ["NEWSNB_HISTORY"] = "none" };
        if (gcLimit is not null) environment["DOTNET_GCHeapHardLimit"] = gcLimit;
        await using var kernel = await KernelProcess.StartAsync(new() { Executable = KernelUnderTest.Executable, WorkingFolder = Path.GetTempPath(), Environment = environment }, Limit);
        var result = await new NotebookRunner(kernel.Client, timeout).RunAsync(notebook, null, Limit).WaitAsync(TimeSpan.FromSeconds(100), Limit);
        return (result, notebook);
    }

    private static string Text(NotebookDocument notebook, int cell) =>
        string.Concat(notebook.Cells[cell].Outputs.OfType<JsonObject>().Select(output => (output["text"] ?? output["data"]?["text/plain"])?.ToString()));

    [Theory]
    [InlineData("Environment.Exit(3);", "DeadKernelError", "The kernel's process ended unexpectedly (exit code 3).")]
    [InlineData("int Down(int x) => Down(x + 1) + 1;\nDown(0)", "DeadKernelError", "The kernel's process ended unexpectedly")]
    public async Task Should_Be_Told_When_The_Process_Ends(string cell, string name, string value)
    {
        var (result, notebook) = await RunAsync(cell);

        Assert.Equal((1, name), (result.FailedCell, result.ErrorName));
        Assert.StartsWith(value, result.ErrorValue, StringComparison.Ordinal);
        Assert.Equal("2", Text(notebook, 0));
    }

    [Fact]
    public async Task Should_Fail_And_Go_On_When_Memory_Is_Short()
    {
        // 256 MiB, so that the test machine need not run short.
        var (result, notebook) = await RunAsync("var all = new List<byte[]>();\nwhile (true) all.Add(new byte[16 << 20]);", gcLimit: "0x10000000");

        Assert.Equal((1, "System.OutOfMemoryException"), (result.FailedCell, result.ErrorName));
        Assert.Equal("2", Text(notebook, 0));
    }

    [Fact]
    public async Task Should_Be_Stopped_When_It_Blocks_For_Ever()
    {
        var (result, notebook) = await RunAsync("new System.Threading.ManualResetEvent(false).WaitOne();", TimeSpan.FromSeconds(8));

        Assert.Equal((1, "CellTimeoutError", "The cell was stopped because it ran longer than 8 s."), (result.FailedCell, result.ErrorName, result.ErrorValue));
        Assert.Equal("2", Text(notebook, 0));
    }

    [Fact]
    public async Task Should_Show_The_Beginning_And_The_End_When_It_Prints_Very_Much()
    {
        var (result, notebook) = await RunAsync("var line = new string('x', 199);\nfor (var i = 0; i < 1_000_000; i++) Console.WriteLine(line);\nConsole.Write(\"the end\");");

        Assert.Null(result.FailedCell);
        Assert.EndsWith("the end", Text(notebook, 1), StringComparison.Ordinal);
        Assert.Matches(@"\n\[… \d[\d,]+ characters left out: a cell shows the first 4,194,304 and the last 262,144; write more to a file …\]\n", Text(notebook, 1));
        Assert.InRange(Text(notebook, 1).Length, 4_000_000, 6_000_000);
        Assert.Equal("4", Text(notebook, 2));
    }

    [Fact]
    public async Task Should_Not_Disturb_Later_Cells_When_Its_Threads_Print_After_Its_End()
    {
        var (result, notebook) = await RunAsync("new System.Threading.Thread(() => { for (var i = 0; i < 50; i++) { Console.WriteLine(\"late\"); System.Threading.Thread.Sleep(1); } }).Start();");

        Assert.Null(result.FailedCell);
        // What comes late is shown with the cell that runs then.
        Assert.Contains(notebook.Cells[2].Outputs.OfType<JsonObject>(), output => (string?)output["output_type"] == "execute_result");
        Assert.DoesNotContain(notebook.Cells.SelectMany(each => each.Outputs.OfType<JsonObject>()), output => (string?)output["output_type"] == "error");
    }
}
