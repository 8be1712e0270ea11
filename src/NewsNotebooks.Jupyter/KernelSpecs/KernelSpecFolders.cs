namespace NewsNotebooks.Jupyter.KernelSpecs;

/// <summary>Where Jupyter looks for kernelspecs on this machine, and where our kernels' files are kept.</summary>
public static class KernelSpecFolders
{
    /// <summary>The folder of the user's own kernelspecs.</summary>
    public static string User => Path.Combine(UserData, "kernels");

    /// <summary>The folder of our kernels' files for the user.</summary>
    public static string UserKernels => Path.Combine(OwnData, "kernels");

    /// <summary>The file of the user's history; null where the variable <c>NEWSNB_HISTORY</c> is <c>none</c>, as in headless runs.</summary>
    public static string? History => Environment.GetEnvironmentVariable("NEWSNB_HISTORY") is "none" ? null : Path.Combine(OwnData, "history.jsonl");

    private static string OwnData => Path.Combine(Special(Environment.SpecialFolder.LocalApplicationData), "newsnb");

    /// <summary>All folders of kernelspecs, in the order in which Jupyter looks into them.</summary>
    public static IReadOnlyList<string> All =>
        [.. FromPath().Append(UserData).Concat(OfSystem()).Select(folder => Path.Combine(folder, "kernels")).Distinct()];

    /// <summary>The folder of kernelspecs below an installation prefix.</summary>
    public static string Below(string prefix) => Path.Combine(prefix, "share", "jupyter", "kernels");

    /// <summary>The folder of our kernels' files below an installation prefix.</summary>
    public static string KernelsBelow(string prefix) => Path.Combine(prefix, "share", "newsnb", "kernels");

    private static string UserData
    {
        get
        {
            if (Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR") is { Length: > 0 } given)
                return given;
            if (OperatingSystem.IsWindows())
                return Path.Combine(Special(Environment.SpecialFolder.ApplicationData), "jupyter");
            if (OperatingSystem.IsMacOS())
                return Path.Combine(Special(Environment.SpecialFolder.UserProfile), "Library", "Jupyter");
            var data = Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } xdg
                ? xdg
                : Path.Combine(Special(Environment.SpecialFolder.UserProfile), ".local", "share");
            return Path.Combine(data, "jupyter");
        }
    }

    private static string[] FromPath() =>
        (Environment.GetEnvironmentVariable("JUPYTER_PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    private static string[] OfSystem() => OperatingSystem.IsWindows()
        ? [Path.Combine(Special(Environment.SpecialFolder.CommonApplicationData), "jupyter")]
        : ["/usr/local/share/jupyter", "/usr/share/jupyter"];

    private static string Special(Environment.SpecialFolder folder) =>
        Environment.GetFolderPath(folder, Environment.SpecialFolderOption.DoNotVerify);
}
