using System.Globalization;
using NewsNotebooks.Interactive.Cells.Directives;
using NewsNotebooks.Interactive.Cells.Languages;
using NewsNotebooks.Interactive.Documents;
using NewsNotebooks.Interactive.Formatting;
using NewsNotebooks.Interactive.IntelliSense;
using NewsNotebooks.Interactive.Packages;
using NewsNotebooks.Interactive.Sessions;
using NewsNotebooks.Interactive.Sessions.Assemblies;
using NewsNotebooks.Interactive.Sessions.Errors;

namespace NewsNotebooks.Interactive.Cells;

/// <summary>A notebook's session: C# cells, and in them what Polyglot notebooks have besides (other languages, directives).</summary>
public sealed class NotebookSession : IDisposable
{
    private static readonly ICellLanguage[] StatelessLanguages =
    [
        new ShownLanguage("text/markdown", "Shows Markdown.", "markdown", "md"),
        new ShownLanguage("text/html", "Shows HTML.", "html"),
        new ShownLanguage("application/javascript", "Runs JavaScript in the front end, where that allows it.", "javascript", "js"),
        new MermaidLanguage(),
        new ValueLanguage(),
    ];

    private readonly Dictionary<string, ICellLanguage> _languages = new(StringComparer.OrdinalIgnoreCase);
    private readonly SqlLanguage _sql = new();
    private readonly SessionPackages _packages;
    private readonly Dictionary<string, IDirective> _directives = new(StringComparer.OrdinalIgnoreCase);
    private readonly CodeHelp _help;
    private int _unnamed;

    /// <summary>Starts a session that resolves paths relative to the given folder, or to the process's.</summary>
    public NotebookSession(string? workingFolder = null) : this(workingFolder, null) { }

    /// <summary>Starts a session that keeps packages and builds below a folder of its own; null for the user's.</summary>
    internal NotebookSession(string? workingFolder, string? cacheFolder)
    {
        var cache = cacheFolder ?? LocalData.Folder;
        Packages = new PackageRestore(Path.Combine(cache, "packages"));
        _packages = new SessionPackages(Packages, new ProjectBuild(Path.Combine(cache, "projects")));
        CSharp = workingFolder is null ? new CSharpSession() : new CSharpSession(workingFolder);
        _help = new CodeHelp(CSharp);
        foreach (var language in StatelessLanguages.Append(_sql))
            foreach (var name in language.Names) _languages.Add(name, language);
        foreach (var directive in (IDirective[])[new TimeDirective(), new WhoDirective(), new WhosDirective(), new ListDirective(), new AboutDirective(), new ImportDirective(), new SetDirective(), new ShareDirective()])
            _directives.Add(directive.Name, directive);
    }

    /// <summary>The C# session.</summary>
    public CSharpSession CSharp { get; }

    /// <summary>Resolves packages, for cells and for the engine's own use.</summary>
    internal PackageRestore Packages { get; }

    /// <summary>What <c>#!value</c> cells hold, by name.</summary>
    internal Dictionary<string, string> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>The languages beside C#, each once.</summary>
    internal IEnumerable<ICellLanguage> Languages => _languages.Values.Distinct();

    /// <summary>The directives.</summary>
    internal IEnumerable<IDirective> Directives => _directives.Values;

    /// <summary>Runs a cell and reports its outputs as they come, in order, on any thread.</summary>
    /// <returns>Whether the cell succeeded; a failure has been reported as an <see cref="ErrorOutput"/> before.</returns>
    /// <exception cref="ObjectDisposedException">The session has been disposed.</exception>
    public Task<bool> RunAsync(string code, Action<CellOutput> onOutput, CellOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(code);
        var label = options?.Label ?? string.Create(CultureInfo.InvariantCulture, $"Cell {++_unnamed}");
        return RunStepsAsync(code, onOutput, (options ?? CellOptions.Default) with { Label = label });
    }

    /// <summary>Reads what every cell refers to, which the first cell would otherwise have to wait for.</summary>
    /// <remarks>Not the compiler as well: to compile a cell that nobody sees was tried: it costs much processor time and did not reliably make the first that somebody sees come sooner.</remarks>
    public static void Preload() => _ = FrameworkAssemblies.References;

