using NewsNotebooks.Interactive.Formatting;
using NewsNotebooks.Interactive.IntelliSense.Documentation;
using NewsNotebooks.Interactive.Sessions;

namespace NewsNotebooks.Interactive.IntelliSense;

/// <summary>Completion and inspection of C# over a session. Called from any thread, also while a cell runs.</summary>
internal sealed class CodeHelp
{
    private const int WarmUpRounds = 3;

    // Names, members, and extension methods with lambdas: each has code of its own in the compiler.
    private static readonly string[] WarmUpCode = ["n", "Console.Wr", "\"a b\".Split(' ').Where(word => word.Length > 1).Sel"];

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
        // A thread of its own: the thread pool is the cells'.
        new Thread(Rehearse) { IsBackground = true, Priority = ThreadPriority.BelowNormal, Name = "completion" }.Start();
    }

    private void Rehearse()
    {
        try
        {
            for (var round = 0; round < WarmUpRounds; round++)
            {
                foreach (var code in WarmUpCode) Complete(code, code.Length, CancellationToken.None);
            }
            Inspect(WarmUpCode[^1], WarmUpCode[^1].IndexOf("Where", StringComparison.Ordinal), detailed: true, CancellationToken.None);
        }
        catch (Exception)
        {
            // Nobody has asked yet. Whoever does is told.
        }
    }
}
