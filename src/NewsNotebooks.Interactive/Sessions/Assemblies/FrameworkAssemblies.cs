using System.Reflection;
using Microsoft.CodeAnalysis;

namespace NewsNotebooks.Interactive.Sessions.Assemblies;

/// <summary>The assemblies of the .NET runtime this process runs on: what every cell can use without asking.</summary>
/// <remarks>
/// Only those: other assemblies beside the host are the engine's own business, and a notebook that refers to another
/// version of them must get its own.
/// </remarks>
internal static class FrameworkAssemblies
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Paths = new(FindPaths);
    private static readonly Lazy<IReadOnlyDictionary<string, PortableExecutableReference>> AllReferences = new(
        () => Paths.Value.ToDictionary(p => p.Key, p => MetadataReference.CreateFromFile(p.Value), StringComparer.OrdinalIgnoreCase));

    /// <summary>References for the compiler by simple name; one set for the whole process, since reading them costs.</summary>
    public static IReadOnlyDictionary<string, PortableExecutableReference> References => AllReferences.Value;

    /// <summary>Whether the runtime has the assembly in at least the version asked for.</summary>
    public static bool Satisfies(AssemblyName name) =>
        name.Name is { } simple
        && Paths.Value.TryGetValue(simple, out var path)
        && (name.Version is null || AssemblyName.GetAssemblyName(path).Version is not { } own || own >= name.Version);

    private static Dictionary<string, string> FindPaths()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        return trusted.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(path => string.Equals(Path.GetDirectoryName(path), folder, StringComparison.Ordinal))
            .DistinctBy(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase);
    }
}
