using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using NewsNotebooks.Interactive.Formatting;
using NewsNotebooks.Interactive.Packages;
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
    private readonly Func<string> _workingFolder;
    private readonly SessionVariables _variables = new();
    private object?[] _states = new object?[64];
    private int _count;
    private int _unnamed;

    /// <summary>Starts a session whose working folder is the process's.</summary>
    public CSharpSession() : this(Directory.GetCurrentDirectory) { }

    /// <summary>Starts a session that resolves <c>#r</c> and <c>#load</c> relative to the given folder.</summary>
    public CSharpSession(string workingFolder) : this(() => Path.GetFullPath(workingFolder)) { }

    private CSharpSession(Func<string> workingFolder)
    {
        _workingFolder = workingFolder;
        ConsoleRouter.Install();
        _compiler = new CellCompiler(_assemblies, workingFolder);
        _thread = new SessionThread(() => SessionOutput.Current = _output);
        _output.Checkpoint = _thread.ThrowIfStopping;
    }

    /// <summary>Runs a cell and reports its outputs as they come, in order, on any thread.</summary>
    /// <returns>Whether the cell succeeded; a failure has been reported as an <see cref="ErrorOutput"/> before.</returns>
    /// <exception cref="ObjectDisposedException">The session has been disposed.</exception>
    public Task<bool> RunAsync(string code, Action<CellOutput> onOutput, CellOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(code);
        return InTurnAsync(run => RunCode(code, options?.Label ?? string.Create(CultureInfo.InvariantCulture, $"Cell {++_unnamed}"), run), onOutput, options);
    }

    /// <summary>Runs the engine's own work as a cell: on the session's thread, where it can display, be interrupted and fail as one.</summary>
    internal Task<bool> RunWorkAsync(Func<CancellationToken, Task> work, Action<CellOutput> onOutput, CellOptions? options = null) =>
        InTurnAsync(run => _thread.Pump<object?>(run, async () =>
        {
            await work(run.Token);
            return null;
        }), onOutput, options);

    /// <summary>The variables that cells have declared, in order of declaration; of a name declared twice, the later one.</summary>
    /// <remarks>Read between cells, or by work that runs as one.</remarks>
    public IReadOnlyList<SessionVariable> Variables => _variables.Read();

    /// <summary>Lets the next cells use packages. Called by work that runs as a cell.</summary>
    /// <param name="packages">The packages, those of earlier calls left out.</param>
    /// <param name="asked">The names of those that the user asked for; the others are dependencies.</param>
    /// <exception cref="ReportedException">Another version of one of their assemblies is loaded.</exception>
    internal void AddPackages(IReadOnlyList<ResolvedPackage> packages, IReadOnlySet<string> asked) => _compiler.Add(_assemblies.AddPackages(packages, asked));

    /// <summary>An assembly that the session refers to, loaded if it is not yet; null where it does not.</summary>
    internal Assembly? FindAssembly(AssemblyName name) => _assemblies.Refers(name.Name!) ? _assemblies.LoadFromAssemblyName(name) : null;

    /// <summary>Folders are named from here: what <c>#r</c> and <c>#load</c> are relative to.</summary>
    public string WorkingFolder => _workingFolder();

    /// <inheritdoc cref="CellCompiler.Draft"/>
    internal CSharpCompilation Draft(string code) => _compiler.Draft(code);

    /// <summary>Stops the running cell, a busy loop, a sleep and an await included; the state of earlier cells is kept.</summary>
    /// <remarks>
    /// A library that computes is stopped when it next prints, waits or calls back into the cell. What the cell was still
    /// waiting for is dropped when it comes: its <c>finally</c> blocks after an await do not run.
    /// </remarks>
    public void Interrupt() => _thread.Interrupt();

    /// <summary>Stops the running cell and ends the session's thread.</summary>
    public void Dispose() => _thread.Dispose();

    private async Task<bool> InTurnAsync(Action<CellRun> work, Action<CellOutput> onOutput, CellOptions? options)
    {
        ArgumentNullException.ThrowIfNull(onOutput);
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            using var delivery = _output.Attach(onOutput);
            _output.Input.Source = options?.Input;
            var run = _thread.Begin();
            return await _thread.InvokeAsync(() => Run(() => work(run), run)).ConfigureAwait(false);
        }
        finally
        {
            _output.Input.Source = null;
            _thread.End();
            _turn.Release();
        }
    }

    private bool Run(Action work, CellRun run)
    {
        try
        {
            work();
            return true;
        }
        catch (Exception e)
        {
            _output.Add(e switch
            {
                CellCompilationException compilation => compilation.ToOutput(),
                CellInterruptedException stopped => ExceptionReport.OfInterrupt(stopped.InnerException),
                OperationCanceledException when run.Token.IsCancellationRequested => ExceptionReport.OfInterrupt(null),
                ReportedException reported => reported.ToOutput(),
                _ => ExceptionReport.Of(e),
            });
            return false;
        }
    }

    private void RunCode(string code, string path, CellRun run)
    {
        _count++;
        var cell = _compiler.Compile(code, path, run.Token);
        foreach (var notice in _assemblies.TakeNotices())
            _output.Write("stderr", notice + "\n");
        ShowResult(cell, run, _thread.Pump(run, () => Start(cell)));
    }

    private Task<object?> Start(CompiledCell cell)
    {
        // A submission puts its state at its own place in the array; slot 0 is Roslyn's, for a host object.
        if (_states.Length <= _count + 1)
            Array.Resize(ref _states, _states.Length * 2);
        var slot = _states.AsSpan().LastIndexOfAnyExcept((object?)null) + 1;
        try
        {
            return cell.Factory(_states);
        }
        finally
        {
            // A cell's state is there from its first statement on, also where a later one fails.
            _variables.Add(_states, slot);
        }
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
