using NewsNotebooks.Interactive.Sessions;
using NewsNotebooks.Jupyter.Hosting;

namespace NewsNotebooks.Kernel;

/// <summary>The C# session as the kernel host sees it.</summary>
internal sealed class CSharpCells : ICellSession
{
    // Made beside the sockets: front ends first ask who the kernel is, which needs no compiler.
    private readonly Task<CSharpSession> _session = Task.Run(() => new CSharpSession());

    public async Task<bool> RunAsync(string code, Action<CellOutput> onOutput)
    {
        var session = await _session;
        return await session.RunAsync(code, onOutput);
    }

    public void Interrupt()
    {
        if (_session.IsCompletedSuccessfully)
            _session.Result.Interrupt();
    }

    public Completeness CheckCompleteness(string code) => CSharpCompleteness.Check(code);

    public void Dispose()
    {
        if (_session.IsCompletedSuccessfully)
            _session.Result.Dispose();
    }
}
