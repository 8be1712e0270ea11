using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NewsNotebooks.Interactive.Documents;

namespace NewsNotebooks.Notebooks.Tests.Notebooks;

/// <summary>The notebooks run in any C# kernel: nothing in them is of this project's kernel.</summary>
/// <remarks>They are compiled against the framework and the library alone, with the namespaces that .NET Interactive brings in, so that a member
/// of a kernel is an error.</remarks>
public sealed class KernelMembersTests
{
    private static readonly string[] BroughtIn = ["System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq"];

    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Concat(Directory.GetFiles(Repository.PathOf("artifacts", "library"), "*.dll")).Where(IsManaged).Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    [Theory]
    [MemberData(nameof(NotebookSetTests.Notebooks), MemberType = typeof(NotebookSetTests))]
    public void Should_Compile_Without_Any_Kernel(string notebook) => Assert.Empty(Errors(NotebookDocument.Load(Repository.PathOf("notebooks", notebook))));

    [Theory]
    [InlineData("display(1)")]
    [InlineData("1.Display()")]
    [InlineData("Kernel.Root")]
    public void Should_Find_A_Member_Of_A_Kernel(string code) => Assert.NotEmpty(Errors(new([new(CellType.Code, code)], [])));

    private static List<string> Errors(NotebookDocument document)
    {
        var errors = new List<string>();
        CSharpCompilation? previous = null;
        foreach (var cell in document.Cells.Where(document.IsCSharpCode))
        {
            // What #r refers to is among the references.
            var code = string.Join('\n', cell.Source.Split('\n').Select(line => line.StartsWith("#r ", StringComparison.Ordinal) ? "" : line));
            var tree = CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest, kind: SourceCodeKind.Script));
            previous = CSharpCompilation.CreateScriptCompilation("cell" + errors.Count, tree, References.Value, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, usings: BroughtIn), previous);
            errors.AddRange(previous.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => $"{cell.Id}: {diagnostic}"));
            if (errors.Count > 0) break;
        }
        return errors;
    }

    private static bool IsManaged(string path)
    {
        using var stream = File.OpenRead(path);
        using var image = new System.Reflection.PortableExecutable.PEReader(stream);
        try
        {
            return image.HasMetadata;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
