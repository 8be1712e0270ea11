using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;
using NewsNotebooks.Interactive.Packages;

namespace NewsNotebooks.Interactive.Sessions.Assemblies;

/// <summary>The assemblies and native libraries of packages, by name.</summary>
/// <remarks>
/// Of a package, only what its restore names is used; its folder is never looked through, as that of a build is. And since
/// its files do not change, they are loaded from where they are, which some packages rely on.
/// </remarks>
internal sealed class PackageAssemblies
{
    private readonly ConcurrentDictionary<string, string> _runtime = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, PortableExecutableReference> _references = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> _native = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes packages in.</summary>
    /// <param name="packages">The packages.</param>
    /// <param name="isTaken">Whether the session has an assembly of that name from elsewhere, which then stays.</param>
    /// <returns>References to what the compiler is to see.</returns>
    public IReadOnlyList<MetadataReference> Add(IReadOnlyList<ResolvedPackage> packages, Predicate<string> isTaken)
    {
        foreach (var path in packages.SelectMany(package => package.NativeLibraries)) _native.TryAdd(Path.GetFileName(path), path);
        foreach (var path in packages.SelectMany(package => package.RuntimeAssemblies).Where(path => IsFree(path, isTaken))) _runtime.TryAdd(NameOf(path), path);
        var added = packages.SelectMany(package => package.CompileAssemblies).Where(path => IsFree(path, isTaken)).DistinctBy(NameOf, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(NameOf, path => MetadataReference.CreateFromFile(path));
        foreach (var (name, reference) in added) _references.TryAdd(name, reference);
        return [.. added.Values];
    }

    /// <summary>The path of an assembly; null where no package has it.</summary>
    public string? Find(string name) => _runtime.GetValueOrDefault(name);

    /// <summary>The compiler's reference to an assembly; null where no package has it.</summary>
    public PortableExecutableReference? FindReference(string name) =>
        _references.GetValueOrDefault(name) ?? (Find(name) is { } path ? _references.GetOrAdd(name, _ => MetadataReference.CreateFromFile(path)) : null);

    /// <summary>The path of the native library that managed code names; null where no package has it.</summary>
    public string? FindNative(string name) => NativeAssets.FileNames(name).Select(file => _native.GetValueOrDefault(file)).FirstOrDefault(path => path is not null);

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);

    /// <summary>Whether neither the session nor the runtime has the assembly, the latter in that version at least.</summary>
    private static bool IsFree(string path, Predicate<string> isTaken) =>
        Path.GetExtension(path).Equals(".dll", StringComparison.OrdinalIgnoreCase) && !isTaken(NameOf(path))
        && !(FrameworkAssemblies.References.ContainsKey(NameOf(path)) && FrameworkAssemblies.Satisfies(AssemblyName.GetAssemblyName(path)));
}
