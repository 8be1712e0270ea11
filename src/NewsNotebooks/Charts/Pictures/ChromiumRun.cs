using System.Diagnostics;
using System.Globalization;

namespace NewsNotebooks.Charts.Pictures;

/// <summary>Lets Chromium open a page of ours, without a window and without a network, and reads the page as its scripts have left it.</summary>
internal static class ChromiumRun
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>The page's HTML after its scripts have run.</summary>
    /// <param name="program">Chromium.</param>
    /// <param name="page">The page.</param>
    /// <param name="cancellation">Ends Chromium too.</param>
    /// <exception cref="InvalidOperationException">Chromium failed, or was not done in two minutes; the message holds what it said.</exception>
    public static async Task<string> ReadAsync(string program, string page, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("newsnb-chart-");
        try
        {
            var file = Path.Combine(folder.FullName, "page.html");
            await File.WriteAllTextAsync(file, page, cancellation).ConfigureAwait(false);
            return await RunAsync(program, folder.FullName, file, cancellation).ConfigureAwait(false);
        }
        finally
        {
            await DeleteAsync(folder).ConfigureAwait(false);
        }
    }

    private static async Task<string> RunAsync(string program, string folder, string file, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = Start(program, folder, file) };
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ending.CancelAfter(Longest);
        process.Start();
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(ending.Token), process.StandardError.ReadToEndAsync(ending.Token));
            await process.WaitForExitAsync(ending.Token).ConfigureAwait(false);
            var said = await errors.ConfigureAwait(false);
            return process.ExitCode == 0 ? await output.ConfigureAwait(false)
                : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"'{program}' ended with {process.ExitCode} and no picture: {Last(said)}"));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new InvalidOperationException($"'{program}' had drawn no picture after {Longest.TotalMinutes} minutes and was ended.");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static ProcessStartInfo Start(string program, string folder, string file)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, CreateNoWindow = true };
        foreach (var argument in new[]
        {
            "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-breakpad", "--disable-dev-shm-usage",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=" + Path.Combine(folder, "profile"), "--virtual-time-budget=60000", "--dump-dom",
        }) start.ArgumentList.Add(argument);
        // Chromium refuses to isolate its processes for the superuser, as whom containers run.
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess) start.ArgumentList.Add("--no-sandbox");
        start.ArgumentList.Add(new Uri(file).AbsoluteUri);
        // What it lays down while it runs goes with the folder.
        foreach (var variable in new[] { "TMPDIR", "TEMP", "TMP", "XDG_CONFIG_HOME", "XDG_CACHE_HOME" }) start.Environment[variable] = folder;
        return start;
    }

    /// <summary>Deletes the folder; processes of Chromium that are just ending may still write into it.</summary>
    private static async Task DeleteAsync(DirectoryInfo folder)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (DirectoryNotFoundException) { return; }
            catch (Exception error) when (attempt < 20 && error is IOException or UnauthorizedAccessException)
            {
                await Task.Delay(50 * attempt).ConfigureAwait(false);
            }
    }

    private static string Last(string said)
    {
        var line = said.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "it said nothing.";
        return line.Length > 400 ? line[..400] : line;
    }
}
