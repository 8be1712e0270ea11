using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsNotebooks.Interactive.Sessions.Errors;

namespace NewsNotebooks.Interactive.Packages;

/// <summary>Builds the projects that cells refer to, apart from the builds that the user makes of them.</summary>
/// <param name="folder">Below which the builds are kept.</param>
internal sealed class ProjectBuild(string folder)
{
    /// <summary>Builds a project in Release, incrementally, with its dependencies beside it; its own bin and obj are left alone.</summary>
    /// <param name="project">The project file's full path.</param>
    /// <param name="stop">Stops the build.</param>
    /// <returns>The full path of the built assembly.</returns>
    /// <exception cref="ReportedException">There is no such project, or it does not build.</exception>
    public async Task<string> RunAsync(string project, CancellationToken stop)
    {
        if (!File.Exists(project)) throw new ReportedException("ProjectError", $"There is no project {project}. The path of #r is relative to the notebook's folder.");
        // A project for several frameworks has an output for each; the one of the kernel's framework is taken.
        var output = await BuildAsync(project, [], stop).ConfigureAwait(false);
        if (output.Length == 0) output = await BuildAsync(project, ["-f", string.Create(CultureInfo.InvariantCulture, $"net{Environment.Version.Major}.{Environment.Version.Minor}")], stop).ConfigureAwait(false);
        return output;
    }

    private async Task<string> BuildAsync(string project, string[] framework, CancellationToken stop)
    {
        var artifacts = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(project)))[..32]);
        string[] arguments =
        [
            "build", project, "-c", "Release", .. framework, "--artifacts-path", artifacts, "-p:CopyLocalLockFileAssemblies=true", "-t:Build",
            "-getProperty:TargetPath", "-v", "quiet", "--nologo", "-tl:off", "-nr:false",
        ];
        var result = await DotnetSdk.RunAsync(arguments, Path.GetDirectoryName(project)!, stop).ConfigureAwait(false);
        return result.Succeeded ? result.Output.Trim() : throw new ReportedException("ProjectError", $"{project} does not build.\n{DotnetSdk.Errors(result)}");
    }
}
