using System.Net;
using System.Net.Sockets;
using NewsNotebooks.Cli.Input;

namespace NewsNotebooks.Cli.Watching;

/// <summary>Shows the files of one folder to browsers on this machine, and nothing else to nobody else.</summary>
/// <remarks>It listens on 127.0.0.1 only, answers GET only, and only requests that were addressed to 127.0.0.1: a page of another site that
/// has its name point there gets nothing. Reports are served as they are; what reloads them is the page around them.</remarks>
internal sealed class WatchServer : IDisposable
{
    private const string Reports = "/reports/";

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".ipynb"] = "application/json; charset=utf-8",
        [".md"] = "text/plain; charset=utf-8",
        [".png"] = "image/png",
        [".svg"] = "image/svg+xml",
        [".pdf"] = "application/pdf",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
    };

    private static readonly byte[] Page = ReadPage();

    private readonly HttpListener _listener = new();
    private readonly string _folder, _authority;
    private readonly WatchState _state;

    /// <summary>Begins to listen.</summary>
    /// <param name="folder">The folder to show.</param>
    /// <param name="state">What the page shows of the watch.</param>
    /// <param name="port">The port; 0 for any that is free.</param>
    /// <exception cref="UsageException">The port is taken.</exception>
    public WatchServer(string folder, WatchState state, int port)
    {
        (_folder, _state) = (Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar, state);
        _authority = $"127.0.0.1:{(port == 0 ? FreePort() : port)}";
        _listener.Prefixes.Add(Url);
        try
        {
            _listener.Start();
        }
        catch (HttpListenerException error)
        {
            throw new UsageException($"{Url} cannot be listened on ({error.Message}); expected a free port. Leave --port out for any that is free.");
        }
    }

    /// <summary>The address of the page.</summary>
    public string Url => $"http://{_authority}/";

    /// <summary>Answers until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var stop = cancellation.Register(_listener.Stop);
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                Answer(await _listener.GetContextAsync().ConfigureAwait(false));
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException or InvalidOperationException or IOException)
            {
                // The browser went away, or the watch ends.
            }
        }
    }

    public void Dispose() => _listener.Close();

    private void Answer(HttpListenerContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers["X-Content-Type-Options"] = "nosniff";
        response.Headers["Cache-Control"] = "no-store";
        if (request.UserHostName != _authority) Send(response, HttpStatusCode.Forbidden, "text/plain", "Expected a request to this machine."u8.ToArray());
        else if (request.HttpMethod != "GET") Send(response, HttpStatusCode.MethodNotAllowed, "text/plain", "Expected GET."u8.ToArray());
        else AnswerGet(request.Url!.AbsolutePath, response);
    }

    private void AnswerGet(string path, HttpListenerResponse response)
    {
        if (path == "/")
        {
            response.Headers["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; frame-src 'self'; img-src data:; frame-ancestors 'none'";
            Send(response, HttpStatusCode.OK, Types[".html"], Page);
        }
        else if (path == "/-/state") Send(response, HttpStatusCode.OK, Types[".ipynb"], _state.ToJson());
        else if (FileOf(path) is { } file && ReadFile(file) is { } bytes) Send(response, HttpStatusCode.OK, Types.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream"), bytes);
        else Send(response, HttpStatusCode.NotFound, "text/plain", "Not there."u8.ToArray());
    }

    /// <summary>The file that a path stands for; null for what lies outside of the folder, is hidden, or is a link to elsewhere.</summary>
    private string? FileOf(string path)
    {
        if (!path.StartsWith(Reports, StringComparison.Ordinal)) return null;
        var relative = Uri.UnescapeDataString(path[Reports.Length..]);
        var parts = relative.Split('/', '\\');
        if (relative.Contains('\0') || parts.Any(part => part.Length == 0 || part[0] == '.' || part.Contains(':'))) return null;
        var file = Path.GetFullPath(Path.Combine([_folder, .. parts]));
        return file.StartsWith(_folder, StringComparison.Ordinal) && !LeadsElsewhere(parts) ? file : null;
    }

    private bool LeadsElsewhere(string[] parts) =>
        Enumerable.Range(1, parts.Length).Any(count => new FileInfo(Path.Combine([_folder, .. parts.Take(count)])).LinkTarget is not null);

    private static byte[]? ReadFile(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Send(HttpListenerResponse response, HttpStatusCode status, string type, byte[] bytes)
    {
        (response.StatusCode, response.ContentType, response.ContentLength64) = ((int)status, type, bytes.Length);
        response.OutputStream.Write(bytes);
        response.Close();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static byte[] ReadPage()
    {
        using var stream = typeof(WatchServer).Assembly.GetManifestResourceStream("watch.html")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
