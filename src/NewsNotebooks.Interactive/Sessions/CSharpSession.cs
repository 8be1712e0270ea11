using System.Globalization;
using NewsNotebooks.Interactive.Formatting;
using NewsNotebooks.Interactive.Sessions.Assemblies;
using NewsNotebooks.Interactive.Sessions.Errors;
using NewsNotebooks.Interactive.Sessions.Output;

namespace NewsNotebooks.Interactive.Sessions;

/// <summary>Runs C# cells one after the other, each seeing what the earlier ones declared.</summary>
/// <remarks>
/// The first session of a process takes <see cref="Console"/> over for good: what a cell writes goes to its outputs,
/// what comes from elsewhere goes where it went before.
/// </remarks>
public sealed class CSharpSession : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly SessionOutput _output = new();
    private readonly NotebookLoadContext _assemblies = new();
    private readonly CellCompiler _compiler;
    private readonly SessionThread _thread;
    private object?[] _states = new object?[64];
    private int _count;

    /// <summary>Starts a session whose working folder is the process's.</summary>
    public CSharpSession() : this(Directory.GetCurrentDirectory) { }

    /// <summary>Starts a session that resolves <c>#r</c> and <c>#load</c> relative to the given folder.</summary>
    public CSharpSession(string workingFolder) : this(() => Path.GetFullPath(workingFolder)) { }

    private CSharpSession(Func<string> workingFolder)
    {
        ConsoleRouter.Install();
        _compiler = new CellCompiler(_assemblies, workingFolder);
        _thread = new SessionThread(() => SessionOutput.Current = _output);
        _output.Checkpoint = _thread.ThrowIfStopping;
    }

    /// <summary>Runs a cell and reports its outputs as they come, in order, on any thread.</summary>
    /// <returns>Whether the cell succeeded; a failure has been reported as an <see cref="ErrorOutput"/> before.</returns>
    /// <exception cref="ObjectDisposedException">The session has been disposed.</exception>
    public async Task<bool> RunAsync(string code, Action<CellOutput> onOutput)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(onOutput);
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            using var delivery = _output.Attach(onOutput);
            var run = _thread.Begin();
            return await _thread.InvokeAsync(() => Run(code, run)).ConfigureAwait(false);
        }
        finally
        {
            _thread.End();
            _turn.Release();
        }
    }

    /// <summary>Stops the running cell, a busy loop, a sleep and an await included; the state of earlier cells is kept.</summary>
    /// <remarks>
    /// A library that computes is stopped when it next prints, waits or calls back into the cell. What the cell was still
    /// waiting for is dropped when it comes: its <c>finally</c> blocks after an await do not run.
    /// </remarks>
    public void Interrupt() => _thread.Interrupt();

    /// <summary>Stops the running cell and ends the session's thread.</summary>
    public void Dispose() => _thread.Dispose();

    private bool Run(string code, CellRun run)
    {
        try
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"Cell {++_count}");
            var cell = _compiler.Compile(code, path, run.Token);
            foreach (var notice in _assemblies.TakeNotices())
                _output.Write("stderr", notice + "\n");
            ShowResult(cell, run, _thread.Pump(run, () => Start(cell)));
            return true;
        }
        catch (Exception e)
        {
            _output.Add(e switch
            {
                CellCompilationException compilation => compilation.ToOutput(),
                CellInterruptedException stopped => ExceptionReport.OfInterrupt(stopped.InnerException),
                OperationCanceledException when run.Token.IsCancellationRequested => ExceptionReport.OfInterrupt(null),
                _ => ExceptionReport.Of(e),
            });
            return false;
        }
    }

    private Task<object?> Start(CompiledCell cell)
    {
        // A submission puts its state at its own place in the array; slot 0 is Roslyn's, for a host object.
        if (_states.Length <= _count + 1)
            Array.Resize(ref _states, _states.Length * 2);
        return cell.Factory(_states);
    }

    /// <summary>Formats on the session's thread, since a value's getters and enumerators are the user's code.</summary>
    private void ShowResult(CompiledCell cell, CellRun run, object? value)
    {
        if (!cell.ShowsResult || (value is null && !cell.ShowsNull()))
            return;
        MimeBundle? bundle = null;
        _thread.Execute(run, () => bundle = Formatters.Format(value));
        _output.Add(new ResultOutput(bundle!));
    }
}
