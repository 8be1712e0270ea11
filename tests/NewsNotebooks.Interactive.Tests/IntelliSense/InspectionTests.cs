using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NewsNotebooks.Interactive.Tests.Sessions;
using NewsNotebooks.Tests;

namespace NewsNotebooks.Interactive.Tests.IntelliSense;

public sealed class InspectionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CellRunner _cells;

    public InspectionTests() => _cells = new CellRunner(_folder.Path);

    public void Dispose()
    {
        _cells.Dispose();
        _folder.Dispose();
    }

    private async Task<string?> Inspect(string codeWithBar, bool detailed = false, string form = "text/plain")
    {
        var position = codeWithBar.IndexOf('|', StringComparison.Ordinal);
        var bundle = await _cells.Session.InspectAsync(codeWithBar.Remove(position, 1), position, detailed, TestContext.Current.CancellationToken);
        return bundle?.Data[form];
    }

    [Theory]
    [InlineData("fer|ry", "int ferry")]
    [InlineData("ferry|.ToString()", "int ferry")]
    [InlineData("Twi|ce(1)", "int Twice(int x) (+ 1 overload)")]
    [InlineData("Twice(1, |", "int Twice(int x) (+ 1 overload)")]
    [InlineData("new Bo|at(\"\")", "Boat.Boat(string name) (+ 1 overload)")]
    [InlineData("Boat| b = null;", "class Boat")]
    [InlineData("va|r x = ferry;", "readonly struct System.Int32")]
    [InlineData("var lo|cal = \"\";", "string local")]
    [InlineData("\n#!time\nfer|ry", "int ferry")]
    public async Task Signature_Should_Be_Told(string code, string expected)
    {
        await _cells.Run("var ferry = 3; int Twice(int x) => 2 * x; int Twice(string s) => 1; class Boat { public Boat() { } public Boat(string name) { } }");
        Assert.Equal(expected, (await Inspect(code))?.Split('\n')[0]);
    }

    [Theory]
    [InlineData("|")]
    [InlineData("// ferry|")]
    [InlineData("\"fer|ry\"")]
    [InlineData("unknown|")]
    [InlineData("1 +| 2")]
    public async Task Nothing_Should_Be_Told_Of_Nothing(string code) => Assert.Null(await Inspect(code));

    [Fact]
    public async Task Comments_Of_Cells_Should_Be_Told()
    {
        await _cells.Run("""
            /// <summary>Counts <c>boats</c> in a <see cref="string"/>.</summary>
            /// <param name="name">The *harbour*.</param>
            /// <returns>How many.</returns>
            /// <exception cref="System.ArgumentException">There is none.</exception>
            int Boats(string name) => 1;
            """);
        Assert.Equal("int Boats(string name)\n\nCounts boats in a String.", await Inspect("Boa|ts"));
        Assert.Equal("int Boats(string name)\n\nCounts boats in a String.\n\nParameters:\n  name: The *harbour*.\n\nReturns: How many.\n\nExceptions:\n  ArgumentException: There is none.",
            await Inspect("Boa|ts", detailed: true));
        Assert.Equal("```csharp\nint Boats(string name)\n```\n\nCounts boats in a String.\n\n**Parameters**\n\n- `name`: The \\*harbour\\*.\n\n**Returns:** How many.\n\n**Exceptions**\n\n- `ArgumentException`: There is none.",
            await Inspect("Boa|ts", detailed: true, "text/markdown"));
    }

    [Fact]
    public async Task Documentation_Beside_A_Library_Should_Be_Told()
    {
        var library = Path.Combine(_folder.Path, "NewsLib.dll");
        var code = "namespace NewsLib; /** <summary>A boat.</summary> */ public class Boat { /** <summary>Leaves.</summary> */ public virtual void Leave() { } } /** <inheritdoc/> */ public class Ferry : Boat { /** <inheritdoc/> */ public override void Leave() { } }";
        var compilation = CSharpCompilation.Create("NewsLib", [CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken)], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.True(compilation.Emit(library, xmlDocumentationPath: Path.ChangeExtension(library, ".xml"), cancellationToken: TestContext.Current.CancellationToken).Success);
        await _cells.Run("#r \"NewsLib.dll\"\nusing NewsLib; var boat = new Ferry();");

        Assert.Equal("class NewsLib.Boat\n\nA boat.", await Inspect("Boa|t x"));
        Assert.Equal("void Ferry.Leave()\n\nLeaves.", await Inspect("boat.Lea|ve()"));
        var completion = await _cells.Session.CompleteAsync("boat.Lea", 8, TestContext.Current.CancellationToken);
        Assert.Equal("Leaves.", Assert.Single(completion.Items).Documentation);
    }

    [Fact]
    public async Task Documentation_Of_The_Framework_Should_Be_Told()
    {
        var packs = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref");
        Requirement.Check(Directory.Exists(packs), "the SDK's targeting pack");
        var text = await Inspect("Console.Write|Line(\"\")", detailed: true);
        Assert.Contains("void Console.WriteLine(string? value) (+ ", text, StringComparison.Ordinal);
        Assert.Contains("\n  value: ", text, StringComparison.Ordinal);
        Assert.Contains("\n  IOException: ", text, StringComparison.Ordinal);
        Assert.Contains("\n\n", await Inspect("new List<int>().Ad|d(1)"), StringComparison.Ordinal);
        Assert.Contains("\n\n", await Inspect("\"\".Sele|ct(c => c)"), StringComparison.Ordinal);
    }
}
