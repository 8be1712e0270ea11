using NewsNotebooks.Interactive.Cells;
using NewsNotebooks.Interactive.Sessions;

namespace NewsNotebooks.Interactive.Tests.Sessions;

/// <summary>A session and what its cells put out.</summary>
internal sealed class CellRunner : IDisposable
{
    private readonly List<CellOutput> _outputs = [];

    public CellRunner(string? workingFolder = null, string? cacheFolder = null) => Session = new NotebookSession(workingFolder, cacheFolder);

    public NotebookSession Session { get; }

    /// <summary>Answers the questions of cells, in order.</summary>
    public Queue<string> Answers { get; } = [];

    /// <summary>The questions that cells asked.</summary>
    public List<InputRequest> Questions { get; } = [];

    public bool Succeeded { get; private set; }

    /// <summary>Runs a cell and returns what that cell put out.</summary>
    public async Task<IReadOnlyList<CellOutput>> Run(string code)
    {
        var outputs = new List<CellOutput>();
        Succeeded = await Session.RunAsync(code, output =>
        {
            lock (_outputs)
            {
                outputs.Add(output);
                _outputs.Add(output);
                Monitor.PulseAll(_outputs);
            }
        }, new CellOptions { Input = Answers.Count == 0 ? null : Answer });
        return outputs;
    }

    /// <summary>The plain text of the cell's result; fails where there is none or the cell failed.</summary>
    public async Task<string> Result(string code)
    {
        var outputs = await Run(code);
        Assert.True(Succeeded, string.Join("\n", outputs.OfType<ErrorOutput>().SelectMany(e => e.Traceback)));
        return Assert.Single(outputs.OfType<ResultOutput>()).Bundle.Data["text/plain"];
    }

    /// <summary>The error of a cell that must fail.</summary>
    public async Task<ErrorOutput> Error(string code)
    {
        var outputs = await Run(code);
        Assert.False(Succeeded);
        return Assert.Single(outputs.OfType<ErrorOutput>());
    }

    /// <summary>All text written to a stream, in order.</summary>
    public static string Text(IEnumerable<CellOutput> outputs, string stream = "stdout") =>
        string.Concat(outputs.OfType<StreamOutput>().Where(o => o.Name == stream).Select(o => o.Text));

    /// <summary>Blocks until the running cell has printed something.</summary>
    public void WaitForText(string text)
    {
        lock (_outputs)
        {
            while (!Text(_outputs).Contains(text, StringComparison.Ordinal))
                Assert.True(Monitor.Wait(_outputs, TimeSpan.FromSeconds(15)), $"'{text}' was not printed.");
        }
    }

    private string Answer(InputRequest question)
    {
        Questions.Add(question);
        return Answers.Dequeue();
    }

    public void Dispose() => Session.Dispose();
}
