using NewsNotebooks.Interactive.Sessions;

namespace NewsNotebooks.Interactive.Tests.Sessions;

/// <summary>What a notebook refers to is what runs, whatever the host has beside it.</summary>
public sealed class ReferenceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Should_Load_A_Library_And_Its_Dependency_From_Their_Own_Folder()
    {
        BuildLibrary("first");
        using var cells = new CellRunner(_folder.Path);
        await cells.Run("#r \"lib/NewsLibA.dll\"\nusing NewsLibA;\nvar box = new Box();");

        Assert.Equal("first of one", await cells.Result("box.Describe()"));
        Assert.Equal("True", await cells.Result("box.Inner is NewsLibB.Part && box.Inner.GetType() == typeof(NewsLibB.Part)"));
        Assert.Equal("one", await cells.Result("NewsLibB.Part Give(Box b) => b.Inner;\nGive(box).Name"));
    }

    [Fact]
    public async Task Should_Run_The_New_Build_When_A_New_Session_Starts()
    {
        BuildLibrary("first");
        using (var before = new CellRunner(_folder.Path))
            Assert.Equal("first of one", await before.Result("#r \"lib/NewsLibA.dll\"\nnew NewsLibA.Box().Describe()"));
        BuildLibrary("second", extraMember: "public int Added => 7;");

        using var after = new CellRunner(_folder.Path);
        Assert.Equal("second of one", await after.Result("#r \"lib/NewsLibA.dll\"\nnew NewsLibA.Box().Describe()"));
        Assert.Equal("7", await after.Result("new NewsLibA.Box().Added"));
    }

    [Fact]
    public async Task Should_Keep_What_Is_Loaded_And_Say_So_When_It_Is_Rebuilt_Meanwhile()
    {
        BuildLibrary("first");
        using var cells = new CellRunner(_folder.Path);
        await cells.Run("#r \"lib/NewsLibA.dll\"\nvar box = new NewsLibA.Box();");
        BuildLibrary("second");
        var outputs = await cells.Run("#r \"lib/NewsLibA.dll\"\nbox = new NewsLibA.Box(); box.Describe()");
        var path = Path.Combine(_folder.Path, "lib", "NewsLibA.dll");

        Assert.True(cells.Succeeded);
        Assert.Equal($"{path} differs from the NewsLibA that this session has loaded from {path}, which stays in use. "
            + "Restart the kernel to use the other one.\n", CellRunner.Text(outputs, "stderr"));
        Assert.Equal("first of one", Assert.Single(outputs.OfType<ResultOutput>()).Bundle.Data["text/plain"]);
    }

    [Fact]
    public async Task Should_Not_Hold_The_File_Open()
    {
        BuildLibrary("first");
        using var cells = new CellRunner(_folder.Path);
        await cells.Run("#r \"lib/NewsLibA.dll\"\nnew NewsLibA.Box().Describe()");
        using var exclusive = new FileStream(Path.Combine(_folder.Path, "lib", "NewsLibA.dll"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.True(cells.Succeeded);
        Assert.NotEqual(0, exclusive.Length);
    }

    [Fact]
    public async Task Should_Take_The_Notebooks_Assembly_When_The_Host_Has_One_Of_That_Name()
    {
        // Markdig lies beside this process, as the engine's own; a notebook's must win over it.
        Compile("Markdig", "namespace Markdig { public static class Markdown { public static string Mine => \"the notebook's\"; } }");
        using var cells = new CellRunner(_folder.Path);

        Assert.Equal("the notebook's", await cells.Result("#r \"lib/Markdig.dll\"\nMarkdig.Markdown.Mine"));
    }

    [Fact]
    public async Task Should_Take_The_Runtimes_Assembly_When_A_Library_Brings_An_Old_One()
    {
        Compile("System.Text.Json", "[assembly: System.Reflection.AssemblyVersion(\"1.0.0.0\")] public class Old { }");
        BuildLibrary("first");
        using var cells = new CellRunner(_folder.Path);
        await cells.Run("#r \"lib/NewsLibA.dll\"\nnew NewsLibA.Box()");

        Assert.Equal("[1]", await cells.Result("System.Text.Json.JsonSerializer.Serialize(new[] { 1 })"));
    }

    [Fact]
    public async Task Should_Find_Framework_Assemblies_By_Name()
    {
        using var cells = new CellRunner(_folder.Path);

        Assert.Equal("<a />", await cells.Result("#r \"System.Xml.Linq\"\nnew System.Xml.Linq.XElement(\"a\").ToString()"));
    }

    [Fact]
    public async Task Should_Say_So_When_A_Referenced_File_Is_No_Assembly()
    {
        _folder.Write("lib/text.dll", "this is text");
        using var cells = new CellRunner(_folder.Path);
        var error = await cells.Error("#r \"lib/text.dll\"\n1");

        Assert.StartsWith("cell line 1, column 1: error CS0009: Metadata file", error.Value, StringComparison.Ordinal);
    }

    private void BuildLibrary(string word, string extraMember = "")
    {
        Compile("NewsLibB", "namespace NewsLibB { public sealed class Part { public string Name => \"one\"; } }");
        Compile("NewsLibA", "namespace NewsLibA { public sealed class Box { public NewsLibB.Part Inner { get; } = new(); "
            + $"public string Describe() => \"{word} of \" + Inner.Name; {extraMember} }} }}", "NewsLibB");
    }

    private void Compile(string name, string code, params string[] references)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Path, "lib")).FullName;
        Library.Compile(Path.Combine(folder, name + ".dll"), code, [.. references.Select(r => Path.Combine(folder, r + ".dll"))]);
    }
}
