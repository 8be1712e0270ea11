using System.Text.RegularExpressions;
using NewsNotebooks.Jupyter.Hosting;

namespace NewsNotebooks.Jupyter.KernelSpecs;

/// <summary>Installs the kernel for Jupyter's front ends, removes it, and lists what is installed.</summary>
/// <remarks>
/// Every installation is a fresh copy in a folder of its own, to which the kernelspec is then switched in one step. So a
/// front end never starts half a copy, and a running kernel keeps the files that it has been started from.
/// </remarks>
public static partial class KernelInstaller
{
    /// <summary>Copies a published kernel and makes it known to Jupyter, in place of an older one of the same name.</summary>
    /// <exception cref="KernelInstallException">The name is taken by another kernel, or a folder cannot be written.</exception>
    /// <exception cref="FileNotFoundException">The folder holds no kernel.</exception>
    public static KernelSpec Install(KernelInstallOptions options)
    {
        CheckName(options.Name);
        KernelCommand.Find(options.KernelFolder);
        var (specs, kernels) = Folders(options.Prefix, options.Name);
        var spec = Path.Combine(specs, options.Name);
        if (Directory.Exists(spec) && Directory.EnumerateFileSystemEntries(spec).Any() && KernelSpec.TryRead(spec) is null)
            throw new KernelInstallException(
                $"{spec} belongs to another kernel, which is left alone; choose another name (--name) or remove it.");
        try
        {
            var copy = Copy(options.KernelFolder, kernels);
            Directory.CreateDirectory(spec);
            foreach (var (name, open) in options.Resources)
                WriteResource(Path.Combine(spec, name), open);
            var installed = new KernelSpec(options.Name, spec, copy, KernelInfo.Version);
            installed.Write();
            RemoveOthers(kernels, copy);
            return installed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KernelInstallException($"The kernel could not be installed into {spec}: {e.Message}", e);
        }
    }

    /// <summary>Removes a kernelspec and the kernel's files.</summary>
    /// <returns>Whether it was installed there.</returns>
    /// <exception cref="KernelInstallException">The name belongs to another kernel, or files cannot be removed.</exception>
    public static bool Uninstall(string name, string? prefix = null)
    {
        CheckName(name);
        var (specs, kernels) = Folders(prefix, name);
        var spec = Path.Combine(specs, name);
        if (File.Exists(Path.Combine(spec, KernelSpec.FileName)) && KernelSpec.TryRead(spec) is null)
            throw new KernelInstallException($"{spec} belongs to another kernel and is left alone.");
        var found = Directory.Exists(spec) || Directory.Exists(kernels);
        try
        {
            Remove(spec);
            Remove(kernels);
            RemoveIfEmpty(Path.GetDirectoryName(kernels)!);
            // With the user's last kernel goes what its sessions left.
            if (prefix is null && !Directory.Exists(Path.GetDirectoryName(kernels)!) && KernelSpecFolders.History is { } history)
                File.Delete(history);
            RemoveIfEmpty(Path.GetDirectoryName(Path.GetDirectoryName(kernels)!)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KernelInstallException(
                $"Files of the kernel could not be removed: {e.Message} Close the notebooks that use it and try again.", e);
        }

        return found;
    }

    /// <summary>Our kernelspecs in all folders that Jupyter looks into, and below a prefix where one is given.</summary>
    public static IReadOnlyList<KernelSpec> List(string? prefix = null)
    {
        IEnumerable<string> roots = prefix is null ? KernelSpecFolders.All : [KernelSpecFolders.Below(Path.GetFullPath(prefix))];
        return
        [
            .. roots.Where(Directory.Exists)
                .SelectMany(root => Directory.GetDirectories(root).Order(StringComparer.Ordinal))
                .Select(KernelSpec.TryRead)
                .OfType<KernelSpec>(),
        ];
    }

    private static (string Specs, string Kernels) Folders(string? prefix, string name)
    {
        if (prefix is null)
            return (KernelSpecFolders.User, Path.Combine(KernelSpecFolders.UserKernels, name));
        var root = Path.GetFullPath(prefix);
        return (KernelSpecFolders.Below(root), Path.Combine(KernelSpecFolders.KernelsBelow(root), name));
    }

    private static void CheckName(string name)
    {
        // The form that Jupyter asks for; "." and ".." would be other folders.
        if (!NameForm().IsMatch(name) || name.All(letter => letter == '.'))
            throw new KernelInstallException(
                $"'{name}' cannot be a kernel's name: letters A to Z, digits, '.', '_' and '-' can be used.");
    }

    /// <summary>Copies under a temporary name first: what has its final name is whole.</summary>
    private static string Copy(string source, string kernels)
    {
        var stamp = Guid.NewGuid().ToString("N")[..8];
        var target = Path.Combine(kernels, $"{KernelInfo.Version}-{stamp}");
        var temporary = target + ".new";
        try
        {
            CopyFolder(source, temporary);
            MakeExecutable(temporary);
            Directory.Move(temporary, target);
            return target;
        }
        catch
        {
            Remove(temporary);
            throw;
        }
    }

    private static void CopyFolder(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.GetFiles(source))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        foreach (var folder in Directory.GetDirectories(source))
            CopyFolder(folder, Path.Combine(target, Path.GetFileName(folder)));
    }

    /// <summary>Packages do not keep the permission to execute.</summary>
    private static void MakeExecutable(string folder)
    {
        var file = Path.Combine(folder, KernelCommand.Name);
        if (!OperatingSystem.IsWindows() && File.Exists(file))
            File.SetUnixFileMode(file, File.GetUnixFileMode(file)
                | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }

    private static void WriteResource(string path, Func<Stream> open)
    {
        using (var source = open())
        using (var target = File.Create(path + ".new"))
            source.CopyTo(target);
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Removes older copies but those that a kernel runs from; they go with the next installation.</summary>
    private static void RemoveOthers(string kernels, string current)
    {
        foreach (var folder in Directory.GetDirectories(kernels).Where(folder => folder != current && !KernelFolderLock.IsHeld(folder)))
        {
            try
            {
                Remove(folder);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Left behind, not in the way.
            }
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private static void RemoveIfEmpty(string folder)
    {
        if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
    }

    [GeneratedRegex("^[A-Za-z0-9._-]+$")]
    private static partial Regex NameForm();
}
