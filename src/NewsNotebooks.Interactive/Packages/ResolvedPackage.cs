namespace NewsNotebooks.Interactive.Packages;

/// <summary>A package that lies unpacked on this machine, and what of it fits this runtime and platform.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Version">Its version, normalised.</param>
/// <param name="CompileAssemblies">Full paths of what the compiler is to see.</param>
/// <param name="RuntimeAssemblies">Full paths of what is to be loaded.</param>
/// <param name="NativeLibraries">Full paths of native libraries.</param>
internal sealed record ResolvedPackage(
    string Id, string Version, IReadOnlyList<string> CompileAssemblies, IReadOnlyList<string> RuntimeAssemblies, IReadOnlyList<string> NativeLibraries)
{
    /// <summary>Whether all of it is there.</summary>
    public bool Exists => CompileAssemblies.Concat(RuntimeAssemblies).Concat(NativeLibraries).All(File.Exists);
}
