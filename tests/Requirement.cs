namespace NewsNotebooks.Tests;

/// <summary>What a test needs beside the SDK: where it is missing the test says so and is skipped, and in CI, which installs all of it, fails.</summary>
internal static class Requirement
{
    /// <summary>Ends the test unless what it needs is there.</summary>
    public static void Check(bool met, string needed)
    {
        if (met) return;
        if (Environment.GetEnvironmentVariable("NEWSNB_REQUIRE_ALL") is "1") Assert.Fail("Not on this machine, and required here: " + needed);
        Assert.Skip("Needs " + needed);
    }

    /// <summary>The first of some programs that is on the path; null where there is none.</summary>
    public static string? Program(params string[] names) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names, Path.Combine).FirstOrDefault(File.Exists);
}
