namespace NewsNotebooks.Cli.Browsing;

/// <summary>Finds a browser on Chromium's engine, which prints reports and draws their charts.</summary>
internal static class InstalledChromium
{
    /// <summary>Names a browser where it is not on the path, or which one where there are several.</summary>
    private const string Variable = "NEWSNB_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"];

    private static readonly string[] Places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The executable; null where none is installed, or where the one that is named is not there.</summary>
    public static string? Find() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
        ? File.Exists(named) ? named : null
        : OnPath().Concat(Places).FirstOrDefault(File.Exists);

    /// <summary>What was looked for in vain and what to do, for a user who asked for something that needs it.</summary>
    public static string Missing(string what) => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
        ? $"{what}: {Variable} names '{named}', which is not there. Set it to the executable of Chromium, Chrome or Edge."
        : $"{what}: none of {string.Join(", ", Names)} is on the path, nor one of them in its usual place. "
        + $"Install Chromium (Debian and Ubuntu: apt-get install chromium), Chrome or Edge, or set {Variable} to its executable.";

    private static IEnumerable<string> OnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)));
}
