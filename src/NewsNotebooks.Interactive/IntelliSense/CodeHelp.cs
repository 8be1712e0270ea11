using NewsNotebooks.Interactive.Formatting;
using NewsNotebooks.Interactive.IntelliSense.Documentation;
using NewsNotebooks.Interactive.Sessions;

namespace NewsNotebooks.Interactive.IntelliSense;

/// <summary>Completion and inspection of C# over a session. Called from any thread, also while a cell runs.</summary>
internal sealed class CodeHelp
{
    private const string WarmUpCode = "var x = Console.Out; x.Wr";

    private readonly CSharpSession _session;
    private readonly CodeCompletion _completion;
    private readonly CodeInspection _inspection;
    private int _warmed;

    /// <summary>Makes it; nothing is loaded yet.</summary>
    public CodeHelp(CSharpSession session)
    {
        var files = new DocumentationFiles();
        _session = session;
        _completion = new CodeCompletion(session, files);
        _inspection = new CodeInspection(session, files);
    }

    /// <summary>What could be typed at an offset of a cell's C#.</summary>
    public CompletionList Complete(string code, int position, CancellationToken cancellation) =>
        ReferencedPaths.Complete(code, position, _session.WorkingFolder) ?? _completion.Complete(code, position, cancellation);

    /// <inheritdoc cref="CodeInspection.Inspect"/>
    public MimeBundle? Inspect(string code, int position, bool detailed, CancellationToken cancellation) =>
        _inspection.Inspect(code, position, detailed, cancellation);

    /// <summary>Loads in the background what the first completion would have to wait for; once.</summary>
    public void WarmUp()
    {
        if (Interlocked.Exchange(ref _warmed, 1) != 0) return;
        // A thread of its own, which yields to cells; the thread pool is theirs.
        new Thread(() =>
        {
            Complete(WarmUpCode, WarmUpCode.Length, CancellationToken.None);
            Complete("n", 1, CancellationToken.None);
            Inspect(WarmUpCode, WarmUpCode.IndexOf("Out", StringComparison.Ordinal), false, CancellationToken.None);
        })
        { IsBackground = true, Priority = ThreadPriority.BelowNormal, Name = "completion" }.Start();
    }
}
