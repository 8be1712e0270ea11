using NewsNotebooks.Interactive.Sessions;

namespace NewsNotebooks.Jupyter.Hosting;

/// <summary>What a kernel host needs of a language session.</summary>
public interface ICellSession : IDisposable
{
    /// <summary>Runs a cell and reports its outputs as they come, in order, on any thread.</summary>
    /// <returns>Whether the cell succeeded; a failure has been reported as an <see cref="ErrorOutput"/> before.</returns>
    Task<bool> RunAsync(string code, Action<CellOutput> onOutput);

    /// <summary>Stops the running cell and keeps the state; does nothing where none runs. Called from any thread.</summary>
    void Interrupt();

    /// <summary>Tells whether a text can be run as it stands. Called from any thread.</summary>
    Completeness CheckCompleteness(string code);
}
