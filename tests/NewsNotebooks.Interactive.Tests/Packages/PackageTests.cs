using System.Diagnostics;
using NewsNotebooks.Interactive.Sessions;
using NewsNotebooks.Interactive.Tests.Sessions;
using NewsNotebooks.Tests;

namespace NewsNotebooks.Interactive.Tests.Packages;

public sealed class PackageTests(PackageFeed feed) : IClassFixture<PackageFeed>, IDisposable
{
    private readonly CellRunner _cells = feed.Start();

    public void Dispose() => _cells.Dispose();

    private static string[] Shown(IEnumerable<CellOutput> outputs) => [.. outputs.OfType<DisplayOutput>().Select(output => output.Bundle.Data["text/plain"])];

    [Theory]
    [InlineData("nuget: Gull, 1.0.0", "1.0.0")]
    [InlineData("nuget:gull,1.0", "1.0.0")]
    [InlineData("nuget: Gull", "1.1.0")]
    [InlineData("nuget: Gull, *-*", "2.0.0-beta")]
    [InlineData("nuget: Gull, [1.0.0, 1.1.0)", "1.0.0")]
    public async Task Should_Be_Found_In_The_Version_Asked_For(string reference, string version)
    {
        Assert.Equal(version, await _cells.Result($"#r \"{reference}\"\nGull.Info.Version"));
    }

