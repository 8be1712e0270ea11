using System.Diagnostics;

namespace NewsNotebooks.Tests.Terms;

/// <summary>Debian's Python with its scientific packages: the independent implementations that figures are compared with.</summary>
internal static class DebianPython
{
    private const string Program = "/usr/bin/python3";
    private const int Missing = 77;

    /// <summary>The lines that a program prints; the test is skipped where Python or the module is missing.</summary>
    public static IReadOnlyList<string> Run(string module, string code)
    {
        var (exitCode, output) = File.Exists(Program) ? Start($"import importlib.util, sys\nif not importlib.util.find_spec('{module}'): sys.exit({Missing})\n{code}") : (Missing, "");
        Requirement.Check(exitCode != Missing, $"Debian's package python3-{module}");
        Assert.Equal(0, exitCode);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static (int ExitCode, string Output) Start(string code)
    {
        using var process = Process.Start(new ProcessStartInfo(Program, ["-c", code]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
