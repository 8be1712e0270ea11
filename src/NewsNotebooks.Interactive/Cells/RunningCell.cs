using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using NewsNotebooks.Interactive.Formatting;
using NewsNotebooks.Interactive.Sessions;
using NewsNotebooks.Interactive.Sessions.Api;
using NewsNotebooks.Interactive.Sessions.Errors;

namespace NewsNotebooks.Interactive.Cells;

/// <summary>A cell while its steps are done, as directives and languages see it.</summary>
/// <remarks>What they show goes through here, in order with what the cell's code shows.</remarks>
internal sealed class RunningCell(NotebookSession session, Action<CellOutput> onOutput, CellOptions options)
{
    private readonly List<Func<Task>> _atEnd = [];
    private readonly Queue<Func<Task<bool>>> _next = [];

    /// <summary>The session.</summary>
    public NotebookSession Session { get; } = session;

    /// <summary>What the front end says of the cell.</summary>
    public CellOptions Options { get; } = options;

    /// <summary>Cancelled when the cell is to stop; valid while a directive or language runs.</summary>
    public CancellationToken Stop { get; private set; }

    /// <summary>Shows a value.</summary>
    public void Display(object? value) => Display(Formatters.Format(value));

    /// <summary>Shows something in the given forms.</summary>
    public void Display(MimeBundle bundle) => onOutput(new DisplayOutput(bundle, Guid.NewGuid().ToString("N")));

    /// <summary>A line that says what is being done.</summary>
    public CellNotice Notice() => new(onOutput);

    /// <summary>Prints a line.</summary>
    public void WriteLine(string line) => onOutput(new StreamOutput("stdout", line + "\n"));

    /// <summary>Asks the user.</summary>
    /// <exception cref="NotSupportedException">There is nobody to ask.</exception>
    public string Ask(string prompt, bool isPassword) => (Options.Input ?? throw new NotSupportedException("Nobody is there to answer."))(new InputRequest(prompt, isPassword));

    /// <summary>Has something done when the cell has ended, however it ended.</summary>
    public void AtEnd(Func<Task> work) => _atEnd.Add(work);

    /// <summary>Has cells run when the running directive or language has ended; until then, it has the session's turn.</summary>
    /// <param name="work">Runs them, and says whether they succeeded.</param>
    public void Next(Func<Task<bool>> work) => _next.Enqueue(work);

    /// <summary>Declares a C# variable when the running directive or language has ended.</summary>
    public void Declare(string name, Type type, object? value)
    {
        if (!SyntaxFacts.IsValidIdentifier(name)) throw new ReportedException("DirectiveError", $"'{name}' is no name of a C# variable.");
        var key = SharedValues.Put(value);
        Next(() => RunCSharpAsync($"{TypeNames.InCode(type)} @{name} = ({TypeNames.InCode(type)}){typeof(SharedValues).FullName}.Take({key});"));
    }

    /// <summary>Runs C# code as part of the cell; lines are counted from <paramref name="line"/>.</summary>
    /// <returns>Whether it succeeded; a failure has been reported.</returns>
    public Task<bool> RunCSharpAsync(string code, int line = 0) => Session.CSharp.RunAsync(new string('\n', line) + code, onOutput, Options);

    /// <summary>Runs further cells, such as those of another notebook, as part of this one.</summary>
    /// <returns>Whether all succeeded.</returns>
    public Task<bool> RunCellAsync(string code, string label) => Session.RunStepsAsync(code, onOutput, Options with { Label = label });

    /// <summary>Runs a directive or language: what it throws is the cell's error.</summary>
    /// <returns>Whether it, and the cells that it has run next, succeeded.</returns>
    public async Task<bool> RunWorkAsync(Func<Task> work)
    {
        var succeeded = await Session.CSharp.RunWorkAsync(stop =>
        {
            Stop = stop;
            return work();
        }, onOutput, Options).ConfigureAwait(false);
        while (succeeded && _next.TryDequeue(out var next)) succeeded = await next().ConfigureAwait(false);
        return succeeded;
    }

    /// <summary>Does what is to be done at the end.</summary>
    public async Task EndAsync()
    {
        foreach (var work in _atEnd) await work().ConfigureAwait(false);
    }

    /// <summary>The session's clock for people: 12.3 ms, 1.23 s.</summary>
    public static string Elapsed(TimeSpan time) => time.TotalSeconds < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.0} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");
}
