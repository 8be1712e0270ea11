using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json.Nodes;
using NewsNotebooks.Cli.Input;

namespace NewsNotebooks.Cli.Notebooks;

/// <summary>Where a new notebook finds the analysis library, whichever way this program came to the machine.</summary>
/// <remarks>From a clone, the notebook refers to what every build lays into <c>artifacts/library</c>. A published program or a tool may move or
/// be updated, so the library is copied, with all it needs and nothing else, into a folder of the user's named after its version and build.</remarks>
internal static class LibraryReference
{
    private const string Library = "NewsNotebooks.dll";

    /// <summary>The path for <c>#r</c>: relative within the clone, else absolute.</summary>
    /// <param name="notebookFolder">The folder of the notebook, absolute.</param>
    /// <exception cref="UsageException">The library is not there, or cannot be copied.</exception>
    public static string For(string notebookFolder)
    {
        if (KernelFolder.SourceFolder() is not { } source) return Slashes(Path.Combine(Lay(AppContext.BaseDirectory, DataFolder), Library));
        var root = Path.GetDirectoryName(source)!;
        var library = Path.Combine(root, "artifacts", "library", Library);
        if (!File.Exists(library)) throw new UsageException($"there is no {library}; expected the library as 'dotnet build' lays it there. Build once more.");
        var relative = Path.GetRelativePath(root, notebookFolder);
        return Slashes(relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) || Path.IsPathRooted(relative) ? library : Path.GetRelativePath(notebookFolder, library));
    }

    /// <summary>Copies the library out of a published program, unless this very build is there.</summary>
    /// <param name="program">The program's folder, with its <c>newsnb.deps.json</c>.</param>
    /// <param name="data">The folder to lay it below.</param>
    /// <returns>The folder of the copy.</returns>
    public static string Lay(string program, string data)
    {
        var target = Path.Combine(data, BuildName(Path.Combine(program, Library)));
        if (Directory.Exists(target)) return target;
        var temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            foreach (var file in Files(program).Append("NewsNotebooks.xml").Append("NewsNotebooks.pdb").Where(file => File.Exists(Path.Combine(program, file))))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(temporary, file))!);
                File.Copy(Path.Combine(program, file), Path.Combine(temporary, file));
            }
            Directory.Move(temporary, target);
            return target;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (Directory.Exists(temporary)) Directory.Delete(temporary, recursive: true);
            // Another run may have laid it meanwhile.
            return Directory.Exists(target) ? target : throw new UsageException($"the library cannot be laid into {target} ({error.Message}); expected a folder that can be written to.");
        }
    }

    private static string DataFolder => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "newsnb", "library");

    private static string Slashes(string path) => OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;

    /// <summary>The version, and the beginning of what tells one build from another.</summary>
    private static string BuildName(string library)
    {
        if (!File.Exists(library)) throw new UsageException($"there is no {library}; expected the library beside the program, as 'dotnet publish' leaves it.");
        using var stream = File.OpenRead(library);
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        return $"{metadata.GetAssemblyDefinition().Version.ToString(3)}-{metadata.GetGuid(metadata.GetModuleDefinition().Mvid).ToString("N")[..8]}";
    }

    /// <summary>The files of the library and of all packages it needs, relative to the program's folder.</summary>
    private static IEnumerable<string> Files(string program)
    {
        var targets = JsonNode.Parse(File.ReadAllText(Path.Combine(program, "newsnb.deps.json")))!["targets"]!.AsObject();
        var packages = targets.Select(target => target.Value!.AsObject()).MaxBy(target => target.Count)!.ToDictionary(package => package.Key.Split('/')[0], package => package.Value!);
        var needed = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(["NewsNotebooks"]);
        while (open.TryPop(out var name))
        {
            if (!packages.TryGetValue(name, out var package) || !needed.Add(name)) continue;
            foreach (var (dependency, _) in package["dependencies"]?.AsObject() ?? []) open.Push(dependency);
        }
        return needed.Order(StringComparer.Ordinal).Select(name => packages[name]).SelectMany(FilesOf).Distinct();
    }

    /// <summary>Assemblies and native code lie flat, those for several systems in folders of their own; what debuggers of native code want is left out.</summary>
    private static IEnumerable<string> FilesOf(JsonNode package) =>
        NamesIn(package, "runtime").Concat(NamesIn(package, "native")).Select(file => Path.GetFileName(file)).Concat(NamesIn(package, "runtimeTargets"))
            .Where(file => Path.GetExtension(file) is not (".dbg" or ".dwarf"));

    private static IEnumerable<string> NamesIn(JsonNode package, string kind) => (package[kind]?.AsObject() ?? []).Select(file => file.Key);
}
