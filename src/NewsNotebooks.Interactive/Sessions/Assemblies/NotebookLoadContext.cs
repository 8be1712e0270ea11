using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace NewsNotebooks.Interactive.Sessions.Assemblies;

/// <summary>Where a session's cells and everything they refer to by <c>#r</c> are loaded.</summary>
/// <remarks>
/// An assembly is looked for, in this order: among those of the session; in the runtime, where that has the version;
/// the engine itself, so that its types have one identity; in the folders of what was referred to; and only then beside
/// the host. So what lies beside the host never stands in for what a notebook brings.
/// </remarks>
internal sealed class NotebookLoadContext() : AssemblyLoadContext("notebook")
{
    private static readonly string Engine = typeof(NotebookLoadContext).Assembly.GetName().Name!;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, AssemblySnapshot> _snapshots = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _folders = [];
    private readonly HashSet<string> _notices = [];

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
            if (_snapshots.TryAdd(snapshot.Name, snapshot))
                return snapshot;
            var first = _snapshots[snapshot.Name];
            if (first.Mvid != snapshot.Mvid)
                _notices.Add($"{path} differs from the {first.Name} that this session has loaded from {first.Path}, which stays in use. "
                    + "Restart the kernel to use the other one.");
            return first;
        }
    }

    /// <summary>Finds what an assembly of this session was compiled against, the runtime's own left out.</summary>
    public AssemblySnapshot? Find(AssemblyName name)
    {
        if (name.Name is not { } simple || simple == Engine || FrameworkAssemblies.Satisfies(name))
            return null;
        lock (_gate)
        {
            if (_snapshots.TryGetValue(simple, out var known))
                return known;
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

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (!string.IsNullOrEmpty(assemblyName.CultureName) || Find(assemblyName) is not { } snapshot)
            return null;
        using var image = new MemoryStream(ImmutableCollectionsMarshal.AsArray(snapshot.Image)!, writable: false);
        return LoadFromStream(image);
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        string[] folders;
        lock (_gate)
            folders = [.. _folders];
        var path = folders.SelectMany(f => NativeAssets.NativeCandidates(f, unmanagedDllName)).FirstOrDefault(File.Exists);
        return path is null ? 0 : LoadUnmanagedDllFromPath(path);
    }
}
