using System.Diagnostics;
using System.Globalization;
using NewsNotebooks.Jupyter.Hosting;
using NewsNotebooks.Jupyter.Wire;

namespace NewsNotebooks.Jupyter.Client;

/// <summary>A kernel process of one's own, with a client connected to it.</summary>
public sealed class KernelProcess : IAsyncDisposable
{
    // Between choosing ports and binding them, another program may take one.
    private const int PortAttempts = 4;

    private static readonly TimeSpan _endGrace = TimeSpan.FromSeconds(3);

    private readonly Process _process;
    private readonly DirectoryInfo _folder;
    private readonly TailOfText _errors;
    private bool _stopping;

    private KernelProcess(Process process, ConnectionInfo connection, DirectoryInfo folder, TailOfText errors)
    {
        (_process, _folder, _errors, Connection) = (process, folder, errors, connection);
        Client = new KernelClient(connection);
        Exited = WatchAsync();
    }

    /// <summary>Where the kernel listens.</summary>
    public ConnectionInfo Connection { get; }

    /// <summary>The client connected to it.</summary>
    public KernelClient Client { get; }

    /// <summary>The id of the process.</summary>
    public int Id => _process.Id;

    /// <summary>The last lines that the process wrote to standard error.</summary>
    public string StandardError => _errors.ToString();

    /// <summary>Ends with the process, with its exit code.</summary>
    public Task<int> Exited { get; }

    /// <summary>Starts a kernel and waits until it answers.</summary>
    /// <exception cref="KernelDiedException">It ended instead; the message holds what it wrote to standard error.</exception>
    /// <exception cref="TimeoutException">It does not answer in time; it has been killed.</exception>
    /// <exception cref="FileNotFoundException">There is no such executable.</exception>
    public static async Task<KernelProcess> StartAsync(KernelStartOptions options, CancellationToken cancellationToken = default)
    {
        if (!File.Exists(options.Executable))
            throw new FileNotFoundException($"There is no kernel at {options.Executable}.", options.Executable);
        for (var attempt = 1; ; attempt++)
        {
            var kernel = Launch(options);
            try
            {
                await kernel.WaitUntilReadyAsync(options.StartTimeout, cancellationToken).ConfigureAwait(false);
                return kernel;
            }
            catch (Exception e)
            {
                await kernel.DisposeAsync().ConfigureAwait(false);
                if (e is not KernelDiedException || await kernel.Exited.ConfigureAwait(false) != KernelExitCode.PortTaken
                    || attempt == PortAttempts)
                    throw;
            }
        }
    }

    /// <summary>Asks the kernel to end, and kills it if it does not within three seconds.</summary>
    public async Task StopAsync()
    {
        _stopping = true;
        if (!Exited.IsCompleted)
        {
            try
            {
                await Client.ShutdownAsync().WaitAsync(_endGrace).ConfigureAwait(false);
                await Exited.WaitAsync(_endGrace).ConfigureAwait(false);
            }
            catch (Exception e) when (e is TimeoutException or KernelDiedException)
            {
                Kill();
            }
        }

        await Exited.ConfigureAwait(false);
    }

    /// <summary>Ends the process at once, with everything that it has started.</summary>
    public void Kill()
    {
        _stopping = true;
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    /// <summary>Kills the process if it still runs, and removes its connection file.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!Exited.IsCompleted)
            Kill();
        await Exited.ConfigureAwait(false);
        Client.Dispose();
        _process.Dispose();
        if (_folder.Exists)
            _folder.Delete(recursive: true);
    }

    private static KernelProcess Launch(KernelStartOptions options)
    {
        var connection = ConnectionInfo.OnFreePorts();
        // A folder of one's own, which only its owner may enter: the connection file holds the key.
        var folder = Directory.CreateTempSubdirectory("newsnb-kernel-");
        try
        {
            var file = Path.Combine(folder.FullName, "connection.json");
            connection.Write(file);
            var process = new Process { StartInfo = StartInfo(options, file) };
            var errors = new TailOfText();
            process.ErrorDataReceived += (_, line) => errors.Append(line.Data);
            process.OutputDataReceived += (_, line) => errors.Append(line.Data);
            process.Start();
            process.BeginErrorReadLine();
            process.BeginOutputReadLine();
            return new KernelProcess(process, connection, folder, errors);
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    private static ProcessStartInfo StartInfo(KernelStartOptions options, string connectionFile)
    {
        var command = KernelCommand.For(options.Executable);
        var start = new ProcessStartInfo(command[0], [.. command.Skip(1), connectionFile])
        {
            WorkingDirectory = options.WorkingFolder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        if (KernelCommand.DotNetRoot is { } root)
            start.Environment.TryAdd("DOTNET_ROOT", root);
        start.Environment[ParentProcess.IdVariable] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        foreach (var (name, value) in options.Environment)
            start.Environment[name] = value;
        return start;
    }

    private async Task WaitUntilReadyAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            await Client.WaitUntilReadyAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(FormattableString.Invariant(
                $"The kernel did not answer within {timeout.TotalSeconds:0} s of its start.{WithErrors()}"));
        }
    }

    private async Task<int> WatchAsync()
    {
        await _process.WaitForExitAsync().ConfigureAwait(false);
        var how = _stopping ? "was stopped" : FormattableString.Invariant($"ended unexpectedly (exit code {_process.ExitCode})");
        Client.Fail(new KernelDiedException($"The kernel's process {how}.{WithErrors()}"));
        return _process.ExitCode;
    }

    private string WithErrors() => StandardError is { Length: > 0 } text ? $"\n{text}" : "";
}