    /// <summary>A value of a language, with its type; null where there is none of that name.</summary>
    internal (Type Type, object? Value)? Find(string language, string name) => LanguageOf(language) switch
    {
        NotebookLanguage.CSharp => CSharp.Variables.FirstOrDefault(variable => variable.Name == name) is { } variable ? (variable.Type, variable.Value) : null,
        "value" => Values.TryGetValue(name, out var text) ? (typeof(string), text) : null,
        "sql" => _sql.Find(name),
        _ => null,
    };

    /// <summary>What could be typed at an offset of a cell. Called from any thread, also while a cell runs.</summary>
    public Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancellation = default) =>
        Task.FromResult(DirectiveHelp.Complete(this, code, position)
            ?? (CSharpPart.At(code, position, LanguageOf) is { } csharp ? _help.Complete(csharp, position, cancellation) : new CompletionList(position, position, [])));

    /// <summary>What is known of the name at an offset of a cell; null where it is none. Called from any thread, also while a cell runs.</summary>
    public Task<MimeBundle?> InspectAsync(string code, int position, bool detailed, CancellationToken cancellation = default) =>
        Task.FromResult(DirectiveHelp.Inspect(this, code, position)
            ?? (CSharpPart.At(code, position, LanguageOf) is { } csharp ? _help.Inspect(csharp, position, detailed, cancellation) : null));

    /// <inheritdoc cref="CSharpSession.Interrupt"/>
    public void Interrupt() => CSharp.Interrupt();

    /// <inheritdoc/>
    public void Dispose()
    {
        CSharp.Dispose();
        _sql.Dispose();
    }

    /// <summary>Does the steps of a cell until one fails.</summary>
    internal async Task<bool> RunStepsAsync(string code, Action<CellOutput> onOutput, CellOptions options)
    {
        var cell = new RunningCell(this, onOutput, options);
        try
        {
            foreach (var step in CellSplitter.Split(code, LanguageOf))
                if (!await RunAsync(step, cell).ConfigureAwait(false)) return false;
            return true;
        }
        finally
        {
            await cell.EndAsync().ConfigureAwait(false);
            _help.WarmUp();
        }
    }

    private Task<bool> RunAsync(CellStep step, RunningCell cell) => step switch
    {
        TextStep { Language: NotebookLanguage.CSharp } code => RunCSharpAsync(code, cell),
        TextStep text => cell.RunWorkAsync(() => _languages[text.Language].RunAsync(text, cell)),
        DirectiveStep directive => cell.RunWorkAsync(() => Find(directive).RunAsync(directive.Arguments, cell)),
        _ => throw new InvalidOperationException($"Unknown step {step.GetType()}."),
    };

    /// <summary>Runs C#; its lines that ask for packages and projects are done before the compiler sees the rest.</summary>
    private async Task<bool> RunCSharpAsync(TextStep step, RunningCell cell)
    {
        var (code, lines) = (step.Text, ReferenceLine.Find(step.Text));
        var loaded = LoadedReferences.Find(step.Text, new LoadedFileResolver(() => CSharp.WorkingFolder));
        if (lines.Count + loaded.Count > 0 && !await cell.RunWorkAsync(async () => code = await _packages.ApplyAsync(step.Text, lines, loaded, cell)).ConfigureAwait(false)) return false;
        return await cell.RunCSharpAsync(code, step.Line).ConfigureAwait(false);
    }

    private IDirective Find(DirectiveStep step) => _directives.GetValueOrDefault(step.Name) ?? throw new ReportedException("DirectiveError", string.Create(CultureInfo.InvariantCulture,
        $"line {step.Line + 1}: #!{step.Name} is neither a directive nor a language of this kernel; #!lsmagic lists those that are."));

    private string? LanguageOf(string name) =>
        name.ToLowerInvariant() is "csharp" or "c#" or "cs" ? NotebookLanguage.CSharp : _languages.TryGetValue(name, out var language) ? language.Names[0] : null;
}
