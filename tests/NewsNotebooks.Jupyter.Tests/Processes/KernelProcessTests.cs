using System.Diagnostics;
using NewsNotebooks.Interactive.Documents;
using NewsNotebooks.Jupyter.Client;
using NewsNotebooks.Jupyter.Hosting;
using NewsNotebooks.Jupyter.Wire;

namespace NewsNotebooks.Jupyter.Tests.Processes;

public sealed class KernelProcessTests
{
    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    /// <summary>Runs code; the reply's status and all text of its outputs.</summary>
    private static async Task<(string Status, string Text)> RunAsync(KernelClient client, string code)
    {
        var texts = new List<string>();
        var reply = await client.ExecuteAsync(code, output => texts.Add(
            (output.Content["text"] ?? output.Content["data"]?["text/plain"] ?? output.Content["ename"])?.GetValue<string>() ?? ""), Limit);
        return (reply.Content["status"]!.GetValue<string>(), string.Concat(texts));
    }

    public sealed class StartAsync
    {
        [Fact]
        public async Task Should_Run_Cells_That_See_Each_Other()
        {
            await using var kernel = await KernelUnderTest.StartAsync();

            Assert.Equal(("ok", ""), await RunAsync(kernel.Client, "var a = 20;"));
            Assert.Equal(("ok", "42"), await RunAsync(kernel.Client, "a * 2 + 2"));
            Assert.Equal(("ok", "héllo\n"), await RunAsync(kernel.Client, "Console.Write(\"héllo\\n\");"));
        }

        [Fact]
        public async Task Should_Use_The_Given_Working_Folder()
        {
            using var folder = new TemporaryFolder();
            await using var kernel = await KernelUnderTest.StartAsync(folder.Path);

            await RunAsync(kernel.Client, "System.IO.File.WriteAllText(\"here.txt\", \"x\");");

            Assert.True(File.Exists(folder.File("here.txt")));
        }

        [Fact]
        public async Task Should_Say_Why_When_The_Process_Ends_Instead()
        {
            // Any program that ends at once stands for a kernel that cannot start.
            if (OperatingSystem.IsWindows())
                Assert.Skip("Needs a shell script.");
            using var folder = new TemporaryFolder();
            var script = folder.File("kernel");
            await File.WriteAllTextAsync(script, "#!/bin/sh\necho 'no such library' >&2\nexit 7\n", Limit);
            Process.Start("chmod", ["+x", script]).WaitForExit();

            var error = await Assert.ThrowsAsync<KernelDiedException>(() => KernelProcess.StartAsync(
                new() { Executable = script, WorkingFolder = folder.Path }, Limit));

            Assert.Equal("The kernel's process ended unexpectedly (exit code 7).\nno such library", error.Message);
        }

        [Fact]
        public async Task Should_Say_So_When_There_Is_No_Executable()
        {
            var error = await Assert.ThrowsAsync<FileNotFoundException>(() => KernelProcess.StartAsync(
                new() { Executable = "/no/kernel", WorkingFolder = "." }, Limit));

            Assert.Equal("There is no kernel at /no/kernel.", error.Message);
        }
    }