    [Fact]
    public async Task Should_Be_Installed_Together_With_Progress_And_Seen_By_Later_Cells()
    {
        var outputs = await _cells.Run("#r \"nuget: Feather, 1.0.0\"\nusing System.Text;\n#r \"nuget: Skua\"\nusing Feather;");
        var notices = outputs.OfType<DisplayOutput>().ToList();

        Assert.True(_cells.Succeeded);
        Assert.Equal("Restoring packages: Feather, 1.0.0; Skua …", Shown(outputs)[0]);
        Assert.Equal("Installed Packages: Feather, 1.0.0; Skua, 1.0.0", Shown(outputs)[^1]);
        Assert.Equal((true, 1), (notices[^1].IsUpdate, notices.Select(notice => notice.DisplayId).Distinct().Count()));
        Assert.Equal("1.0.0 implementation", await _cells.Result("Info.Version + \" \" + Skua.Info.Shown"));
        Assert.Contains("error CS0117: 'Info' does not contain a definition for 'Hidden'", (await _cells.Error("Skua.Info.Hidden")).Value, StringComparison.Ordinal);
        Assert.Contains("Feather.dll", await _cells.Result("Feather.Info.Path"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Should_Be_There_At_Once_The_Second_Time()
    {
        using (var first = feed.Start()) await first.Run("#r \"nuget: Gull, 1.0.0\"");
        await _cells.Run("1");
        var watch = Stopwatch.StartNew();
        var outputs = await _cells.Run("#r \"nuget: Gull, 1.0.0\"");

        Assert.Equal(["Installed Packages: Gull, 1.0.0"], Shown(outputs));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"It took {watch.Elapsed}.");
        Assert.Equal("1.0.0", await _cells.Result("#r \"nuget: Gull\"\n#r \"nuget: Feather\"\nFeather.Info.Version"));
    }

    [Fact]
    public async Task Should_Be_Refused_When_Another_Version_Is_Loaded()
    {
        await _cells.Run("#r \"nuget: Gull, 1.0.0\"");
        var error = await _cells.Error("#r \"nuget: Gull, 1.1.0\"");
        Assert.Equal(("PackageError", "Gull 1.0.0 is loaded, and Gull 1.1.0 is asked for. Restart the kernel, and ask for the version that is to be used before anything loads another one."), (error.Name, error.Value));

        var dependency = await _cells.Error("#r \"nuget: Tern\"");
        Assert.StartsWith("Feather 1.0.0 is loaded, and Feather 2.0.0 is asked for by Tern.", dependency.Value, StringComparison.Ordinal);
        Assert.Equal("1.0.0 1.0.0", await _cells.Result("Gull.Info.Version + \" \" + Feather.Info.Version"));
    }

    [Fact]
    public async Task Should_Be_The_Nearest_Later_One_And_Said_So_When_A_Version_Is_Nowhere()
    {
        string[] expected = ["Installed Packages: Feather, 1.0.0 (0.9.0 was asked for, and no source has it)"];
        Assert.Equal(expected, Shown(await _cells.Run("#r \"nuget: Feather, 0.9\""))[^1..]);
        Assert.Equal(expected, Shown(await _cells.Run("#r \"nuget: Feather, 0.9\"")));
    }

    [Fact]
    public async Task Should_Win_Over_What_The_Host_Has_Beside_It() =>
        Assert.Equal("0.1.0", await _cells.Result("#r \"nuget: Microsoft.Data.Analysis, 0.1.0\"\nMicrosoft.Data.Analysis.Old.Version"));

    [Fact]
    public async Task Should_Be_Refused_When_An_Assembly_Of_It_Is_Loaded_From_Elsewhere()
    {
        var file = Path.Combine(feed.Folder, "lib", "Gull.dll");
        Library.Compile(file, "[assembly: System.Reflection.AssemblyVersion(\"9.0.0\")] namespace Gull { public static class Info { public static string Version => \"the file's\"; } }");
        Assert.Equal("the file's", await _cells.Result("#r \"lib/Gull.dll\"\nGull.Info.Version"));

        var error = await _cells.Error("#r \"nuget: Gull, 1.0.0\"");
        Assert.Equal($"Gull 9.0.0.0 is loaded from {file}, and Gull 1.0.0 with Gull 1.0.0.0 is asked for. Restart the kernel, and ask for the package before anything loads another version.", error.Value);
    }

    [Fact]
    public async Task Should_Bring_Native_Libraries()
    {
        Requirement.Check(OperatingSystem.IsLinux(), "Linux's names of native libraries");
        var error = await _cells.Error("#r \"nuget: Puffin\"\nPuffin.Native.Dive()");
        Assert.Contains("native/libpuffin.so", error.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Should_Bring_Texts_In_Other_Languages() =>
        Assert.Equal("Gull.resources de", await _cells.Result("""
            #r "nuget: Gull, 1.0.0"
            var texts = typeof(Gull.Info).Assembly.GetSatelliteAssembly(new System.Globalization.CultureInfo("de"), new Version(1, 0, 0)).GetName();
            $"{texts.Name} {texts.CultureName}"
            """));

    [Fact]
    public async Task Should_Be_Installed_When_A_Loaded_File_Asks_For_Them()
    {
        feed.Write("tools/birds.csx", "#load \"more.csx\"\n#i \"nuget: ../../other\"\n#r \"nuget: Auk\"\nstring Auks() => Auk.Info.Version;\n");
        feed.Write("tools/more.csx", "#r \"nuget: Gull, 1.1.0\"\n\nstring Gulls() => Gull.Info.Version;\n");

        Assert.Equal("1.0.0 1.1.0", await _cells.Result("#load \"tools/birds.csx\"\nAuks() + \" \" + Gulls()"));
        feed.Write("tools/wrong.csx", "#r \"nuget: Gull, 1.1.0\"\n\nnope();\n");
        Assert.Contains("wrong.csx line 3, column 1: error CS0103", (await _cells.Error("#load \"tools/wrong.csx\"")).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Should_Be_Found_In_A_Source_That_The_Cell_Names()
    {
        Assert.Contains("NU1101: Unable to find package Auk.", (await _cells.Error("#r \"nuget: Auk\"")).Value, StringComparison.Ordinal);
        Assert.Equal("1.0.0", await _cells.Result("#i \"nuget: ../other\"\n#r \"nuget: Auk\"\nAuk.Info.Version"));
        Assert.Contains("there is no folder", (await _cells.Error("#i \"nuget: nowhere\"")).Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#r \"nuget: \"", "DirectiveError", "'nuget: ' is no package. Expected: #r \"nuget: Id\" or #r \"nuget: Id, Version\".")]
    [InlineData("#r \"nuget: A, $(B)\"", "DirectiveError", "'nuget: A, $(B)' is no package. Expected: #r \"nuget: Id\" or #r \"nuget: Id, Version\".")]
    [InlineData("#r \"nuget: Gull, 1.0.0\"\n#r \"nuget: Gull, 1.1.0\"", "PackageError", "The cell asks for Gull in several versions: 1.0.0; 1.1.0. Keep one of them.")]
    public async Task Should_Be_Named_As_Expected(string code, string name, string message)
    {
        var error = await _cells.Error(code);
        Assert.Equal((name, message), (error.Name, error.Value));
    }

    [Fact]
    public async Task Lines_Should_Keep_Their_Numbers_And_Strings_Their_Text()
    {
        Assert.StartsWith("cell line 3, column 1: error CS0103", (await _cells.Error("#r \"nuget: Gull, 1.0.0\"\n\nnope")).Value, StringComparison.Ordinal);
        Assert.Equal("#r \"nuget: None\"", await _cells.Result("\"\"\"\n#r \"nuget: None\"\n\"\"\""));
        Assert.Equal("1", await _cells.Result("#if NEVER\n#r \"nuget: None\"\n#endif\n/*\n#r \"nuget: None\"\n*/\n1"));
    }

    [Fact]
    public async Task Restore_Should_Be_Stopped_By_An_Interrupt()
    {
        feed.Write("nested/nuget.config", "<configuration><packageSources><clear /><add key=\"slow\" value=\"http://192.0.2.1/v3/index.json\" allowInsecureConnections=\"true\" /></packageSources></configuration>");
        using var cells = new CellRunner(Path.Combine(feed.Folder, "nested"), Path.Combine(feed.Folder, "nested", "cache"));
        var running = cells.Run("#r \"nuget: Nobody.Has.This\"");
        await Task.Delay(300, TestContext.Current.CancellationToken);
        cells.Session.Interrupt();
        var outputs = await running.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);

        Assert.Equal("KeyboardInterrupt", Assert.IsType<ErrorOutput>(outputs[^1]).Name);
        var packages = Path.Combine(feed.Folder, "nested", "cache", "packages");
        for (var tries = 0; tries < 50 && Directory.EnumerateFileSystemEntries(packages).Any(); tries++) await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Empty(Directory.EnumerateFileSystemEntries(packages));
    }
}
