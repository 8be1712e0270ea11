using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using NewsNotebooks.Tests;

namespace NewsNotebooks.Notebooks.Tests.Jupyter;

/// <summary>Jupyter Notebook's own server, on a free port.</summary>
internal sealed partial class NotebookServer : IDisposable
{
    private readonly Process _process;
    private readonly List<string> _log = [];
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private NotebookServer(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
    }

    /// <summary>Starts the server over the kernel's folder, or skips the test where there is none.</summary>
    public static async Task<(NotebookServer Server, Uri Address)> StartAsync(InstalledKernel kernel)
    {
        var program = Requirement.Program("jupyter-notebook");
        Requirement.Check(program is not null, "Jupyter Notebook (Debian: jupyter-notebook)");
        var server = new NotebookServer(Process.Start(kernel.Program(program!, "--no-browser", "--allow-root", "--ip=127.0.0.1", $"--port={FreePort()}", "--NotebookApp.token=secret"))!);
        var ready = await Task.WhenAny(server._address.Task, Task.Delay(TimeSpan.FromSeconds(60)));
        Assert.True(ready == server._address.Task, string.Join('\n', server._log));
        return (server, await server._address.Task);
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Read(string? line)
    {
        if (line is null) return;
        lock (_log) _log.Add(line);
        if (Address().Match(line) is { Success: true } match) _address.TrySetResult(new Uri(match.Value));
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/")]
    private static partial Regex Address();
}
