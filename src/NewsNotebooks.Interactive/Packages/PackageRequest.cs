using System.Text.RegularExpressions;
using NewsNotebooks.Interactive.Sessions.Errors;

namespace NewsNotebooks.Interactive.Packages;

/// <summary>A package as a cell asks for it.</summary>
/// <param name="Id">The package's name.</param>
/// <param name="Version">A version (normalised), a range or a floating version, as NuGet writes them; <c>*</c> is the newest that is no prerelease.</param>
internal sealed partial record PackageRequest(string Id, string Version)
{
    private const string Newest = "*";

    /// <summary>Whether it names one version.</summary>
    public bool IsOneVersion => char.IsAsciiDigit(Version[0]) && !IsFloating;

    /// <summary>Whether what it stands for may change from day to day.</summary>
    public bool IsFloating => Version.Contains('*', StringComparison.Ordinal);

    /// <summary>Whether any version will do.</summary>
    public bool IsAny => Version is Newest or "*-*";

    /// <summary>Reads <c>Id</c> or <c>Id, Version</c>.</summary>
    /// <exception cref="ReportedException">It is neither.</exception>
    public static PackageRequest Parse(string text)
    {
        var parts = text.Split(',', 2);
        var (id, version) = (parts[0].Trim(), parts.Length == 1 ? Newest : parts[1].Trim());
        // The characters of ids and versions are those that mean nothing in a project file.
        if (!IdText().IsMatch(id) || !VersionText().IsMatch(version))
            throw new ReportedException("DirectiveError", $"'nuget: {text.Trim()}' is no package. Expected: #r \"nuget: Id\" or #r \"nuget: Id, Version\".");
        var request = new PackageRequest(id, version);
        return request.IsOneVersion ? request with { Version = Normalize(version) } : request;
    }

    /// <summary>A version as NuGet compares it: <c>1.0</c> and <c>1.0.0.0+build</c> are <c>1.0.0</c>.</summary>
    public static string Normalize(string version)
    {
        var core = version.Split('+', 2)[0].Split('-', 2);
        var numbers = core[0].Split('.').Select(number => number.TrimStart('0') is { Length: > 0 } trimmed ? trimmed : "0").ToList();
        while (numbers.Count < 3) numbers.Add("0");
        if (numbers is [_, _, _, "0"]) numbers.RemoveAt(3);
        return string.Join('.', numbers) + (core.Length > 1 ? "-" + core[1].ToLowerInvariant() : "");
    }

    [GeneratedRegex(@"^[\w.-]+$")]
    private static partial Regex IdText();

    [GeneratedRegex(@"^[\w.*+\-\[\](), ]+$")]
    private static partial Regex VersionText();
}
