using System.Diagnostics;
using System.Text.Json.Nodes;
using NewsNotebooks.Interactive.Documents;
using NewsNotebooks.Jupyter.Wire;

namespace NewsNotebooks.Jupyter.Client;

/// <summary>Runs a notebook's code cells from top to bottom and leaves their outputs in it.</summary>
/// <param name="client">A client of a fresh kernel.</param>
/// <param name="cellTimeout">How long one cell may take; null for as long as it wants.</param>
public sealed class NotebookRunner(KernelClient client, TimeSpan? cellTimeout = null)
{
    /// <summary>The tag of a cell whose failure does not stop the run.</summary>
    public const string RaisesExceptionTag = "raises-exception";

    private readonly NotebookOutputs _outputs = new();

    /// <summary>Runs the code cells; old outputs are removed first, also those of cells that are not reached.</summary>
    /// <param name="notebook">The notebook, whose cells get outputs and execution counts.</param>
    /// <param name="progress">Told before each cell and at the end.</param>
    /// <param name="cancellationToken">Interrupts the running cell and ends the run; its outputs so far stay.</param>
    /// <returns>Which cell failed, if one did. A kernel that dies or a cell that takes too long is a failure of that cell.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public async Task<NotebookRunResult> RunAsync(
        NotebookDocument notebook, IProgress<NotebookProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var clock = Stopwatch.StartNew();
        RemoveOutputs(notebook);
        var indexes = Enumerable.Range(0, notebook.Cells.Count).Where(index => IsToRun(notebook.Cells[index])).ToArray();
        for (var done = 0; done < indexes.Length; done++)
        {
            var cell = notebook.Cells[indexes[done]];
            progress?.Report(new(indexes[done], done, indexes.Length, clock.Elapsed));
            var failure = await RunCellAsync(cell, Code(notebook, cell), cancellationToken).ConfigureAwait(false);
            if (failure is { MayBeAllowed: true } && HasTag(cell, RaisesExceptionTag))
                continue;
            if (failure is not null)
                return new(indexes[done], failure.Name, failure.Value, clock.Elapsed);
        }

        progress?.Report(new(notebook.Cells.Count, indexes.Length, indexes.Length, clock.Elapsed));
        return new(null, null, null, clock.Elapsed);
    }

    private async Task<Failure?> RunCellAsync(NotebookCell cell, string code, CancellationToken cancellationToken)
    {
        var gathered = new CellGathering(cell, _outputs);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (cellTimeout is { } timeout)
            limit.CancelAfter(timeout);
        try
        {
            var reply = await client.ExecuteAsync(code, gathered.Add, limit.Token).ConfigureAwait(false);
            return gathered.End(reply);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var value = FormattableString.Invariant($"The cell was stopped because it ran longer than {cellTimeout!.Value.TotalSeconds:0.###} s.");
            return gathered.End(new Failure("CellTimeoutError", value, MayBeAllowed: false));
        }
        catch (KernelDiedException e)
        {
            return gathered.End(new Failure("DeadKernelError", e.Message, MayBeAllowed: false));
        }
        finally
        {
            gathered.Close();
        }
    }

    /// <summary>What the kernel is sent: cells that the notebook marks as another language say so in their first line.</summary>
    private static string Code(NotebookDocument notebook, NotebookCell cell) =>
        notebook.IsCSharpCode(cell) ? cell.Source : $"#!{cell.Language ?? notebook.Language}\n{cell.Source}";

    private static void RemoveOutputs(NotebookDocument notebook)
    {
        foreach (var cell in notebook.Cells.Where(cell => cell.Type == CellType.Code))
        {
            cell.Outputs = [];
            cell.ExecutionCount = null;
        }
    }

    private static bool IsToRun(NotebookCell cell) => cell.Type == CellType.Code && !string.IsNullOrWhiteSpace(cell.Source);

    private static bool HasTag(NotebookCell cell, string tag) =>
        cell.Metadata["tags"] is JsonArray tags
        && tags.Any(each => each is JsonValue value && value.TryGetValue(out string? text) && text == tag);

    private sealed record Failure(string Name, string Value, bool MayBeAllowed);

    /// <summary>Gathers what one cell puts out; what comes after its end (from a cell given up) is not let in.</summary>
    private sealed class CellGathering
    {
        private readonly Lock _lock = new();
        private readonly NotebookCell _cell;
        private readonly NotebookOutputs _outputs;
        private bool _closed;

        public CellGathering(NotebookCell cell, NotebookOutputs outputs)
        {
            (_cell, _outputs) = (cell, outputs);
            outputs.StartCell(cell.Outputs);
        }

        public void Add(Message message)
        {
            lock (_lock)
            {
                if (_closed)
                    return;
                if (message.Type == "execute_input")
                    _cell.ExecutionCount = message.Content.Number("execution_count");
                else
                    _outputs.Add(message);
            }
        }

        public Failure? End(Message reply)
        {
            _cell.ExecutionCount = reply.Content.Number("execution_count") ?? _cell.ExecutionCount;
            if (reply.Content.Text("status") == "ok")
                return null;
            var name = reply.Content.Text("ename") ?? "Aborted";
            return new Failure(name, reply.Content.Text("evalue") ?? "The kernel did not run the cell.", MayBeAllowed: true);
        }

        public Failure End(Failure failure)
        {
            lock (_lock)
                _outputs.AddError(failure.Name, failure.Value);
            return failure;
        }

        public void Close()
        {
            lock (_lock)
            {
                _outputs.EndCell();
                _closed = true;
            }
        }
    }
}
