using System.Diagnostics;
using System.Text;

namespace NewsNotebooks.Notebooks.Tests.CommandLine;

/// <summary>Runs <c>newsnb</c> as users do: as a process, in a folder of the test's own.</summary>
internal sealed class Newsnb : IDisposable
{
    /// <summary>What a run came to.</summary>
    internal sealed record Outcome(int ExitCode, string Output, string Error)
    {
        public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        public string[] Problems => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("newsnb-cli-").FullName;

    /// <summary>What differs from the test's own environment; null for variables that are not there.</summary>
    public Dictionary<string, string?> Environment { get; } = [];

    public string Write(string name, string text) => Write(name, new UTF8Encoding(false).GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    /// <summary>Runs to the end; relative paths are below <see cref="Folder"/>.</summary>
    public Outcome Run(params string[] arguments)
    {
        using var process = Start(arguments);
        return End(process);
    }

    public Process Start(params string[] arguments) => StartWith(new Dictionary<string, string>(), arguments);

    /// <summary>Starts it with environment variables of the test's own.</summary>
    public Process StartWith(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Repository.Newsnb, .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public static Outcome End(Process process)
    {
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
