using NewsNotebooks.Interactive.Cells;
using NewsNotebooks.Interactive.Formatting;
using NewsNotebooks.Interactive.IntelliSense;
using NewsNotebooks.Interactive.Sessions;
using NewsNotebooks.Jupyter.Hosting;

namespace NewsNotebooks.Kernel;

/// <summary>The notebook's session as the kernel host sees it.</summary>
internal sealed class CSharpCells : ICellSession
{
    // Made beside the sockets: front ends first ask who the kernel is, which needs no compiler.
    private readonly Task<NotebookSession> _session = Task.Run(Start);

    public async Task<bool> RunAsync(string code, Action<CellOutput> onOutput, CellOptions options)
    {
        var session = await _session;
        return await session.RunAsync(code, onOutput, options);
    }

    public void Interrupt()
    {
        if (_session.IsCompletedSuccessfully)
            _session.Result.Interrupt();
    }

    public Completeness CheckCompleteness(string code) => CSharpCompleteness.Check(code);

    public async Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancellation)
    {
        var session = await _session;
        return await session.CompleteAsync(code, position, cancellation);
    }

    public async Task<MimeBundle?> InspectAsync(string code, int position, bool detailed, CancellationToken cancellation)
    {
        var session = await _session;
        return await session.InspectAsync(code, position, detailed, cancellation);
    }

    private static NotebookSession Start()
    {
        NotebookSession.Preload();
        return new NotebookSession();
    }

    public void Dispose()
    {
        if (_session.IsCompletedSuccessfully)
            _session.Result.Dispose();
    }
}
