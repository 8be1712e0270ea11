using NewsNotebooks.Charts.Pictures;

namespace NewsNotebooks.Cli.Browsing;

/// <summary>The browser on Chromium's engine that prints reports and draws their charts, as a user is told of it.</summary>
internal static class InstalledChromium
{
    /// <summary>The executable; null where none is installed, or where the one that is named is not there.</summary>
    public static string? Find() => ChromiumProgram.TryFind();

    /// <summary>What was looked for in vain and what to do, for a user who asked for something that needs it.</summary>
    public static string Missing(string what) => Environment.GetEnvironmentVariable(ChromiumProgram.Variable) is { Length: > 0 } named
        ? $"{what}: {ChromiumProgram.Variable} names '{named}', which is not there. Set it to the executable of Chromium, Chrome or Edge."
        : $"{what}: none of {string.Join(", ", ChromiumProgram.Names)} is on the path, nor one of them in its usual place. "
        + $"Install Chromium (Debian and Ubuntu: apt-get install chromium), Chrome or Edge, or set {ChromiumProgram.Variable} to its executable.";
}
