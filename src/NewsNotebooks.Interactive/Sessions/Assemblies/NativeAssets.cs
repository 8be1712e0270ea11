using System.Runtime.InteropServices;

namespace NewsNotebooks.Interactive.Sessions.Assemblies;

/// <summary>Where a built library keeps what differs between platforms: <c>runtimes/RID/…</c> beside it.</summary>
internal static class NativeAssets
{
    private static readonly string[] RuntimeIdentifiers = [.. FindRuntimeIdentifiers().Distinct()];

    /// <summary>Paths to try for a native library that managed code names, the nearest to this platform first.</summary>
    public static IEnumerable<string> NativeCandidates(string folder, string name)
    {
        var names = FileNames(name).ToArray();
        return RuntimeIdentifiers.Select(rid => Path.Combine(folder, "runtimes", rid, "native"))
            .Append(folder)
            .SelectMany(place => names.Select(file => Path.Combine(place, file)));
    }

    /// <summary>Paths to try for a managed assembly: a platform's own implementation first.</summary>
    public static IEnumerable<string> ManagedCandidates(string folder, string name) =>
        RuntimeIdentifiers.Select(rid => Path.Combine(folder, "runtimes", rid, "lib"))
            .Where(Directory.Exists)
            .SelectMany(lib => Directory.EnumerateDirectories(lib).OrderDescending(StringComparer.Ordinal))
            .Append(folder)
            .Select(place => Path.Combine(place, name + ".dll"));

    /// <summary>The names that the file of a native library may have, the likeliest first.</summary>
    public static IEnumerable<string> FileNames(string name)
    {
        yield return name;
        if (OperatingSystem.IsWindows())
        {
            yield return name + ".dll";
            yield break;
        }
        var suffix = OperatingSystem.IsMacOS() ? ".dylib" : ".so";
        yield return "lib" + name + suffix;
        yield return name + suffix;
        yield return "lib" + name;
    }

    private static IEnumerable<string> FindRuntimeIdentifiers()
    {
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        yield return RuntimeInformation.RuntimeIdentifier;
        // The lower-case names of RIDs are ASCII: x64, x86, arm64, arm.
        yield return $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        yield return system;
        if (!OperatingSystem.IsWindows())
            yield return "unix";
    }
}
