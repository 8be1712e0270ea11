using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using NewsNotebooks.Interactive.Packages;
using NewsNotebooks.Interactive.Sessions.Errors;

namespace NewsNotebooks.Interactive.Sessions.Assemblies;

/// <summary>Where a session's cells and everything they refer to by <c>#r</c> are loaded.</summary>
/// <remarks>
/// An assembly is looked for, in this order: among those of the session; in the runtime, where that has the version;
/// the engine itself, so that its types have one identity; in packages; in the folders of what was referred to; and only then beside
/// the host. So what lies beside the host never stands in for what a notebook brings.
/// </remarks>
internal sealed class NotebookLoadContext() : AssemblyLoadContext("notebook")
{
    private static readonly string Engine = typeof(NotebookLoadContext).Assembly.GetName().Name!;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, AssemblySnapshot> _snapshots = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _folders = [];
    private readonly HashSet<string> _notices = [];
    private readonly PackageAssemblies _packages = new();

    /// <summary>Takes an assembly file in, once: a second call gives the first call's snapshot.</summary>
    /// <returns>Null where the file is not a managed assembly.</returns>
    public AssemblySnapshot? Add(string path)
    {
        lock (_gate)
        {
            if (AssemblySnapshot.Read(path) is not { } snapshot)
                return null;
            if (!_folders.Contains(Path.GetDirectoryName(path)!))
                _folders.Add(Path.GetDirectoryName(path)!);
            if (_packages.Find(snapshot.Name) is { } packaged && AssemblySnapshot.Read(packaged) is { } own)
                _snapshots.TryAdd(snapshot.Name, own);
            if (_snapshots.TryAdd(snapshot.Name, snapshot))
                return snapshot;
            var first = _snapshots[snapshot.Name];
            if (first.Mvid != snapshot.Mvid)
                _notices.Add($"{path} differs from the {first.Name} that this session has loaded from {first.Path}, which stays in use. "
                    + "Restart the kernel to use the other one.");
            return first;
        }
    }

    /// <summary>Takes packages in.</summary>
    /// <param name="packages">The packages, dependencies included.</param>
    /// <param name="asked">The names of those that the user asked for.</param>
    /// <returns>What the compiler is to see of them.</returns>
    /// <exception cref="ReportedException">Another version of one of their assemblies is loaded.</exception>
    public IReadOnlyList<MetadataReference> AddPackages(IReadOnlyList<ResolvedPackage> packages, IReadOnlySet<string> asked)
    {
        lock (_gate)
        {
            foreach (var package in packages)
                ThrowIfOtherIsLoaded(package, asked.Contains(package.Id));
            return _packages.Add(packages, name => _snapshots.ContainsKey(name) || name == Engine);
        }
    }

    /// <summary>Whether something that the session refers to has an assembly of that name.</summary>
    public bool Refers(string name)
    {
        lock (_gate)
            return _snapshots.ContainsKey(name) || _packages.Find(name) is not null;
    }

    /// <summary>The compiler's reference to what an assembly of this session was compiled against.</summary>
    public PortableExecutableReference? FindReference(AssemblyName name) =>
        Find(name)?.Reference ?? (name.Name is { } simple && !FrameworkAssemblies.Satisfies(name) ? _packages.FindReference(simple) : null);

    /// <summary>Finds what an assembly of this session was compiled against, the runtime's own and those of packages left out.</summary>
    public AssemblySnapshot? Find(AssemblyName name)
    {
        if (name.Name is not { } simple || simple == Engine || FrameworkAssemblies.Satisfies(name))
            return null;
        lock (_gate)
        {
            if (_snapshots.TryGetValue(simple, out var known))
                return known;
            if (_packages.Find(simple) is not null)
                return null;
            foreach (var path in _folders.SelectMany(f => NativeAssets.ManagedCandidates(f, simple)).Where(File.Exists))
            {
                if (AssemblySnapshot.Read(path) is { } found)
                    return _snapshots[simple] = found;
            }
            return null;
        }
    }

    /// <summary>What the user should know about references; each is given once.</summary>
    public IReadOnlyList<string> TakeNotices()
    {
        lock (_gate)
        {
            var taken = _notices.ToArray();
            _notices.Clear();
            return taken;
        }
    }

    /// <summary>What is referred to already wins over a package; where it is older, or the user named the package, that is an error.</summary>
    private void ThrowIfOtherIsLoaded(ResolvedPackage package, bool isAsked)
    {
        foreach (var path in package.RuntimeAssemblies)
        {
            if (!_snapshots.TryGetValue(Path.GetFileNameWithoutExtension(path), out var loaded)
                || AssemblySnapshot.Read(path) is not { } own || own.Mvid == loaded.Mvid || (!isAsked && loaded.Version >= own.Version))
                continue;
            throw new ReportedException("PackageError", $"{loaded.Name} {loaded.Version} is loaded from {loaded.Path}, and {package.Id} {package.Version} with {own.Name} {own.Version} is asked for. "
                + "Restart the kernel, and ask for the package before anything loads another version.");
        }
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (!string.IsNullOrEmpty(assemblyName.CultureName))
            return null;
        if (Find(assemblyName) is not { } snapshot)
            return assemblyName.Name is { } simple && !FrameworkAssemblies.Satisfies(assemblyName) && _packages.Find(simple) is { } packaged ? LoadFromAssemblyPath(packaged) : null;
        using var image = new MemoryStream(ImmutableCollectionsMarshal.AsArray(snapshot.Image)!, writable: false);
        return LoadFromStream(image);
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        string[] folders;
        lock (_gate)
            folders = [.. _folders];
        var path = _packages.FindNative(unmanagedDllName) ?? folders.SelectMany(f => NativeAssets.NativeCandidates(f, unmanagedDllName)).FirstOrDefault(File.Exists);
        return path is null ? 0 : LoadUnmanagedDllFromPath(path);
    }
}
