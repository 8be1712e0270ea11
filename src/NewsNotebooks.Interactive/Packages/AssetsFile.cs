using System.Runtime.InteropServices;
using System.Text.Json;

namespace NewsNotebooks.Interactive.Packages;

/// <summary>Reads <c>project.assets.json</c>, in which a restore says what it found.</summary>
internal static class AssetsFile
{
    /// <summary>The packages of a file, dependencies included, dependencies' satellite assemblies left out.</summary>
    public static IReadOnlyList<ResolvedPackage> Read(string path)
    {
        using var stream = File.OpenRead(path);
        using var document = JsonDocument.Parse(stream);
        var root = document.RootElement;
        var folders = root.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToArray();
        var libraries = root.GetProperty("libraries");
        var target = root.GetProperty("targets").EnumerateObject().First(target => target.Name.EndsWith("/" + RuntimeInformation.RuntimeIdentifier, StringComparison.Ordinal));
        return [.. target.Value.EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "package")
            .Select(library => Package(library, libraries.GetProperty(library.Name).GetProperty("path").GetString()!, folders))];
    }

    private static ResolvedPackage Package(JsonProperty library, string path, string[] folders)
    {
        var folder = folders.Select(folder => Path.Combine(folder, path)).FirstOrDefault(Directory.Exists) ?? Path.Combine(folders[0], path);
        var name = library.Name.Split('/');
        return new ResolvedPackage(name[0], PackageRequest.Normalize(name[1]), Files("compile"), Files("runtime"), Files("native"));

        // "_._" stands for: nothing, and that on purpose.
        IReadOnlyList<string> Files(string kind) => !library.Value.TryGetProperty(kind, out var files) ? []
            : [.. files.EnumerateObject().Where(file => !file.Name.EndsWith("_._", StringComparison.Ordinal)).Select(file => Path.GetFullPath(Path.Combine(folder, file.Name)))];
    }
}
