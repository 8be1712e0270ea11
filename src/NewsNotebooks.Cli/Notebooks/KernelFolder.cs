using System.Diagnostics;
using NewsNotebooks.Cli.Input;
using NewsNotebooks.Jupyter.Hosting;

namespace NewsNotebooks.Cli.Notebooks;

/// <summary>Finds the kernel that belongs to this program.</summary>
/// <remarks>The kernel lies in a folder of its own, never beside the analysis library: a library in the host's folder would win over the
/// newer build that a notebook refers to.</remarks>
internal static class KernelFolder
{
    private const string Project = "NewsNotebooks.Kernel";

    /// <summary>The kernel to run notebooks with: the one published along, or that of the same build.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static string Find()
    {
        if (Published() is { } published) return published;
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        // src/NewsNotebooks.Cli/bin/Release/net10.0/
        if (SourceFolder() is { } source && Path.Combine(source, Project, "bin", output.Parent!.Name, output.Name) is var built && Holds(built)) return built;
        throw new UsageException($"there is no kernel beside {AppContext.BaseDirectory}; expected a folder 'kernel' as 'dotnet publish' leaves it, or a build of {Project}.");
    }

    /// <summary>The kernel to install: the one published along; run from source, it is published first.</summary>
    /// <exception cref="UsageException">It cannot be published.</exception>
    public static string Publish(Action<string> progress)
    {
        if (Published() is { } published) return published;
        var source = SourceFolder() ?? throw new UsageException($"there is no kernel beside {AppContext.BaseDirectory}, and no source to publish it from.");
        var target = Path.Combine(source, "..", "artifacts", "kernel");
        progress("compiling the kernel ahead of time");
        if (Directory.Exists(target)) Directory.Delete(target, recursive: true);
        var start = new ProcessStartInfo(Path.Combine(KernelCommand.DotNetRoot ?? "", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"))
        {
            ArgumentList = { "publish", Path.Combine(source, Project), "-c", "Release", "-o", target, "--nologo", "-v", "quiet" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var publish = Process.Start(start)!;
        var errors = publish.StandardError.ReadToEndAsync();
        var output = publish.StandardOutput.ReadToEnd();
        publish.WaitForExit();
        return publish.ExitCode == 0 ? target : throw new UsageException($"publishing the kernel failed:\n{output}{errors.Result}");
    }

    private static string? Published() => Path.Combine(AppContext.BaseDirectory, "kernel") is var folder && Holds(folder) ? folder : null;

    private static bool Holds(string folder) => File.Exists(Path.Combine(folder, KernelCommand.Name + ".dll"));

    /// <summary>The folder <c>src</c>, where this program runs from its build folder.</summary>
    public static string? SourceFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory).Parent?.Parent?.Parent?.Parent?.FullName;
        return folder is not null && File.Exists(Path.Combine(folder, Project, Project + ".csproj")) ? folder : null;
    }
}