    public sealed class Interrupt
    {
        [Theory]
        [InlineData("while (true) { }")]
        [InlineData("System.Threading.Thread.Sleep(60000);")]
        [InlineData("await System.Threading.Tasks.Task.Delay(60000);")]
        public async Task Should_Stop_The_Cell_And_Keep_The_State(string endless)
        {
            await using var kernel = await KernelUnderTest.StartAsync();
            await RunAsync(kernel.Client, "var kept = 7;");
            var clock = Stopwatch.StartNew();
            using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(1));

            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => kernel.Client.ExecuteAsync(endless, cancellationToken: cancellation.Token));

            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(8), $"took {clock.Elapsed}");
            Assert.Equal(("ok", "7"), await RunAsync(kernel.Client, "kept"));
        }
    }

    public sealed class StopAsync
    {
        [Theory]
        [InlineData("1+1")]
        [InlineData("var t = new System.Threading.Thread(() => System.Threading.Thread.Sleep(-1)); t.Start();")]
        public async Task Should_End_The_Process(string code)
        {
            await using var kernel = await KernelUnderTest.StartAsync();
            await RunAsync(kernel.Client, code);

            await kernel.StopAsync();

            Assert.Equal(KernelExitCode.Ended, await kernel.Exited);
        }

        [Fact]
        public async Task Should_End_The_Process_While_A_Cell_Runs()
        {
            await using var kernel = await KernelUnderTest.StartAsync();
            var running = kernel.Client.ExecuteAsync("while (true) { }", cancellationToken: Limit);

            await kernel.StopAsync();

            Assert.True(kernel.Exited.IsCompletedSuccessfully);
            await Assert.ThrowsAsync<KernelDiedException>(() => running);
        }
    }

    public sealed class Signals
    {
        [Theory]
        [InlineData("1+1")]
        [InlineData("Console.Write(\"busy\"); while (true) { }")]
        public async Task Should_End_Cleanly_On_Sigterm(string code)
        {
            if (OperatingSystem.IsWindows())
                Assert.Skip("Windows has no SIGTERM.");
            await using var kernel = await KernelUnderTest.StartAsync();
            var started = new TaskCompletionSource();
            var running = kernel.Client.ExecuteAsync(code, _ => started.TrySetResult(), Limit);
            await started.Task.WaitAsync(TimeSpan.FromSeconds(20), Limit);

            Process.Start("kill", ["-TERM", $"{kernel.Id}"]).WaitForExit();

            Assert.Equal(KernelExitCode.Ended, await kernel.Exited.WaitAsync(TimeSpan.FromSeconds(10), Limit));
            await Task.WhenAny(running);
            _ = running.Exception;
        }

        [Fact]
        public async Task Should_Interrupt_The_Cell_On_Sigint()
        {
            if (OperatingSystem.IsWindows())
                Assert.Skip("Windows has no SIGINT for one process.");
            await using var kernel = await KernelUnderTest.StartAsync();
            var started = new TaskCompletionSource();
            var running = kernel.Client.ExecuteAsync("Console.Write(1); while (true) { }", output =>
            {
                if (output.Type == "stream")
                    started.TrySetResult();
            }, Limit);
            await started.Task.WaitAsync(TimeSpan.FromSeconds(20), Limit);

            Process.Start("kill", ["-INT", $"{kernel.Id}"]).WaitForExit();

            var reply = await running.WaitAsync(TimeSpan.FromSeconds(10), Limit);
            Assert.Equal("KeyboardInterrupt", reply.Content["ename"]!.GetValue<string>());
            Assert.Equal(("ok", "2"), await RunAsync(kernel.Client, "1+1"));
        }
    }

    public sealed class Death
    {
        [Fact]
        public async Task Should_Be_The_Cells_Failure_And_Keep_Earlier_Outputs()
        {
            await using var kernel = await KernelUnderTest.StartAsync();
            var notebook = new NotebookDocument(
                [new(CellType.Code, "1+1"), new(CellType.Code, "Environment.FailFast(\"gone\");"), new(CellType.Code, "3")], []);

            var result = await new NotebookRunner(kernel.Client).RunAsync(notebook, cancellationToken: Limit);

            Assert.Equal((1, "DeadKernelError"), (result.FailedCell, result.ErrorName));
            Assert.Equal("2", notebook.Cells[0].Outputs[0]!["data"]!["text/plain"]!.GetValue<string>());
            Assert.StartsWith("The kernel's process ended unexpectedly (exit code ", result.ErrorValue, StringComparison.Ordinal);
            Assert.Contains("gone", result.ErrorValue, StringComparison.Ordinal);
        }
    }

    public sealed class Main
    {
        [Theory]
        [InlineData("usage: newsnb-kernel CONNECTION_FILE")]
        [InlineData("newsnb-kernel: Could not find a part of the path", "/no/such/file")]
        public async Task Should_Say_How_It_Is_Used(string expected, params string[] arguments)
        {
            using var process = Process.Start(
                new ProcessStartInfo(KernelUnderTest.Executable, arguments) { RedirectStandardError = true })!;

            var errors = await process.StandardError.ReadToEndAsync(Limit);

            await process.WaitForExitAsync(Limit);
            Assert.Contains(expected, errors, StringComparison.Ordinal);
            Assert.Equal(KernelExitCode.WrongUsage, process.ExitCode);
        }

        [Fact]
        public async Task Should_End_When_Its_Parent_Is_Gone()
        {
            using var folder = new TemporaryFolder();
            using var parent = Process.Start(new ProcessStartInfo(OperatingSystem.IsWindows() ? "ping" : "sleep", OperatingSystem.IsWindows() ? "-n 60 127.0.0.1" : "60"))!;
            var connection = ConnectionInfo.OnFreePorts();
            connection.Write(folder.File("c.json"));
            var start = new ProcessStartInfo(KernelUnderTest.Executable, [folder.File("c.json")]);
            start.Environment[ParentProcess.IdVariable] = $"{parent.Id}";
            using var kernel = Process.Start(start)!;
            using var client = new KernelClient(connection);
            await client.WaitUntilReadyAsync(Limit);

            parent.Kill();

            await kernel.WaitForExitAsync(Limit).WaitAsync(TimeSpan.FromSeconds(10), Limit);
            Assert.Equal(KernelExitCode.Ended, kernel.ExitCode);
        }
    }
}
