using System.Text.Json.Nodes;
using NewsNotebooks.Interactive.Documents;
using NewsNotebooks.Jupyter.Client;
using NewsNotebooks.Jupyter.Tests.Hosting;

namespace NewsNotebooks.Jupyter.Tests.Client;

public sealed class NotebookRunnerTests
{
    private static NotebookDocument Notebook(params string[] code) =>
        new(code.Select(source => new NotebookCell(CellType.Code, source)), []);

    private static string Text(NotebookCell cell) => string.Concat(cell.Outputs.Select(output =>
        (output!["text"] ?? output["data"]?["text/plain"] ?? output["ename"])!.GetValue<string>()));

    public sealed class RunAsync
    {
        [Fact]
        public async Task Should_Leave_Outputs_And_Counts_In_The_Cells()
        {
            using var kernel = await HostUnderTest.StartAsync();
            var notebook = new NotebookDocument(
                [new(CellType.Markdown, "# Title"), new(CellType.Code, "both"), new(CellType.Code, " "), new(CellType.Code, "value 2")], []);

            var result = await new NotebookRunner(kernel.Client).RunAsync(
                notebook, cancellationToken: TestContext.Current.CancellationToken);

            Assert.True(result.Succeeded);
            Assert.Equal(["both", "value 2"], kernel.Session.Run);
            Assert.Equal([null, 1, null, 2], notebook.Cells.Select(cell => cell.ExecutionCount));
            Assert.Equal(["", "out 1\nout 2\nerr\n", "", "2"], notebook.Cells.Select(Text));
        }

        [Fact]
        public async Task Should_Update_A_Display_Of_An_Earlier_Cell()
        {
            using var kernel = await HostUnderTest.StartAsync();
            var notebook = Notebook("display old", "update new");

            await new NotebookRunner(kernel.Client).RunAsync(notebook, cancellationToken: TestContext.Current.CancellationToken);

            Assert.Equal(["new", ""], notebook.Cells.Select(Text));
        }

        [Fact]
        public async Task Should_Stop_At_The_First_Cell_That_Fails()
        {
            using var kernel = await HostUnderTest.StartAsync();
            var notebook = Notebook("value 1", "fail bad", "value 3");
            notebook.Cells[2].Outputs.Add(new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = "stale" });

            var result = await new NotebookRunner(kernel.Client).RunAsync(
                notebook, cancellationToken: TestContext.Current.CancellationToken);

            Assert.Equal((1, "InvalidOperationException", "bad"), (result.FailedCell, result.ErrorName, result.ErrorValue));
            Assert.Equal(["1", "InvalidOperationException", ""], notebook.Cells.Select(Text));
        }

        [Fact]
        public async Task Should_Go_On_When_A_Failing_Cell_Is_Tagged()
        {
            using var kernel = await HostUnderTest.StartAsync();
            var tagged = new NotebookCell(CellType.Code, "fail bad")
            {
                Metadata = new() { ["tags"] = new JsonArray(JsonValue.Create("raises-exception")) },
            };
            var notebook = new NotebookDocument([tagged, new(CellType.Code, "value 2")], []);

            var result = await new NotebookRunner(kernel.Client).RunAsync(
                notebook, cancellationToken: TestContext.Current.CancellationToken);

            Assert.True(result.Succeeded);
            Assert.Equal(["InvalidOperationException", "2"], notebook.Cells.Select(Text));
        }

        [Fact]
        public async Task Should_Report_Progress_Before_Each_Cell_And_At_The_End()
        {
            using var kernel = await HostUnderTest.StartAsync();
            var notebook = new NotebookDocument([new(CellType.Markdown, "x"), new(CellType.Code, "value 1"), new(CellType.Code, "value 2")], []);
            var progress = new Recorder();

            await new NotebookRunner(kernel.Client).RunAsync(notebook, progress, TestContext.Current.CancellationToken);

            Assert.Equal([(1, 0, 2), (2, 1, 2), (3, 2, 2)], progress.Reports);
        }

        [Fact]
        public async Task Should_Interrupt_And_Fail_When_A_Cell_Takes_Too_Long()
        {
            using var kernel = await HostUnderTest.StartAsync();
            var notebook = Notebook("wait", "value 2");

            var result = await new NotebookRunner(kernel.Client, TimeSpan.FromSeconds(0.5)).RunAsync(
                notebook, cancellationToken: TestContext.Current.CancellationToken);

            Assert.Equal("CellTimeoutError", result.ErrorName);
            Assert.Equal("The cell was stopped because it ran longer than 0.5 s.", result.ErrorValue);
            Assert.Equal("waitingKeyboardInterruptCellTimeoutError", Text(notebook.Cells[0]));
        }

        [Fact]
        public async Task Should_Interrupt_And_Keep_Outputs_When_Cancelled()
        {
            using var kernel = await HostUnderTest.StartAsync();
            var notebook = Notebook("wait", "value 2");
            using var cancellation = new CancellationTokenSource();
            var running = new NotebookRunner(kernel.Client).RunAsync(notebook, cancellationToken: cancellation.Token);
            kernel.Session.Waiting.Wait(TestContext.Current.CancellationToken);

            await cancellation.CancelAsync();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
            Assert.Equal("waitingKeyboardInterrupt", Text(notebook.Cells[0]));
            Assert.Equal(["wait"], kernel.Session.Run);
        }

        [Fact]
        public async Task Should_Keep_Outputs_And_Say_So_When_The_Kernel_Dies()
        {
            using var kernel = await HostUnderTest.StartAsync();
            var notebook = Notebook("value 1", "wait");
            var running = new NotebookRunner(kernel.Client).RunAsync(notebook, cancellationToken: TestContext.Current.CancellationToken);
            kernel.Session.Waiting.Wait(TestContext.Current.CancellationToken);

            // As the owner of the process does when it has ended.
            kernel.Client.Fail(new KernelDiedException("The kernel's process ended unexpectedly (exit code 134)."));
            var result = await running;

            Assert.Equal((1, "DeadKernelError"), (result.FailedCell, result.ErrorName));
            Assert.Equal("1", Text(notebook.Cells[0]));
            Assert.EndsWith("DeadKernelError", Text(notebook.Cells[1]), StringComparison.Ordinal);
            kernel.Host.Interrupt();
        }
    }

    private sealed class Recorder : IProgress<NotebookProgress>
    {
        public List<(int Cell, int Done, int Count)> Reports { get; } = [];

        public void Report(NotebookProgress value) => Reports.Add((value.CellIndex, value.CodeCellsDone, value.CodeCellCount));
    }
}
