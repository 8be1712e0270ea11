using NewsNotebooks.Interactive.Sessions;
using NewsNotebooks.Interactive.Tests.Sessions;

namespace NewsNotebooks.Interactive.Tests.Packages;

public sealed class ProjectTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable></PropertyGroup>
          <ItemGroup><PackageReference Include="Gull" Version="1.0.0" /></ItemGroup>
        </Project>
        """;

    [Fact]
    public async Task Should_Be_Built_Apart_And_Referred_To_With_Their_Dependencies()
    {
        feed.Write("src/Harbour.csproj", Project);
        feed.Write("src/Harbour.cs", "namespace Harbour; public static class Info { public static string Version => \"harbour of \" + Gull.Info.Version; }");
        using (var cells = feed.Start())
        {
            var outputs = await cells.Run("#r \"src/Harbour.csproj\"\nHarbour.Info.Version");
            Assert.Equal("Built Harbour.csproj", outputs.OfType<DisplayOutput>().Last().Bundle.Data["text/plain"]);
            Assert.Equal("harbour of 1.0.0", Assert.Single(outputs.OfType<ResultOutput>()).Bundle.Data["text/plain"]);
            Assert.Equal("1.0.0", await cells.Result("Gull.Info.Version"));
            Assert.Equal(["Harbour.cs", "Harbour.csproj"], Directory.EnumerateFileSystemEntries(Path.Combine(feed.Folder, "src")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        }
        feed.Write("src/Harbour.cs", "namespace Harbour; public static class Info { public static int Version => \"text\"; }");
        using var broken = feed.Start();
        var error = await broken.Error("#r \"src/Harbour.csproj\"");
        Assert.Equal(("ProjectError", $"{Path.Combine(feed.Folder, "src", "Harbour.csproj")} does not build.\nHarbour.cs(1,76): CS0029: Cannot implicitly convert type 'string' to 'int'"), (error.Name, error.Value));
    }

    [Fact]
    public async Task Should_Be_There()
    {
        using var cells = feed.Start();
        var error = await cells.Error("#r \"none.csproj\"");
        Assert.Equal(("ProjectError", $"There is no project {Path.Combine(feed.Folder, "none.csproj")}. The path of #r is relative to the notebook's folder."), (error.Name, error.Value));
    }
}
