using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using NewsNotebooks.Interactive.Sessions.Errors;

namespace NewsNotebooks.Interactive.Packages;

/// <summary>Resolves packages as the SDK does, by having it restore a project that refers to them, and remembers the answer.</summary>
/// <remarks>
/// The SDK's own restore has the user's sources, credentials, mappings and trust, and whatever NuGet learns to do next, so
/// that no NuGet library is needed here. It takes a second or two even when there is nothing to do; hence the memory.
/// </remarks>
/// <param name="folder">Where the answers are kept.</param>
internal sealed class PackageRestore(string folder)
{
    private static readonly TimeSpan FloatingAge = TimeSpan.FromDays(1);

    /// <summary>The remembered answer; null where there is none, where its packages are gone, or a floating version's is a day old.</summary>
    public IReadOnlyList<ResolvedPackage>? Find(PackageQuery query)
    {
        var age = query.Packages.Any(package => package.IsFloating) ? FloatingAge : TimeSpan.MaxValue;
        return Remembered(Answer(query), age);
    }

    /// <summary>Restores, and remembers the answer. Offline, a floating version's older answer is good enough.</summary>
    /// <exception cref="ReportedException">A package is not there, or two of them need different versions of a third.</exception>
    public async Task<IReadOnlyList<ResolvedPackage>> RunAsync(PackageQuery query, CancellationToken stop)
    {
        var answer = Answer(query);
        var work = Directory.CreateDirectory($"{answer}.{Guid.NewGuid():N}").FullName;
        try
        {
            var project = Path.Combine(work, "packages.csproj");
            await File.WriteAllTextAsync(project, Project(query).ToString(), stop).ConfigureAwait(false);
            var result = await DotnetSdk.RunAsync(["restore", project, "--nologo", "-v", "quiet", "-tl:off", "-nr:false"], work, stop).ConfigureAwait(false);
            if (!result.Succeeded) return Remembered(answer, TimeSpan.MaxValue) ?? throw Failure(query, result);
            File.Move(Path.Combine(work, "obj", "project.assets.json"), answer, overwrite: true);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
        File.SetLastWriteTimeUtc(answer, DateTime.UtcNow);
        return AssetsFile.Read(answer);
    }

    private static IReadOnlyList<ResolvedPackage>? Remembered(string answer, TimeSpan age)
    {
        if (!File.Exists(answer) || DateTime.UtcNow - File.GetLastWriteTimeUtc(answer) > age) return null;
        return AssetsFile.Read(answer) is var packages && packages.All(package => package.Exists) ? packages : null;
    }

    private static ReportedException Failure(PackageQuery query, SdkResult result)
    {
        var packages = string.Join("; ", query.Packages.Select(package => $"{package.Id}, {package.Version}"));
        return new("PackageError", $"The packages cannot be restored: {packages}\n{DotnetSdk.Errors(result)}");
    }

    /// <summary>The file of a query's answer, named by all that the answer depends on.</summary>
    private string Answer(PackageQuery query)
    {
        IEnumerable<string> parts =
        [
            DotnetSdk.Version, Environment.Version.ToString(), RuntimeInformation.RuntimeIdentifier, Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? "",
            .. query.Packages.Select(package => $"{package.Id.ToLowerInvariant()}\t{package.Version}").Order(StringComparer.Ordinal), "", .. query.Sources, "", .. Configurations(query.Folder),
        ];
        return Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..32] + ".json");
    }

    /// <summary>The texts of NuGet's configuration files: those from the folder up, and the user's.</summary>
    private static IEnumerable<string> Configurations(string folder)
    {
        var user = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "NuGet");
        IEnumerable<string> folders = [user, Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "NuGet")];
        for (var up = folder; up is not null; up = Path.GetDirectoryName(up)) folders = folders.Append(up);
        return folders.SelectMany(place => ((string[])["nuget.config", "NuGet.config", "NuGet.Config"]).Select(name => Path.Combine(place, name)))
            .Where(File.Exists).Select(path => path + "\n" + File.ReadAllText(path));
    }

    /// <summary>A project that has nothing but the packages, and takes nothing from build files above it.</summary>
    private static XElement Project(PackageQuery query) => new("Project",
        Properties(("ImportDirectoryBuildProps", "false"), ("ImportDirectoryBuildTargets", "false"), ("ImportDirectoryPackagesProps", "false")),
        Import("Sdk.props"),
        Properties(
            ("TargetFramework", string.Create(CultureInfo.InvariantCulture, $"net{Environment.Version.Major}.{Environment.Version.Minor}")),
            ("RuntimeIdentifier", RuntimeInformation.RuntimeIdentifier),
            ("UseAppHost", "false"),
            ("NuGetAudit", "false"),
            ("RestoreRootConfigDirectory", Escape(query.Folder)),
            ("RestoreAdditionalProjectSources", string.Join(';', query.Sources.Select(Escape)))),
        new XElement("ItemGroup", query.Packages.Select(package =>
            new XElement("PackageReference", new XAttribute("Include", package.Id), new XAttribute("Version", package.Version)))),
        Import("Sdk.targets"));

    private static XElement Properties(params (string Name, string Value)[] values) => new("PropertyGroup", values.Select(value => new XElement(value.Name, value.Value)));

    private static XElement Import(string project) => new("Import", new XAttribute("Project", project), new XAttribute("Sdk", "Microsoft.NET.Sdk"));

    /// <summary>A path as MSBuild takes it literally.</summary>
    private static string Escape(string text) =>
        string.Concat(text.Select(c => c is '%' or '$' or '@' or ';' or '*' or '?' or '\'' or '(' or ')' ? string.Create(CultureInfo.InvariantCulture, $"%{(int)c:X2}") : c.ToString()));
}
