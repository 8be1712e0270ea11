using System.IO.Compression;
using System.Runtime.InteropServices;
using NewsNotebooks.Interactive.Tests.Sessions;

namespace NewsNotebooks.Interactive.Tests.Packages;

/// <summary>A working folder whose NuGet configuration knows one source: a folder of small packages. No network is needed.</summary>
public sealed class PackageFeed : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PackageFeed()
    {
        _folder.Write("work/nuget.config", """
            <configuration>
              <config><add key="globalPackagesFolder" value="../unpacked" /></config>
              <packageSources><clear /><add key="feed" value="../feed" /></packageSources>
            </configuration>
            """);
        Add("Feather", "1.0.0", Class("Feather", "1.0.0"));
        Add("Feather", "2.0.0", Class("Feather", "2.0.0"));
        Add("Gull", "1.0.0", Class("Gull", "1.0.0"), "Feather", "1.0.0");
        Add("Gull", "1.1.0", Class("Gull", "1.1.0"), "Feather", "1.0.0");
        Add("Gull", "2.0.0-beta", Class("Gull", "2.0.0-beta"));
        Add("Tern", "1.0.0", Class("Tern", "1.0.0"), "Feather", "2.0.0");
        Add("Puffin", "1.0.0", "namespace Puffin { public static class Native { [System.Runtime.InteropServices.DllImport(\"puffin\")] public static extern int Dive(); } }");
        Add("Skua", "1.0.0", "namespace Skua { public static class Info { public static string Shown => \"implementation\"; public static int Hidden => 1; } }");
        // The host of these tests has the real one beside it.
        Add("Microsoft.Data.Analysis", "0.1.0", "namespace Microsoft.Data.Analysis { public static class Old { public static string Version => \"0.1.0\"; } }");
        AddSource("other", "Auk", "1.0.0", Class("Auk", "1.0.0"));
    }

    /// <summary>The working folder.</summary>
    public string Folder => Path.Combine(_folder.Path, "work");

    /// <summary>Writes a file below the working folder.</summary>
    public string Write(string name, string text) => _folder.Write("work/" + name, text);

    /// <summary>A session in the working folder.</summary>
    internal CellRunner Start() => new(Folder, Path.Combine(_folder.Path, "cache"));

    public void Dispose() => _folder.Dispose();

    private static string Class(string name, string version) =>
        $"namespace {name} {{ public static class Info {{ public static string Version => \"{version}\"; public static string Path => typeof(Info).Assembly.Location; }} }}";

    private void Add(string id, string version, string code, string? dependency = null, string? dependencyVersion = null) => AddSource("feed", id, version, code, dependency, dependencyVersion);

    private void AddSource(string feed, string id, string version, string code, string? dependency = null, string? dependencyVersion = null)
    {
        var library = Path.Combine(_folder.Path, "built", id + ".dll");
        Library.Compile(library, $"[assembly: System.Reflection.AssemblyVersion(\"{version.Split('-')[0]}\")] {code}");
        Directory.CreateDirectory(Path.Combine(_folder.Path, feed));
        using var package = ZipFile.Open(Path.Combine(_folder.Path, feed, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        var dependencies = dependency is null ? "" : $"""<dependencies><group targetFramework="net10.0"><dependency id="{dependency}" version="{dependencyVersion}" /></group></dependencies>""";
        Text(package, id + ".nuspec", $"<package><metadata><id>{id}</id><version>{version}</version><authors>a</authors><description>d</description>{dependencies}</metadata></package>");
        package.CreateEntryFromFile(library, $"lib/net10.0/{id}.dll");
        if (id == "Gull") package.CreateEntryFromFile(Satellite(id), $"lib/net10.0/de/{id}.resources.dll");
        if (id == "Puffin") Text(package, $"runtimes/{RuntimeInformation.RuntimeIdentifier}/native/libpuffin.so", "no library");
        if (id != "Skua") return;
        Library.Compile(library, "[assembly: System.Reflection.AssemblyVersion(\"1.0.0\")] namespace Skua { public static class Info { public static string Shown => throw null!; } }");
        package.CreateEntryFromFile(library, "ref/net10.0/Skua.dll");
    }

    private string Satellite(string id)
    {
        var path = Path.Combine(_folder.Path, "built", "de", id + ".resources.dll");
        Library.Compile(path, "[assembly: System.Reflection.AssemblyCulture(\"de\")] [assembly: System.Reflection.AssemblyVersion(\"1.0.0\")]");
        return path;
    }

    private static void Text(ZipArchive package, string name, string text)
    {
        using var writer = new StreamWriter(package.CreateEntry(name).Open());
        writer.Write(text);
    }
}
