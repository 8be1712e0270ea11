using System.Diagnostics;
using NewsNotebooks.Jupyter.Client;
using NewsNotebooks.Jupyter.Wire;

namespace NewsNotebooks.Jupyter.Tests.Processes;

/// <summary>What VS Code's Jupyter extension sends, in its order, as it was seen with a kernel of another language.</summary>
public sealed class VsCodeSequenceTests
{
    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Should_Be_Served()
    {
        using var folder = new TemporaryFolder();
        await using (var kernel = await KernelUnderTest.StartAsync(folder.Path))
        {
            // On start: three kernel_info on shell and one on control, all at once.
            var infos = await Task.WhenAll(
                Ask(kernel, KernelChannel.Shell, "kernel_info_request"), Ask(kernel, KernelChannel.Shell, "kernel_info_request"),
                Ask(kernel, KernelChannel.Control, "kernel_info_request"), Ask(kernel, KernelChannel.Shell, "kernel_info_request"));
            Assert.All(infos, info => Assert.Equal("C#", (string?)info["language_info"]!["name"]));

            // The working folder is the notebook's.
            Assert.Equal("ok", (await Execute(kernel, "System.IO.File.WriteAllText(\"beside.txt\", \"\"); var kept = 7;")).Text("status"));
            Assert.True(File.Exists(folder.File("beside.txt")));

            // Help with code that is cut wrongly: the current line's tail joined to the start.
            foreach (var code in (string[])["var text = \"aConsole.Wri", "}\n\n)kept.", "#!who\nkept", "\"\"\"\nkept", ""])
            {
                Assert.Equal("ok", (await Ask(kernel, KernelChannel.Shell, "inspect_request", new() { ["code"] = code, ["cursor_pos"] = code.Length + 3, ["detail_level"] = 0 })).Text("status"));
                Assert.Equal("ok", (await Ask(kernel, KernelChannel.Shell, "complete_request", new() { ["code"] = code, ["cursor_pos"] = code.Length })).Text("status"));
            }

            // An interrupt is a message on control; the state stays.
            var endless = Execute(kernel, "Console.Write(\"begun\"); while (true) { }");
            await Task.Delay(500, Limit);
            Assert.Equal("ok", (await Ask(kernel, KernelChannel.Control, "interrupt_request")).Text("status"));
            Assert.Equal("KeyboardInterrupt", (await endless).Text("ename"));
            Assert.Equal("ok", (await Execute(kernel, "kept.ToString()")).Text("status"));

            // A restart is SIGTERM, without a shutdown request, and a new process.
            if (!OperatingSystem.IsWindows())
            {
                using var kill = Process.Start("sh", ["-c", $"kill -TERM {kernel.Id}"]);
                Assert.Equal(0, await kernel.Exited.WaitAsync(TimeSpan.FromSeconds(5), Limit));
            }
        }

        await using var restarted = await KernelUnderTest.StartAsync(folder.Path);
        Assert.Equal("CompilationError", (await Execute(restarted, "kept")).Text("ename"));
    }

    private static async Task<System.Text.Json.Nodes.JsonObject> Ask(KernelProcess kernel, KernelChannel channel, string type, System.Text.Json.Nodes.JsonObject? content = null) =>
        (await kernel.Client.RequestAsync(channel, type, content ?? [], _ => { }, Limit).WaitAsync(TimeSpan.FromSeconds(20), Limit)).Content;

    private static async Task<System.Text.Json.Nodes.JsonObject> Execute(KernelProcess kernel, string code) =>
        (await kernel.Client.ExecuteAsync(code, _ => { }, Limit).WaitAsync(TimeSpan.FromSeconds(30), Limit)).Content;
}
