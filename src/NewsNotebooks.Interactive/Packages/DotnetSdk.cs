using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using NewsNotebooks.Interactive.Sessions.Errors;

namespace NewsNotebooks.Interactive.Packages;

/// <summary>The installed .NET SDK, which restores packages and builds projects.</summary>
internal static partial class DotnetSdk
{
    private static readonly Lazy<(string Program, string Version)?> Installed = new(Find);

    /// <summary>The version of the newest SDK.</summary>
    /// <exception cref="ReportedException">There is no SDK.</exception>
    public static string Version => Needed.Version;

    private static (string Program, string Version) Needed => Installed.Value
        ?? throw new ReportedException("PackageError", "Packages and projects need the .NET SDK, and there is only a runtime here. Install the SDK (https://dot.net) and restart the kernel.");

    /// <summary>Runs a command of the SDK to its end.</summary>
    /// <returns>How it ended, and what it printed.</returns>
    /// <exception cref="OperationCanceledException">It was stopped; its process and those it started have ended.</exception>
    public static async Task<SdkResult> RunAsync(IEnumerable<string> arguments, string folder, CancellationToken stop)
    {
        var start = new ProcessStartInfo(Needed.Program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        // Where the kernel itself was started by the SDK, it has that one's settings.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[("DOTNET_CLI_UI_LANGUAGE", "en"), ("DOTNET_NOLOGO", "1"), ("MSBUILDDISABLENODEREUSE", "1"), ("DOTNET_CLI_USE_MSBUILD_SERVER", "0")])
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
            await process.WaitForExitAsync(stop).ConfigureAwait(false);
            return new SdkResult(process.ExitCode == 0, await output.ConfigureAwait(false), await errors.ConfigureAwait(false));
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    /// <summary>The errors in what a command printed, each once; all of it where none is recognised.</summary>
    public static string Errors(SdkResult result)
    {
        var output = result.Output + result.Errors;
        var errors = ErrorLine().Matches(output).Select(match => $"{Place(match.Groups["place"].Value)}{match.Groups["code"].Value}: {match.Groups["text"].Value.TrimEnd()}").Distinct().ToArray();
        return errors.Length > 0 ? string.Join('\n', errors) : output.Trim();
    }

    /// <summary>The file and line of an error, where it is in source; that it is in a project says nothing.</summary>
    private static string Place(string place) => place.Contains('(', StringComparison.Ordinal) ? Path.GetFileName(place.TrimEnd()) + ": " : "";

    private static (string, string)? Find()
    {
        var own = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        foreach (var program in path.Prepend(own).Select(folder => Path.Combine(folder, name)).Where(File.Exists))
        {
            var sdks = Path.Combine(Path.GetDirectoryName(File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName ?? program)!, "sdk");
            if (!Directory.Exists(sdks)) continue;
            var newest = Directory.EnumerateDirectories(sdks).Select(folder => Path.GetFileName(folder)).Where(name => System.Version.TryParse(name.Split('-')[0], out _)).MaxBy(name => System.Version.Parse(name.Split('-')[0]));
            if (newest is not null) return (program, newest);
        }
        return null;
    }

    [GeneratedRegex(@"^\s*(?<place>[^\r\n]*?)\s*:?\s*\berror (?<code>[A-Z]+\d+)\s*: (?<text>[^\r\n]*?)(?: \[[^\]\r\n]*proj(?:::[^\]\r\n]*)?\])?\s*$", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();
}

/// <summary>How a command of the SDK ended.</summary>
/// <param name="Succeeded">Whether it did what it should.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Errors">Its standard error.</param>
internal sealed record SdkResult(bool Succeeded, string Output, string Errors);
