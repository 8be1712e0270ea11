using System.Reflection;
using System.Runtime.Loader;
using NewsNotebooks.Interactive.Packages;
using NewsNotebooks.Interactive.Sessions.Assemblies;

namespace NewsNotebooks.Interactive.Sql;

/// <summary>Loads packages for the engine's own use, apart from the session's and from the host's.</summary>
internal sealed class PackageLoadContext : AssemblyLoadContext
{
    private readonly PackageAssemblies _packages = new();

    /// <summary>Makes a context of packages, dependencies included.</summary>
    public PackageLoadContext(string name, IReadOnlyList<ResolvedPackage> packages) : base(name) => _packages.Add(packages, _ => false);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        string.IsNullOrEmpty(assemblyName.CultureName) && _packages.Find(assemblyName.Name!) is { } path ? LoadFromAssemblyPath(path) : null;

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _packages.FindNative(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}
