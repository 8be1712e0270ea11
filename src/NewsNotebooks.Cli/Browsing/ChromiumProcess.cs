using System.Diagnostics;

namespace NewsNotebooks.Cli.Browsing;

/// <summary>A headless browser with a profile of its own and no network, for as long as a run needs it.</summary>
internal sealed class ChromiumProcess : IDisposable
{
    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("newsnb-browser-");
    private readonly Process _process;

    private ChromiumProcess(string executable)
    {
        var start = new ProcessStartInfo(executable,
        [
            "--headless=new", "--remote-debugging-port=0", "--user-data-dir=" + _profile.FullName, "--no-first-run", "--disable-gpu", "--disable-dev-shm-usage",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions", "--hide-scrollbars",
            // Reports load nothing; that nothing is loaded is not left to them.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "about:blank",
        ])
        { RedirectStandardOutput = true, RedirectStandardError = true };
        // Chromium's sandbox does not work for the root user, as whom containers run.
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess) start.ArgumentList.Insert(0, "--no-sandbox");
        _process = Process.Start(start)!;
        // Read, so that it never waits for a reader; what it says is of use to nobody.
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where the browser takes commands.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Starts a browser and waits until it takes commands.</summary>
    /// <exception cref="BrowserException">It ended, or did not within a minute.</exception>
    public static async Task<ChromiumProcess> StartAsync(string executable, CancellationToken cancellation)
    {
        ChromiumProcess browser;
        try
        {
            browser = new ChromiumProcess(executable);
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new BrowserException($"'{executable}' cannot be started ({error.Message})");
        }

        try
        {
            browser.Address = await browser.ReadAddressAsync(cancellation).ConfigureAwait(false);
            return browser;
        }
        catch
        {
            browser.Dispose();
            throw;
        }
    }

    /// <summary>The browser writes port and path into a file of its profile once it listens.</summary>
    private async Task<Uri> ReadAddressAsync(CancellationToken cancellation)
    {
        var file = Path.Combine(_profile.FullName, "DevToolsActivePort");
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < StartTime)
        {
            if (File.Exists(file) && await File.ReadAllLinesAsync(file, cancellation).ConfigureAwait(false) is [var port, var path, ..])
                return new Uri($"ws://127.0.0.1:{port}{path}");
            if (_process.HasExited) throw new BrowserException($"'{_process.StartInfo.FileName}' ended at once with exit code {_process.ExitCode}; expected it to print pages");
            await Task.Delay(50, cancellation).ConfigureAwait(false);
        }

        throw new BrowserException($"'{_process.StartInfo.FileName}' did not get ready within {StartTime.TotalSeconds} s");
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        try
        {
            _profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A last process of the browser still writes there; it is a temporary folder.
        }
    }
}
