using System.Runtime.InteropServices;

namespace NewsNotebooks.Jupyter.Hosting;

/// <summary>How a published kernel is started on this machine.</summary>
public static class KernelCommand
{
    /// <summary>The executable's name without ending.</summary>
    public const string Name = "newsnb-kernel";

    /// <summary>The folder of the .NET that this process runs on; null where it brings its own.</summary>
    /// <remarks>An executable looks for .NET in the usual places only, unless <c>DOTNET_ROOT</c> tells it.</remarks>
    public static string? DotNetRoot { get; } = FindDotNetRoot();

    /// <summary>The kernel's executable in a folder, or its <c>.dll</c> where there is none for this machine.</summary>
    /// <exception cref="FileNotFoundException">The folder holds no kernel.</exception>
    public static string Find(string folder)
    {
        var executable = Path.Combine(folder, OperatingSystem.IsWindows() ? Name + ".exe" : Name);
        var library = Path.Combine(folder, Name + ".dll");
        if (!File.Exists(library))
            throw new FileNotFoundException($"There is no kernel in {folder}: expected {Name}.dll, as 'dotnet publish' leaves it.");
        return File.Exists(executable) && IsForThisMachine(folder) ? executable : library;
    }

    /// <summary>The words of the command that starts an executable or a <c>.dll</c>.</summary>
    public static IReadOnlyList<string> For(string executable) =>
        executable.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? [DotNetHost(), executable] : [executable];

    /// <summary>Whether the folder was published for this system; a package may carry a kernel to other systems.</summary>
    private static bool IsForThisMachine(string folder)
    {
        var dependencies = Path.Combine(folder, Name + ".deps.json");
        if (!File.Exists(dependencies))
            return true;
        const string Prefix = ".NETCoreApp,Version=v10.0/";
        var target = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(dependencies))?["runtimeTarget"]?["name"]?.GetValue<string>();
        if (target?.StartsWith(Prefix, StringComparison.Ordinal) != true)
            return true;
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        var architecture = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        return target[Prefix.Length..].StartsWith(system, StringComparison.Ordinal)
            && target.EndsWith("-" + architecture, StringComparison.Ordinal);
    }

    private static string DotNetHost()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        return DotNetRoot is { } root && File.Exists(Path.Combine(root, name)) ? Path.Combine(root, name) : name;
    }

    private static string? FindDotNetRoot()
    {
        // ROOT/shared/Microsoft.NETCore.App/10.0.x/
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        return Directory.Exists(Path.Combine(root, "host", "fxr")) ? root : null;
    }
}
