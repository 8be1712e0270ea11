using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Formatting;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Recommendations;
using Microsoft.CodeAnalysis.Text;
using NewsNotebooks.Interactive.Sessions;

namespace NewsNotebooks.Interactive.IntelliSense;

/// <summary>Asks Roslyn's recommendation service, on which its completion service is built, what can stand at a place.</summary>
/// <remarks>
/// The completion service itself was tried: 120 to 400 ms a request and 100 MiB more memory, and the chain of cells would
/// have to be rebuilt as a chain of its workspace's projects. The recommendation service answers in 4 to 20 ms, needs a
/// third of the parts, and takes the compilation it is given: that of the session itself. So the workspace holds nothing but the
/// text of the one cell, and keywords and filtering are done here. Not safe for use by two threads at once.
/// </remarks>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable",
    Justification = "The workspace holds one text in memory, and a thread may still ask when the session ends.")]
internal sealed class SymbolRecommender
{
    private static readonly Lazy<MefHostServices> Services = new(
        () => MefHostServices.Create([typeof(Workspace).Assembly, typeof(CSharpFormattingOptions).Assembly]));

    private readonly AdhocWorkspace _workspace = new(Services.Value);
    private readonly DocumentId _cell;

    /// <summary>Loads the service, which takes a few hundred milliseconds.</summary>
    public SymbolRecommender()
    {
        var project = ProjectId.CreateNewId();
        _cell = DocumentId.CreateNewId(project);
        var document = DocumentInfo.Create(_cell, "cell", sourceCodeKind: SourceCodeKind.Script,
            loader: TextLoader.From(TextAndVersion.Create(SourceText.From(""), VersionStamp.Default)));
        _workspace.AddSolution(SolutionInfo.Create(SolutionId.CreateNewId(), VersionStamp.Default, projects:
        [
            ProjectInfo.Create(project, VersionStamp.Default, "cell", "cell", LanguageNames.CSharp,
                parseOptions: CellCompiler.ParseOptions, documents: [document], isSubmission: true),
        ]));
    }

    /// <summary>Takes a cell's text, about which is asked next.</summary>
    /// <returns>Its tree, which compilations that are asked about must contain.</returns>
    public SyntaxTree Open(string code, CancellationToken cancellation)
    {
        _workspace.TryApplyChanges(_workspace.CurrentSolution.WithDocumentText(_cell, SourceText.From(code)));
        return _workspace.CurrentSolution.GetDocument(_cell)!.GetSyntaxTreeAsync(cancellation).GetAwaiter().GetResult()!;
    }

    /// <summary>The symbols whose names can stand at an offset of the cell that was opened last.</summary>
    public ImmutableArray<ISymbol> At(Compilation compilation, SyntaxTree cell, int position, CancellationToken cancellation)
    {
        var model = compilation.GetSemanticModel(cell);
#pragma warning disable CS0618 // What replaces it takes no model, but makes its own from the workspace's projects.
        return [.. Recommender.GetRecommendedSymbolsAtPosition(model, position, _workspace, cancellationToken: cancellation)];
#pragma warning restore CS0618
    }
}
