namespace NewsNotebooks.Charts.Pictures;

/// <summary>Finds the Chromium of this machine.</summary>
internal static class ChromiumProgram
{
    /// <summary>The environment variable that names the program where it is not found, or which one where there are several.</summary>
    public const string Variable = "NEWSNB_CHROMIUM";

    /// <summary>The names that are looked for on the path.</summary>
    public static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"];

    private static readonly string[] OnWindows = [@"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];

    private static readonly string[] WindowsFolders = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];

    private static readonly string[] OnMac =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    /// <summary>The program's path.</summary>
    /// <exception cref="ChromiumNotFoundException">There is none.</exception>
    public static string Find() => Find(Environment.GetEnvironmentVariable, File.Exists);

    /// <summary>The program's path; null where there is none.</summary>
    public static string? TryFind()
    {
        try
        {
            return Find();
        }
        catch (ChromiumNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The program's path, as far as an environment and its files have one.</summary>
    public static string Find(Func<string, string?> variable, Func<string, bool> exists)
    {
        if (variable(Variable) is { Length: > 0 } named)
            return exists(named) ? named : throw new ChromiumNotFoundException($"{Variable} names '{named}', and there is no such file. Let it name Chromium, Chrome or Edge, or remove it, so that they are looked for.");
        return Candidates(variable).FirstOrDefault(exists) ?? throw new ChromiumNotFoundException(
            $"Found no Chromium, which pictures of charts are drawn with. Looked for {string.Join(", ", Names)} in the folders of PATH{(OperatingSystem.IsWindows() ? " and for Chrome and Edge under Program Files" : OperatingSystem.IsMacOS() ? " and for Chrome, Chromium and Edge under /Applications" : "")}. "
            + $"Install Chromium, Chrome or Edge, or let the environment variable {Variable} name the program. ToHtml() and reports need none.");
    }

    private static IEnumerable<string> Candidates(Func<string, string?> variable)
    {
        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        var onPath = (variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).SelectMany(_ => Names, (folder, name) => Path.Combine(folder, name + ending));
        if (OperatingSystem.IsMacOS()) return onPath.Concat(OnMac);
        if (!OperatingSystem.IsWindows()) return onPath;
        return onPath.Concat(WindowsFolders.Select(variable).OfType<string>().SelectMany(_ => OnWindows, Path.Combine));
    }
}
