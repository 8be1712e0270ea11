using NewsNotebooks.Interactive.Cells;
using NewsNotebooks.Interactive.Sessions.Errors;

namespace NewsNotebooks.Interactive.Packages;

/// <summary>The packages and projects of a session: does the lines of a cell that ask for them.</summary>
/// <remarks>What is loaded stays: a package that a session has in one version cannot be had in another.</remarks>
/// <param name="restore">Resolves packages.</param>
/// <param name="build">Builds projects.</param>
internal sealed class SessionPackages(PackageRestore restore, ProjectBuild build)
{
    private readonly List<string> _sources = [];
    private readonly Dictionary<string, PackageRequest> _asked = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ResolvedPackage> _installed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Does the lines: sources first, then all packages in one restore, then the projects.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="lines">The lines in it.</param>
    /// <param name="loaded">The lines in the files that it loads.</param>
    /// <param name="cell">The running cell.</param>
    /// <returns>The code without the lines; those of projects refer to what was built.</returns>
    public async Task<string> ApplyAsync(string code, IReadOnlyList<ReferenceLine> lines, IReadOnlyList<(string Folder, ReferenceLine Line)> loaded, RunningCell cell)
    {
        var all = lines.Select(line => (Folder: cell.Session.CSharp.WorkingFolder, Line: line)).Concat(loaded).ToList();
        foreach (var (folder, source) in all.Where(each => each.Line.Kind == ReferenceKind.Source))
            AddSource(source.Text, folder);
        var requests = all.Where(each => each.Line.Kind == ReferenceKind.Package).Select(each => PackageRequest.Parse(each.Line.Text)).Distinct().ToList();
        if (requests.Count > 0) await InstallAsync(requests, cell);
        var built = new Dictionary<ReferenceLine, string>();
        foreach (var project in lines.Where(line => line.Kind == ReferenceKind.Project))
            built[project] = $"#r \"{await BuildAsync(project.Text, cell)}\"";
        // From the last, so that the places of the others still hold.
        return lines.Reverse().Aggregate(code, (text, line) => line.ReplaceIn(text, built.GetValueOrDefault(line, "")));
    }

    private void AddSource(string source, string folder)
    {
        var isAddress = source.Contains("://", StringComparison.Ordinal);
        var found = isAddress ? source : Path.GetFullPath(source, folder);
        if (!isAddress && !Directory.Exists(found)) throw new ReportedException("PackageError", $"#i \"nuget: {source}\": there is no folder {found}. Expected: the address of a source, or a folder of packages.");
        if (!_sources.Contains(found)) _sources.Add(found);
    }

    private async Task InstallAsync(List<PackageRequest> requests, RunningCell cell)
    {
        if (requests.GroupBy(request => request.Id, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ReportedException("PackageError", $"The cell asks for {twice.Key} in several versions: {string.Join("; ", twice.Select(request => request.Version))}. Keep one of them.");
        var notice = cell.Notice();
        var missing = requests.Where(request => !IsInstalled(request)).ToList();
        if (missing.Count > 0)
        {
            // What is loaded is asked for in that version, so that the versions of all agree.
            var all = _asked.Values.Where(asked => !missing.Any(request => request.Id.Equals(asked.Id, StringComparison.OrdinalIgnoreCase)))
                .Select(asked => asked with { Version = _installed[asked.Id].Version }).Concat(missing).ToList();
            Take(missing, await RestoreAsync(new PackageQuery(all, [.. _sources], cell.Session.CSharp.WorkingFolder), missing, notice, cell), cell);
        }
        notice.Show("Installed Packages: " + string.Join("; ", requests.Select(request => Told(request, _installed[request.Id]))));
    }

    /// <summary>What a request led to: a version that no source has is the nearest later one.</summary>
    private static string Told(PackageRequest request, ResolvedPackage package) => $"{package.Id}, {package.Version}"
        + (request.IsOneVersion && request.Version != package.Version ? $" ({request.Version} was asked for, and no source has it)" : "");

    /// <summary>Whether the session has what is asked for already.</summary>
    /// <exception cref="ReportedException">It has another version of it.</exception>
    private bool IsInstalled(PackageRequest request)
    {
        if (!_installed.TryGetValue(request.Id, out var loaded)) return false;
        if (request.IsAny || request.Version == loaded.Version || (_asked.TryGetValue(request.Id, out var before) && before.Version == request.Version)) return true;
        return request.IsOneVersion ? throw Conflict(loaded, request.Version, "") : false;
    }

    private async Task<IReadOnlyList<ResolvedPackage>> RestoreAsync(PackageQuery query, List<PackageRequest> missing, CellNotice notice, RunningCell cell)
    {
        if (restore.Find(query) is { } known) return known;
        var names = string.Join("; ", missing.Select(request => request.IsAny ? request.Id : $"{request.Id}, {request.Version}"));
        return await notice.WhileAsync("Restoring packages: " + names, restore.RunAsync(query, cell.Stop));
    }

    /// <summary>Makes what was restored the session's.</summary>
    private void Take(List<PackageRequest> requests, IReadOnlyList<ResolvedPackage> resolved, RunningCell cell)
    {
        foreach (var package in resolved)
            if (_installed.TryGetValue(package.Id, out var loaded) && loaded.Version != package.Version)
                throw Conflict(loaded, package.Version, requests.Any(request => request.Id.Equals(package.Id, StringComparison.OrdinalIgnoreCase)) ? "" : $" by {string.Join(", ", requests.Select(request => request.Id))}");
        var added = resolved.Where(package => !_installed.ContainsKey(package.Id)).ToList();
        cell.Session.CSharp.AddPackages(added, requests.Select(request => request.Id).ToHashSet(StringComparer.OrdinalIgnoreCase));
        foreach (var request in requests) _asked[request.Id] = request;
        foreach (var package in added) _installed[package.Id] = package;
    }

    private async Task<string> BuildAsync(string path, RunningCell cell)
    {
        var project = Path.GetFullPath(path, cell.Session.CSharp.WorkingFolder);
        var (name, notice) = (Path.GetFileName(project), cell.Notice());
        var output = await notice.WhileAsync($"Building {name}", build.RunAsync(project, cell.Stop));
        notice.Show($"Built {name}");
        return output;
    }

    private static ReportedException Conflict(ResolvedPackage loaded, string asked, string by) => new("PackageError",
        $"{loaded.Id} {loaded.Version} is loaded, and {loaded.Id} {asked} is asked for{by}. Restart the kernel, and ask for the version that is to be used before anything loads another one.");
}
