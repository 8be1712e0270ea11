using NewsNotebooks.Interactive.Formatting;
using NewsNotebooks.Interactive.IntelliSense;
using NewsNotebooks.Interactive.Sessions;
using NewsNotebooks.Jupyter.Hosting;

namespace NewsNotebooks.Jupyter.Tests.Hosting;

/// <summary>A session whose cells are words: what comes out is known without a compiler.</summary>
internal sealed class FakeSession : ICellSession
{
    private readonly ManualResetEventSlim _interrupted = new();

    public List<string> Run { get; } = [];

    public ManualResetEventSlim Waiting { get; } = new();

    public Task<bool> RunAsync(string code, Action<CellOutput> onOutput, CellOptions options)
    {
        Run.Add(code);
        var (word, rest) = code.Split(' ', 2) is [var first, var second] ? (first, second) : (code, "");
        switch (word)
        {
            case "print":
                onOutput(new StreamOutput("stdout", rest));
                break;
            case "both":
                onOutput(new StreamOutput("stdout", "out 1\n"));
                onOutput(new StreamOutput("stdout", "out 2\n"));
                onOutput(new StreamOutput("stderr", "err\n"));
                break;
            case "value":
                onOutput(new ResultOutput(MimeBundle.OfText(rest)));
                break;
            case "json":
                onOutput(new ResultOutput(new([new("application/vnd.plotly.v1+json", rest), new("text/html", "<b>")])));
                break;
            case "display":
                onOutput(new DisplayOutput(MimeBundle.OfText(rest), "id-1"));
                break;
            case "update":
                onOutput(new DisplayOutput(MimeBundle.OfText(rest), "id-1", IsUpdate: true));
                break;
            case "clear":
                onOutput(new StreamOutput("stdout", "before"));
                onOutput(new ClearOutput(Wait: rest == "wait"));
                if (rest != "wait-only")
                    onOutput(new StreamOutput("stdout", "after"));
                break;
            case "parallel":
                Parallel.For(0, 1000, i => onOutput(new StreamOutput("stdout", ".")));
                break;
            case "fail":
                return Fail(onOutput, new("InvalidOperationException", rest, ["line 1", "line 2"]));
            case "ask":
                onOutput(new StreamOutput("stdout", "got " + options.Input?.Invoke(new(rest, IsPassword: rest == "secret"))));
                break;
            case "wait":
                return WaitForInterrupt(onOutput);
            case "broken":
                throw new InvalidOperationException("the session is broken");
        }

        return Task.FromResult(true);
    }

    public void Interrupt() => _interrupted.Set();

    public Completeness CheckCompleteness(string code) => code switch
    {
        "{" => new(CompletenessStatus.Incomplete, "    "),
        ")" => new(CompletenessStatus.Invalid),
        _ => new(CompletenessStatus.Complete),
    };

    public Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancellation) =>
        Task.FromResult(new CompletionList(0, position, [new(code + "Line", "function", "void WriteLine()")]));

    public Task<MimeBundle?> InspectAsync(string code, int position, bool detailed, CancellationToken cancellation) =>
        Task.FromResult(code.Length == 0 ? null : MimeBundle.OfText(detailed ? "in full" : "in short"));

    public void Dispose() => _interrupted.Dispose();

    private Task<bool> WaitForInterrupt(Action<CellOutput> onOutput)
    {
        onOutput(new StreamOutput("stdout", "waiting"));
        Waiting.Set();
        if (!_interrupted.Wait(TimeSpan.FromSeconds(20)))
            throw new TimeoutException("nobody interrupted");
        _interrupted.Reset();
        return Fail(onOutput, new("KeyboardInterrupt", "The cell was interrupted.", []));
    }

    private static Task<bool> Fail(Action<CellOutput> onOutput, ErrorOutput error)
    {
        onOutput(error);
        return Task.FromResult(false);
    }
}
