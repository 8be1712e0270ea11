namespace NewsNotebooks.Interactive.Sessions;

/// <summary>Runs C# cells one after the other, each seeing what the earlier ones declared.</summary>
public sealed class CSharpSession : IDisposable
{
    /// <summary>Runs a cell and reports its outputs as they come, in order, on any thread.</summary>
    /// <returns>Whether the cell succeeded; a failure has been reported as an <see cref="ErrorOutput"/> before.</returns>
    public Task<bool> RunAsync(string code, Action<CellOutput> onOutput) => throw new NotImplementedException();

    /// <summary>Stops the running cell, a busy loop, a sleep and an await included; the state of earlier cells is kept.</summary>
    public void Interrupt() => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Dispose() { }
}
