using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using NewsNotebooks.Interactive.Sessions.Assemblies;
using NewsNotebooks.Interactive.Sessions.Errors;

namespace NewsNotebooks.Interactive.Sessions;

/// <summary>Compiles cells as a chain of Roslyn submissions and loads them into the notebook's load context.</summary>
/// <remarks>
/// The chain is the compiler's own; its scripting API is not used, because that would let assemblies beside the host win
/// over those that a notebook refers to, and compiles a cell's few lines on all cores, which costs more than it gains.
/// </remarks>
internal sealed class CellCompiler
{
    private static readonly EmitOptions EmitOptions = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    /// <summary>How cells are read.</summary>
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    private static readonly string[] DefaultUsings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Text", "System.Threading.Tasks",
        typeof(Api.CellGlobals).Namespace!, typeof(Api.CellGlobals).FullName!, typeof(Api.ContentGlobals).FullName!, typeof(Microsoft.DotNet.Interactive.Formatting.Formatter).Namespace!,
    ];

    private static readonly Task<object?> NoResult = Task.FromResult<object?>(null);

    private readonly NotebookLoadContext _assemblies;
    private readonly NotebookReferenceResolver _resolver;
    private readonly LoadedFileResolver _loadedFiles;
    private readonly CSharpCompilationOptions _options;
    private readonly CSharpCompilationOptions _draftOptions;
    private readonly HashSet<string> _visible = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<MetadataReference> _added = [];
    private volatile CSharpCompilation? _last;
    private int _count;

    /// <summary>Makes a compiler whose <c>#r</c> and <c>#load</c> are relative to the working folder.</summary>
    public CellCompiler(NotebookLoadContext assemblies, Func<string> workingFolder)
    {
        _assemblies = assemblies;
        _resolver = new NotebookReferenceResolver(assemblies, workingFolder);
        _loadedFiles = new LoadedFileResolver(workingFolder);
        _options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true, concurrentBuild: false,
            sourceReferenceResolver: _loadedFiles, metadataReferenceResolver: _resolver, assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);
        _draftOptions = _options
            .WithMetadataReferenceResolver(new DraftReferenceResolver(_resolver))
            .WithSourceReferenceResolver(new LoadedFileResolver(workingFolder) { WithCheckpoints = false });
    }

    /// <summary>What a cell would compile to after those that have run. Nothing of it is kept; called from any thread, also while a cell runs.</summary>
    public CSharpCompilation Draft(string code) => Continue(code, "", "Draft", [], _draftOptions);

    /// <summary>Lets the cells from the next one on see assemblies.</summary>
    public void Add(IEnumerable<MetadataReference> references) => _added.AddRange(references);

    /// <summary>Compiles a cell; from then on later cells see what it declares.</summary>
    /// <exception cref="CellCompilationException">The cell does not compile; later cells do not see it.</exception>
    public CompiledCell Compile(string code, string path, CancellationToken stop)
    {
        var root = CSharpSyntaxTree.ParseText(code, ParseOptions, path, Encoding.UTF8, stop).GetCompilationUnitRoot(stop);
        List<MetadataReference> references = [.. NewReferences(root), .. _added];
        var compilation = Continue(Checkpoints.Insert(code), path, NextName(), references, _options);
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(image, symbols, options: EmitOptions, cancellationToken: stop);
        if (HasErrors(emitted.Diagnostics))
            throw new CellCompilationException(DiagnoseAsWritten(code, path, references, emitted.Diagnostics, stop), path);
        _last = compilation;
        _count++;
        _added.Clear();
        // Usings and comments alone compile to nothing, which is not to be run but is seen by later cells.
        if (!emitted.Success)
            return new CompiledCell(_ => NoResult, false, () => false);
        image.Position = symbols.Position = 0;
        var assembly = _assemblies.LoadFromStream(image, symbols);
        return new CompiledCell(FindFactory(compilation, assembly, stop), ShowsResult(root), () => ShowsNull(compilation));
    }

    private static bool HasErrors(ImmutableArray<Diagnostic> diagnostics) => diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>The errors of the cell as the user wrote it, without the checkpoints, which move columns.</summary>
    private ImmutableArray<Diagnostic> DiagnoseAsWritten(
        string code, string path, List<MetadataReference> references, ImmutableArray<Diagnostic> otherwise, CancellationToken stop)
    {
        _loadedFiles.WithCheckpoints = false;
        try
        {
            var diagnostics = Continue(code, path, NextName(), references, _options).Emit(Stream.Null, cancellationToken: stop).Diagnostics;
            return HasErrors(diagnostics) ? diagnostics : otherwise;
        }
        finally
        {
            _loadedFiles.WithCheckpoints = true;
        }
    }

    // Roslyn gives a submission the references and usings of those before it, so the first has them all and the later
    // ones name only what is new: passing all again would make each cell dearer than the last.
    private CSharpCompilation Continue(string code, string path, string name, IEnumerable<MetadataReference> references, CSharpCompilationOptions options)
    {
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), ParseOptions, path);
        return _last is { } last
            ? CSharpCompilation.CreateScriptCompilation(name, tree, references, options.WithScriptClassName(name), last, typeof(object))
            : CSharpCompilation.CreateScriptCompilation(name, tree, [.. FrameworkAssemblies.References.Values, MetadataReference.CreateFromFile(typeof(CellCompiler).Assembly.Location), .. references],
                options.WithScriptClassName(name).WithUsings(DefaultUsings), null, typeof(object));
    }

    private string NextName() => string.Create(CultureInfo.InvariantCulture, $"Submission#{_count}");

    /// <summary>
    /// What the assemblies named by <c>#r</c> were compiled against and have beside them, so that a library's cells can
    /// name the types of its dependencies too. The compiler resolves the <c>#r</c> itself, to the same snapshot.
    /// </summary>
    private List<MetadataReference> NewReferences(CompilationUnitSyntax root)
    {
        var found = new List<MetadataReference>();
        foreach (var directive in root.GetReferenceDirectives())
        {
            var resolved = _resolver.ResolveReference(directive.File.ValueText, null, MetadataReferenceProperties.Assembly);
            if (resolved.IsEmpty || resolved[0].FilePath is not { } path || _assemblies.Add(path) is not { } named)
                continue;
            found.AddRange(named.DependsOn.Where(_visible.Add)
                .Select(name => _assemblies.FindReference(new AssemblyName(name)))
                .OfType<MetadataReference>());
        }
        return found;
    }

    private static Func<object?[], Task<object?>> FindFactory(Compilation compilation, Assembly assembly, CancellationToken stop)
    {
        var entry = compilation.GetEntryPoint(stop)!;
        var method = assembly.GetType(entry.ContainingType.MetadataName, throwOnError: true)!
            .GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        return method.CreateDelegate<Func<object?[], Task<object?>>>();
    }

    private static bool ShowsResult(CompilationUnitSyntax root) => LastExpression(root) is not null;

    private static ExpressionSyntax? LastExpression(CompilationUnitSyntax root) =>
        root.Members.LastOrDefault() is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }
            ? last.Expression
            : null;

    /// <summary>Whether a null result is a value of the last expression (and not the nothing of a void call).</summary>
    private static bool ShowsNull(Compilation compilation)
    {
        var tree = compilation.SyntaxTrees.Last();
        var type = LastExpression((CompilationUnitSyntax)tree.GetRoot()) is { } last
            ? compilation.GetSemanticModel(tree).GetTypeInfo(last).Type
            : null;
        return type is null or { SpecialType: not SpecialType.System_Void };
    }
}

/// <summary>A cell that can be run, once.</summary>
/// <param name="Factory">Runs it, given the states of the cells before it, among which it puts its own.</param>
/// <param name="ShowsResult">Whether the cell ends in an expression.</param>
/// <param name="ShowsNull">Whether that expression's null is to be shown; asks the compiler, so only where needed.</param>
internal sealed record CompiledCell(Func<object?[], Task<object?>> Factory, bool ShowsResult, Func<bool> ShowsNull);
