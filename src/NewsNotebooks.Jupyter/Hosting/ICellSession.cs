using NewsNotebooks.Interactive.Formatting;
using NewsNotebooks.Interactive.IntelliSense;
using NewsNotebooks.Interactive.Sessions;

namespace NewsNotebooks.Jupyter.Hosting;

/// <summary>What a kernel host needs of a language session.</summary>
public interface ICellSession : IDisposable
{
    /// <summary>Runs a cell and reports its outputs as they come, in order, on any thread.</summary>
    /// <returns>Whether the cell succeeded; a failure has been reported as an <see cref="ErrorOutput"/> before.</returns>
    Task<bool> RunAsync(string code, Action<CellOutput> onOutput, CellOptions options);

    /// <summary>Stops the running cell and keeps the state; does nothing where none runs. Called from any thread.</summary>
    void Interrupt();

    /// <summary>Tells whether a text can be run as it stands. Called from any thread.</summary>
    Completeness CheckCompleteness(string code);

    /// <summary>What could be typed at an offset of a cell that is being written. Called from any thread.</summary>
    Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancellation);

    /// <summary>What is known of the name at an offset of a cell; null where it is none. Called from any thread.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="position">The UTF-16 offset.</param>
    /// <param name="detailed">Whether documentation is wanted beside the signature.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<MimeBundle?> InspectAsync(string code, int position, bool detailed, CancellationToken cancellation);
}
