using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace NewsNotebooks.Notebooks.Tests.CommandLine;

public sealed class WatchTests : IDisposable
{
    private const string ReadArticle = "System.IO.File.ReadAllText(System.IO.Path.Combine(corpus, \"a.txt\"))";

    private readonly Newsnb _newsnb = new();
    private readonly HttpClient _client = new();

    public void Dispose()
    {
        _client.Dispose();
        _newsnb.Dispose();
    }

    [Fact]
    public async Task Should_Run_Again_When_Notebook_Or_Articles_Change_And_End_Without_A_Trace()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SIGINT cannot be sent to one process on Windows.");
        _newsnb.Write("articles/a.txt", "first words");
        _newsnb.Write("nb/a.ipynb", TestNotebook.Of("string corpus = \"../articles\";", ReadArticle));
        var temporary = Directory.CreateDirectory(Path.Combine(_newsnb.Folder, "tmp")).FullName;
        using var process = _newsnb.StartWith(new Dictionary<string, string> { ["TMPDIR"] = temporary }, "watch", "nb/a.ipynb");
        var url = await Url(process);
        Assert.Equal("/reports/a.html", (await Until(url, state => state.GetProperty("version").GetInt32() == 1)).GetProperty("start").GetString());
        Assert.Contains("first words", await _client.GetStringAsync(url + "reports/a.html"), StringComparison.Ordinal);

        _newsnb.Write("articles/a.txt", "other words");
        await Until(url, state => state.GetProperty("version").GetInt32() == 2);
        Assert.Contains("other words", await _client.GetStringAsync(url + "reports/a.html"), StringComparison.Ordinal);

        _newsnb.Write("nb/a.ipynb", TestNotebook.Of("string corpus = \"../articles\";", "int.Parse(\"x\")"));
        var failed = await Until(url, state => state.GetProperty("version").GetInt32() == 3);
        Assert.StartsWith("a: cell 2: System.FormatException", failed.GetProperty("problems")[0].GetString(), StringComparison.Ordinal);

        _newsnb.Write("nb/a.ipynb", TestNotebook.Of("string corpus = \"../articles\";", ReadArticle + ".Length"));
        var mended = await Until(url, state => state.GetProperty("version").GetInt32() == 4);
        Assert.Equal(0, mended.GetProperty("problems").GetArrayLength());

        using (var kill = Process.Start("sh", ["-c", $"kill -INT {process.Id}"])) await kill.WaitForExitAsync();
        var outcome = Newsnb.End(process);
        Assert.Equal(130, outcome.ExitCode);
        Assert.EndsWith("The watch has ended.\n", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFileSystemEntries(temporary), entry => Path.GetFileName(entry).StartsWith("newsnb-watch-", StringComparison.Ordinal));
        Assert.Equal(["a.ipynb"], Directory.GetFileSystemEntries(Path.Combine(_newsnb.Folder, "nb")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Should_Serve_The_Output_Folder_And_Nothing_Else()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SIGINT cannot be sent to one process on Windows.");
        _newsnb.Write("secret.txt", "secret");
        _newsnb.Write("a.ipynb", TestNotebook.Of("1 + 1"));
        _newsnb.Write("out/.hidden", "secret");
        File.CreateSymbolicLink(Path.Combine(_newsnb.Folder, "out", "link.txt"), Path.Combine(_newsnb.Folder, "secret.txt"));
        using var process = _newsnb.Start("watch", "a.ipynb", "--output", "out");
        var url = await Url(process);
        await Until(url, state => state.GetProperty("version").GetInt32() == 1);
        var port = new Uri(url).Port;

        Assert.Contains("iframe", await _client.GetStringAsync(url), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 200", await Raw(port, "GET /reports/a.html HTTP/1.1", $"127.0.0.1:{port}"), StringComparison.Ordinal);
        foreach (var path in new[] { "/reports/../secret.txt", "/reports/..%2fsecret.txt", "/reports/%2e%2e/secret.txt", "/reports/..%5csecret.txt", "/reports//etc/passwd", "/reports/%2fetc%2fpasswd", "/etc/passwd", "/reports/link.txt", "/reports/.hidden", "/reports/", "/reports/none.html", "/reports/a.html%00.txt" })
        {
            var answer = await Raw(port, $"GET {path} HTTP/1.1", $"127.0.0.1:{port}");
            Assert.Matches("^HTTP/1.1 40[04]", answer);
            Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
        }
        foreach (var method in new[] { "POST", "PUT", "DELETE", "HEAD" }) Assert.StartsWith("HTTP/1.1 405", await Raw(port, $"{method} /reports/a.html HTTP/1.1", $"127.0.0.1:{port}"), StringComparison.Ordinal);
        // A name of somebody else's that was made to point here.
        Assert.Matches("^HTTP/1.1 40[034]", await Raw(port, "GET /reports/a.html HTTP/1.1", $"attacker.example:{port}"));
        Assert.Equal([IPAddress.Loopback], System.Net.NetworkInformation.IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(end => end.Port == port).Select(end => end.Address).Distinct());

        using (var kill = Process.Start("sh", ["-c", $"kill -TERM {process.Id}"])) await kill.WaitForExitAsync();
        Assert.Equal((130, "The watch has ended; the reports are in out.\n"), (Newsnb.End(process) is var outcome ? outcome.ExitCode : 0, outcome.Error));
        Assert.True(File.Exists(Path.Combine(_newsnb.Folder, "out", "a.html")));
    }

    [Theory]
    [InlineData("error: there is no file or folder 'none.ipynb'; expected a notebook (.ipynb) or a folder of them.", "none.ipynb")]
    [InlineData("error: --port 70000: expected 1 to 65535.", "a.ipynb", "--port", "70000")]
    public void Should_Be_2_When_The_Usage_Is_Wrong(string message, params string[] arguments)
    {
        _newsnb.Write("a.ipynb", TestNotebook.Of("1 + 1"));
        var outcome = _newsnb.Run(["watch", .. arguments]);
        Assert.Equal((2, message + "\n"), (outcome.ExitCode, outcome.Error));
    }

    private static async Task<string> Url(Process process) => (await process.StandardOutput.ReadLineAsync() ?? "").Split(' ')[0] is { Length: > 0 } url ? url : throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());

    private async Task<JsonElement> Until(string url, Func<JsonElement, bool> reached)
    {
        for (var clock = Stopwatch.StartNew(); ; await Task.Delay(100))
        {
            var state = JsonElement.Parse(await _client.GetStringAsync(url + "-/state"));
            if (reached(state) && state.GetProperty("running").ValueKind == JsonValueKind.Null) return state;
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(90), state.GetRawText());
        }
    }

    /// <summary>A request as it is written here: clients would tidy its path.</summary>
    private static async Task<string> Raw(int port, string request, string host)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{request}\r\nHost: {host}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
